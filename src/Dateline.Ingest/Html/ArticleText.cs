using System.Collections.Frozen;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Dateline.Ingest.Html;

/// <summary>The words of the article: found by Readability, paragraphs parted by a blank line, white space otherwise made single spaces.</summary>
internal static class ArticleText
{
    private const string SomeAddress = "http://localhost/";
    private const int ShortestStory = 200;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "ol", "p", "pre", "section", "table", "tr", "ul",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Unread = new[]
    {
        "aside", "audio", "button", "canvas", "embed", "figure", "footer", "form", "iframe", "img", "input", "math", "nav", "noscript", "object",
        "picture", "script", "select", "style", "svg", "template", "textarea", "video",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text; empty where the page has no article.</summary>
    /// <param name="page">The page; parts of it are taken out.</param>
    /// <param name="title">The report's title, which is no part of its text when the page prints it as a heading.</param>
    public static string Of(IHtmlDocument page, string? title)
    {
        foreach (var element in page.QuerySelectorAll(string.Join(',', Unread)).ToArray())
        {
            element.Remove();
        }

        foreach (var heading in page.QuerySelectorAll("h1").Where(h => PageFacts.Clean(h.TextContent) == title).ToArray())
        {
            heading.Remove();
        }

        ShieldPlaceline(page);
        var text = "";
        var reader = new Reader(SomeAddress, page.ToHtml()) { CharThreshold = ShortestStory };
        reader.AddCustomOperationEnd(article => text = Paragraphs(article)).GetArticle();
        return text.Length > 0 || page.Body is null ? text : Paragraphs(page.Body);
    }

    /// <summary>Readability takes a heading of class "dateline" for an author line and drops it with the place it names.</summary>
    private static void ShieldPlaceline(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[class*=dateline i], [id*=dateline i], [class*=placeline i]"))
        {
            element.RemoveAttribute("class");
            element.RemoveAttribute("id");
        }
    }

    private static string Paragraphs(IElement article)
    {
        var text = new StringBuilder();
        Append(article, text);
        return text.ToString().Trim();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                AppendWords(words.Data, text);
            }
            else if (child is IElement element && !Unread.Contains(element.LocalName))
            {
                AppendElement(element, text);
            }
        }
    }

    private static void AppendElement(IElement element, StringBuilder text)
    {
        if (element.LocalName is "br")
        {
            EndLine(text, IsSecondBreak(element) ? "\n\n" : "\n");
            return;
        }

        var block = Blocks.Contains(element.LocalName);
        EndLine(text, block ? "\n\n" : "");
        Append(element, text);
        EndLine(text, block ? "\n\n" : element.LocalName is "td" or "th" ? " " : "");
    }

    /// <summary>Old pages part paragraphs by two breaks in a row.</summary>
    private static bool IsSecondBreak(IElement lineBreak)
    {
        var before = lineBreak.PreviousSibling;
        while (before is IText blank && string.IsNullOrWhiteSpace(blank.Data))
        {
            before = before.PreviousSibling;
        }

        return before is IElement { LocalName: "br" };
    }

    private static void EndLine(StringBuilder text, string end)
    {
        if (end.Length == 0 || text.Length == 0)
        {
            return;
        }

        while (text.Length > 0 && (text[^1] == ' ' || (end == "\n\n" && text[^1] == '\n')))
        {
            text.Length--;
        }

        text.Append(text.Length == 0 || (end == "\n" && text[^1] == '\n') ? "" : end);
    }

    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                // A character reference can name what no charset can hold.
                text.Append(c == '\uFFFE' ? '\uFFFD' : c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
