using AngleSharp.Html.Dom;

namespace Dateline.Ingest.Html;

/// <summary>What a page says about its article, in the ways newspapers say it: linked data first, then meta elements, then marked-up elements.</summary>
internal sealed record PageFacts(string? Title, string? Outlet, string? Byline, string? Url, PublicationTime? PublishedAt)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date.issued",
        "dc.date", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
    ];

    /// <summary>Reads the facts; those the page does not give are null.</summary>
    public static PageFacts Of(IHtmlDocument page)
    {
        var data = LinkedData.Of(page);
        var metas = Metas(page);
        return new PageFacts(
            Clean(data.Headline ?? Headline(page) ?? metas.GetValueOrDefault("og:title") ?? page.Title),
            Clean(data.Publisher ?? metas.GetValueOrDefault("og:site_name") ?? metas.GetValueOrDefault("application-name")),
            Clean(data.Author ?? Named(metas.GetValueOrDefault("author") ?? metas.GetValueOrDefault("article:author")) ?? Author(page)),
            Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
                ?? Address(metas.GetValueOrDefault("og:url")) ?? Address(data.Url),
            Date(data.Published) ?? DateNames.Select(name => Date(metas.GetValueOrDefault(name))).FirstOrDefault(date => date is not null) ?? MarkedDate(page));
    }

    /// <summary>With single spaces; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var clean = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                metas.TryAdd(name, content);
            }
        }

        return metas;
    }

    /// <summary>The only first-level heading; of several nobody knows which is the story's.</summary>
    private static string? Headline(IHtmlDocument page) => page.QuerySelectorAll("h1") is [var only] ? only.TextContent : null;

    private static string? Author(IHtmlDocument page) =>
        page.QuerySelector("[itemprop=author], [rel=author], .byline, .author")?.TextContent;

    /// <summary>Some pages give the author's address where the name belongs.</summary>
    private static string? Named(string? author) => author is not null && author.Contains("://", StringComparison.Ordinal) ? null : author;

    private static PublicationTime? MarkedDate(IHtmlDocument page)
    {
        var marked = page.QuerySelector("[itemprop=datePublished], time[pubdate], article time[datetime]") ?? page.QuerySelector("time[datetime]");
        return Date(marked?.GetAttribute("datetime") ?? marked?.GetAttribute("content") ?? marked?.TextContent);
    }

    private static PublicationTime? Date(string? text) =>
        PublicationTime.TryParse(text?.Trim(), out var time) ? time : WrittenDate.Read(text);

    private static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
