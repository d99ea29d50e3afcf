namespace Dateline.Ingest;

/// <summary>Knows by their first bytes the files people take for text.</summary>
internal static class BinaryForm
{
    /// <summary>What the bytes are, with its article; null for none of the known forms.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "an image",
        [0xFF, 0xD8, 0xFF, ..] => "an image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "an image",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'M', (byte)'Z', _, 0, ..] => "a program",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => "a database",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "rich text",
        _ => null,
    };
}
