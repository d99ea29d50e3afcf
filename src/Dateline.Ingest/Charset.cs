using System.Text;
using UtfUnknown;

namespace Dateline.Ingest;

/// <summary>Finds out in which charset bytes are written, and decodes them.</summary>
/// <remarks>
/// In this order: a byte order mark; UTF-16 without its mark; UTF-8, if every byte fits, since other charsets hardly ever do; the
/// charset the input declares; UTF-8 with a few broken bytes; what statistics suggest; windows-1252, the commonest left.
/// Whatever fits none of these is refused, for a guess gone wrong would spoil every name in the report.
/// </remarks>
internal static class Charset
{
    private const double EnoughConfidence = 0.6;
    private const int ValidForEachBroken = 5;
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The text.</summary>
    /// <param name="bytes">All of the input.</param>
    /// <param name="declared">Charset the input names for itself, if any.</param>
    public static DecodedText Decode(byte[] bytes, string? declared = null)
    {
        if (Marked(bytes) is { } marked)
        {
            var (encoding, mark) = marked;
            return Strictly(encoding, bytes.AsSpan(mark)) is { } text ? Checked(text) : DecodedText.Faulty($"begins as {encoding.WebName} but is not.");
        }

        if (BinaryForm.Of(bytes) is { } form)
        {
            return DecodedText.Faulty($"is {form}, not text.");
        }

        var found = Utf16WithoutMark(bytes) ?? Strictly(StrictUtf8, bytes) ?? ByOtherCharset(bytes, declared);
        return found is null ? DecodedText.Faulty("is in a charset that cannot be told; save it as UTF-8.") : Checked(found);
    }

    private static DecodedText Checked(string text)
    {
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            return DecodedText.Faulty($"is not text: character {zero} is a zero.");
        }

        if (UnicodeText.Fault(text) is { } fault)
        {
            return DecodedText.Faulty(fault);
        }

        return ControlShare(text) > 0.02 ? DecodedText.Faulty("is not text: it is full of control characters.") : DecodedText.Of(text);
    }

    private static (Encoding Encoding, int Mark)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, true, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, true, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, true, true), 2),
        _ => null,
    };

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>English in UTF-16 has a zero in nearly every pair of bytes, always on the same side.</summary>
    private static string? Utf16WithoutMark(byte[] bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            (even, odd) = bytes[i] != 0 ? (even, odd) : i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }

        var most = bytes.Length / 2 * 0.7;
        return bytes.Length % 2 != 0 || Math.Max(even, odd) < most || Math.Min(even, odd) > 0
            ? null
            : Strictly(new UnicodeEncoding(even > odd, false, true), bytes);
    }

    private static string? ByOtherCharset(byte[] bytes, string? declared)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        if (declared is not null && Named(declared) is { } named && Legible(named.GetString(bytes)) is { } asDeclared)
        {
            return asDeclared;
        }

        if (NearlyUtf8(bytes) is { } nearly)
        {
            return nearly;
        }

        var guess = CharsetDetector.DetectFromBytes(bytes).Detected;
        return (guess?.Confidence > EnoughConfidence && guess.EncodingName is { } name && Named(name) is { } guessed ? Legible(guessed.GetString(bytes)) : null)
            ?? (Named("windows-1252") is { } western ? Legible(western.GetString(bytes)) : null);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Text cut in mid-character, or pasted together from two sources, still is UTF-8.</summary>
    private static string? NearlyUtf8(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (valid, broken) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            (valid, broken) = rune == Rune.ReplacementChar ? (valid, broken + 1) : rune.IsAscii ? (valid, broken) : (valid + 1, broken);
        }

        return valid >= ValidForEachBroken * broken ? text : null;
    }

    /// <summary>A wrong charset betrays itself by characters that nobody writes.</summary>
    private static string? Legible(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0 || text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;

    private static double ControlShare(string text) =>
        text.Length == 0 ? 0 : text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) / (double)text.Length;
}
