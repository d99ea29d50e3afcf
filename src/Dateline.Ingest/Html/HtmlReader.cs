using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Ingest.Html;

/// <summary>Reads a web page as one report: the article without what stands around it, and what the page says about itself.</summary>
/// <remarks>Nothing is fetched and no script runs. Pages nested or filled beyond any article are refused before they can cost time.</remarks>
/// <param name="origin">What the caller knows; his word goes before the page's.</param>
public sealed partial class HtmlReader(KnownOrigin origin) : IReportReader
{
    private const int CharsetWindow = 2048;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = await InputBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        yield return bytes is null ? ReadResult.Refused(source, InputBytes.TooLarge) : Read(bytes, source);
    }

    private ReadResult Read(byte[] bytes, string source)
    {
        var decoded = Charset.Decode(bytes, DeclaredCharset(bytes));
        if (decoded.Text is not { } html)
        {
            return ReadResult.Refused(source, decoded.Fault ?? "cannot be read.");
        }

        if (string.IsNullOrWhiteSpace(html))
        {
            return ReadResult.Refused(source, "is empty.");
        }

        using var page = HtmlPage.Parse(html);
        if (page is null)
        {
            return ReadResult.Refused(source, "is a page nested or filled beyond any article.");
        }

        var facts = PageFacts.Of(page);
        return ArticleText.Of(page, facts.Title) is { Length: > 0 } text
            ? ReadResult.Of(Report.Create(
                text,
                origin.PublishedAt ?? facts.PublishedAt,
                title: facts.Title,
                outlet: origin.Outlet ?? facts.Outlet,
                url: facts.Url,
                byline: facts.Byline))
            : ReadResult.Refused(source, "holds no article text.");
    }

    private static string? DeclaredCharset(byte[] bytes)
    {
        var opening = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, CharsetWindow));
        var declaration = CharsetDeclaration().Match(opening);
        return declaration.Success ? declaration.Groups[1].Value : null;
    }

    [GeneratedRegex("""charset\s*=\s*["']?([A-Za-z0-9_\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetDeclaration();
}
