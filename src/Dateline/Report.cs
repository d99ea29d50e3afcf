using System.Security.Cryptography;
using System.Text;

namespace Dateline;

/// <summary>A news story as it was read. Its text is never edited afterwards: every span of every record refers to it.</summary>
public sealed record Report
{
    private Report()
    {
    }

    /// <summary>Equal only for the same text from the same source at the same time.</summary>
    public required ReportId Id { get; init; }

    /// <summary>SHA-256 of the text in NFC, in lower-case hexadecimal: equal for syndicated copies.</summary>
    public required string TextHash { get; init; }

    /// <summary>The story, exactly as given.</summary>
    public required string Text { get; init; }

    /// <summary>The id the caller gave, carried back to him unchanged.</summary>
    public string? SourceId { get; init; }

    /// <summary>The headline where the source marks one; a headline inside <see cref="Text"/> stays there as well.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, as the source calls itself.</summary>
    public string? Outlet { get; init; }

    /// <summary>The canonical address, where there is one.</summary>
    public string? Url { get; init; }

    /// <summary>The author line; restricted in exports, since a local stringer named in it may be at risk.</summary>
    public string? Byline { get; init; }

    /// <summary>When it came out; null when unknown, and then relative dates stay unresolved.</summary>
    public PublicationTime? PublishedAt { get; init; }

    /// <summary>ISO 639-1 code of the text's language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Makes a report and works out its two hashes.</summary>
    /// <remarks>
    /// The id is the SHA-256 of source key (<paramref name="url"/>, else <paramref name="sourceId"/>, else nothing), publication time and
    /// text in NFC, each followed by a line feed except the last, in UTF-8. NFC, so that two encodings of one accent do not make two reports.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="text"/> holds a lone surrogate: it is not Unicode text and has no NFC.</exception>
    public static Report Create(
        string text,
        PublicationTime? publishedAt = null,
        string? sourceId = null,
        string? title = null,
        string? outlet = null,
        string? url = null,
        string? byline = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var canonical = text.Normalize(NormalizationForm.FormC);
        var key = $"{url ?? sourceId}\n{publishedAt}\n{canonical}";
        return new Report
        {
            Id = new ReportId(Sha256(key)),
            TextHash = Sha256(canonical),
            Text = text,
            SourceId = sourceId,
            Title = title,
            Outlet = outlet,
            Url = url,
            Byline = byline,
            PublishedAt = publishedAt,
        };
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
