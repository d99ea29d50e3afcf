namespace Dateline.Language.Tokenization;

/// <summary>How a text uses line breaks: one a paragraph, or one wherever the page was full.</summary>
internal sealed class LineLayout
{
    private const int WidestPage = 110;
    private readonly bool _isWrapped;
    private readonly int _width;

    private LineLayout(bool isWrapped, int width) => (_isWrapped, _width) = (isWrapped, width);

    /// <summary>Judges a text by its lines: wrapped ones are of like length and break off in mid-sentence.</summary>
    public static LineLayout Of(string text)
    {
        var (lines, brokenOff, widest) = (0, 0, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            var next = end + 1;
            if (next < text.Length && !IsBlank(text, start, end) && !IsBlank(text, next, LineEnd(text, next)))
            {
                lines++;
                widest = Math.Max(widest, end - start);
                brokenOff += BreaksOff(text, end) ? 1 : 0;
            }

            start = next;
        }

        return new LineLayout(lines >= 3 && widest <= WidestPage && brokenOff * 2 > lines, widest);
    }

    /// <summary>True where a sentence must end at the line breaks between two words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">Offset after the first word.</param>
    /// <param name="after">Offset of the second word.</param>
    public bool EndsSentence(string text, int before, int after)
    {
        var breaks = 0;
        for (var i = before; i < after; i++)
        {
            breaks += text[i] is '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks > 1 || (breaks == 1 && (_isWrapped ? HadRoom(text, before, after) : !GoesOn(text, before, after)));
    }

    // The next word would have fitted on the line, so the break was meant.
    private bool HadRoom(string text, int before, int after)
    {
        var start = before;
        while (start > 0 && text[start - 1] is not ('\n' or '\r') && before - start <= WidestPage)
        {
            start--;
        }

        var end = after;
        while (end < text.Length && !Letters.IsSpace(text[end]) && end - after < WidestPage)
        {
            end++;
        }

        return (before - start) + 1 + (end - after) + 12 < _width && !char.IsLower(text[after]);
    }

    private static bool GoesOn(string text, int before, int after) =>
        char.IsLower(text[after]) && before > 0 && (char.IsLetterOrDigit(text[before - 1]) || text[before - 1] is ',' or ';' or '-');

    private static bool BreaksOff(string text, int end)
    {
        var last = end - 1;
        while (last >= 0 && text[last] is ' ' or '\r' or '\t')
        {
            last--;
        }

        return last >= 0 && (char.IsLetterOrDigit(text[last]) || text[last] is ',' or ';' or '-') && end + 1 < text.Length && !char.IsPunctuation(text[end + 1]);
    }

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
