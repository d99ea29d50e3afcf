namespace Dateline.Export.Codings;

/// <summary>Turns offsets into a text from UTF-16 units, as used inside, to Unicode code points, as promised to every reader outside.</summary>
/// <remarks>Most news has no character beyond the basic plane; for such a text both counts agree and nothing is stored.</remarks>
internal sealed class CodePointMap
{
    private readonly int[] _lowSurrogates;

    /// <param name="text">The text the offsets refer to; well-formed UTF-16.</param>
    public CodePointMap(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF');
        _lowSurrogates = first < 0 ? [] : [.. Enumerable.Range(first, text.Length - first).Where(i => char.IsLowSurrogate(text[i]))];
    }

    /// <summary>Code points before <paramref name="offset"/>.</summary>
    public int At(int offset)
    {
        if (_lowSurrogates.Length == 0)
        {
            return offset;
        }

        var found = Array.BinarySearch(_lowSurrogates, offset);
        return offset - (found < 0 ? ~found : found);
    }
}
