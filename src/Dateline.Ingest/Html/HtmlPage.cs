using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Ingest.Html;

/// <summary>Parses pages within bounds: a page of a newspaper has some thousand elements and is some dozen deep.</summary>
internal static class HtmlPage
{
    private const int MostElements = 60_000;
    private const int Deepest = 256;
    private const int DepthCheckedEvery = 64;

    /// <summary>The page; null where it goes beyond what an article can be.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var bounds = new Bounds();
        var options = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => bounds.Meet(element) };
        try
        {
            return new HtmlParser(options, BrowsingContext.New(Configuration.Default)).ParseDocument(html);
        }
        catch (PageBoundsException)
        {
            return null;
        }
    }

    /// <summary>Counts elements while the parser makes them, since the parser's own time grows with the square of the depth.</summary>
    private sealed class Bounds
    {
        private int _elements;
        private IElement? _last;

        public void Meet(IElement element)
        {
            if (++_elements > MostElements || (_elements % DepthCheckedEvery == 0 && DepthOf(_last) > Deepest))
            {
                throw new PageBoundsException();
            }

            _last = element;
        }

        private static int DepthOf(IElement? element)
        {
            var depth = 0;
            for (var at = element; at is not null && depth <= Deepest; at = at.ParentElement)
            {
                depth++;
            }

            return depth;
        }
    }

    /// <summary>The parser offers no other way out of its loop.</summary>
    private sealed class PageBoundsException : Exception;
}
