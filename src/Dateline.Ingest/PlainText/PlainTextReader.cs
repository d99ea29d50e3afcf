using System.Runtime.CompilerServices;

namespace Dateline.Ingest.PlainText;

/// <summary>Reads a file of plain text as one report. Its charset is worked out; the text is then kept as it stands, line ends included.</summary>
/// <param name="origin">Where the text came from, as far as the caller knows: plain text cannot say it itself.</param>
public sealed class PlainTextReader(KnownOrigin origin) : IReportReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = await InputBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        yield return bytes is null ? ReadResult.Refused(source, InputBytes.TooLarge) : Read(bytes, source);
    }

    private ReadResult Read(byte[] bytes, string source)
    {
        var decoded = Charset.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return ReadResult.Refused(source, decoded.Fault ?? "cannot be read.");
        }

        return string.IsNullOrWhiteSpace(text)
            ? ReadResult.Refused(source, "is empty.")
            : ReadResult.Of(Report.Create(text, origin.PublishedAt, outlet: origin.Outlet));
    }
}
