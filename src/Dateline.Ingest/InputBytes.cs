namespace Dateline.Ingest;

/// <summary>Reads a whole input into memory, up to what one report can reasonably be.</summary>
internal static class InputBytes
{
    /// <summary>Most bytes one report may have. A long story has 20 kB and a page with all its scripts 5 MB; more is some other thing.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <summary>What to tell whoever gave more than <see cref="Limit"/>.</summary>
    public const string TooLarge = "is larger than 16 MB, the most one report may be; give its stories one by one, or one a line with --input jsonl.";

    /// <summary>The bytes; null where there are more than <see cref="Limit"/>, without having read them all.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length - stream.Position > Limit)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
        {
            if (bytes.Length + read > Limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
