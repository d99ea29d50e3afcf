using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Dateline.Ingest.JsonLines;

/// <summary>Reads one report a line: a JSON object with text, and if known id, title, publishedAt, outlet, url and byline.</summary>
/// <remarks>A faulty line is refused by its number and the rest goes on. Blank lines mean nothing. The encoding is UTF-8, as JSON demands.</remarks>
/// <param name="origin">What holds for lines that do not say it themselves.</param>
public sealed class JsonLinesReader(KnownOrigin origin) : IReportReader
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var number = 0;
        var any = false;
        await foreach (var bytes in LinesAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (bytes is not null && IsBlank(bytes))
            {
                continue;
            }

            any = true;
            var place = $"{source}:{number}";
            foreach (var result in bytes is null ? [ReadResult.Refused(place, InputBytes.TooLarge)] : ReportLine.Read(bytes, place, origin))
            {
                yield return result;
            }
        }

        if (!any)
        {
            yield return ReadResult.Refused(source, "is empty.");
        }
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().Trim(" \t\r"u8).IsEmpty;

    /// <summary>The lines without their ends; null for one that is too long, which is skipped without being kept.</summary>
    private static async IAsyncEnumerable<byte[]?> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var (first, skipping, done) = (true, false, false);
        while (!done)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            done = result.IsCompleted;
            while (LineOf(ref buffer, done) is { } line)
            {
                yield return skipping || line.Length > InputBytes.Limit ? null : Bytes(line, first);
                (first, skipping) = (false, false);
            }

            if (buffer.Length > InputBytes.Limit)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }

        await pipe.CompleteAsync().ConfigureAwait(false);
    }

    private static ReadOnlySequence<byte>? LineOf(ref ReadOnlySequence<byte> buffer, bool done)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            var line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return line;
        }

        if (!done || buffer.IsEmpty)
        {
            return null;
        }

        var last = buffer;
        buffer = buffer.Slice(buffer.End);
        return last;
    }

    private static byte[] Bytes(ReadOnlySequence<byte> line, bool first)
    {
        var bytes = line.ToArray();
        return first && bytes.AsSpan().StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
    }
}
