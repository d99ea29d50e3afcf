using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Dateline.Ingest.Html;

/// <summary>What the page's JSON-LD says of its article (schema.org's NewsArticle and its kin).</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Publisher, string? Url, string? Published)
{
    private static readonly LinkedData None = new(null, null, null, null, null);

    /// <summary>The first object with a date of publication; nothing where there is none or it is broken, as it often is.</summary>
    public static LinkedData Of(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => InScript(script.TextContent))
            .FirstOrDefault(data => data is not null) ?? None;

    private static LinkedData? InScript(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Objects(json.RootElement).Where(o => Text(o, "datePublished") is not null).Select(OfObject).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Objects(graph).Prepend(json),
        JsonValueKind.Object => [json],
        _ => [],
    };

    private static LinkedData OfObject(JsonElement article) => new(
        Text(article, "headline"),
        Names(article, "author"),
        Names(article, "publisher"),
        Text(article, "url"),
        Text(article, "datePublished"));

    private static string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return null;
        }

        JsonElement[] all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        var names = string.Join(", ", all.Select(Name).Where(name => name is not null));
        return names.Length == 0 ? null : names;
    }

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value),
        JsonValueKind.Object => Text(value, "name"),
        _ => null,
    };

    private static string? Text(JsonElement value, string property) =>
        value.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? Unescaped(text) : null;

    /// <summary>Null for half a surrogate pair, which is no text.</summary>
    private static string? Unescaped(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
