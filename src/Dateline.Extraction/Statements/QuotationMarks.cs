using System.Buffers;

namespace Dateline.Extraction.Statements;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">The stretch with the marks it has.</param>
/// <param name="Closed">False where the closing mark is missing.</param>
/// <param name="Single">True for single marks, which also enclose titles, scare quotes and quotations within quotations.</param>
internal readonly record struct QuotedStretch(TextSpan Span, bool Closed, bool Single);

/// <summary>Finds quoted stretches from the marks alone: typographic, straight, doubled single, or a mixture of them.</summary>
/// <remarks>
/// Newspapers mix and lose marks, so a mark is read by its neighbours: one that follows a space opens, one that precedes a space closes.
/// A stretch ends at a blank line, and an unclosed one at its sentence or paragraph, so that one lost mark never inverts the rest of a story.
/// </remarks>
internal static class QuotationMarks
{
    // A quotation runs over line breaks after full sentences only so far; hard-wrapped text breaks its lines elsewhere.
    private const int MostSentenceLines = 3;
    private const int LongestSingle = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»'‘’`");

    private readonly record struct Mark(int Start, int Length, bool Double, bool Opens, bool Closes)
    {
        public int End => Start + Length;
    }

    /// <summary>The outermost stretches in text order.</summary>
    public static ImmutableArray<QuotedStretch> Find(string text)
    {
        var marks = MarksOf(text);
        var found = ImmutableArray.CreateBuilder<QuotedStretch>();
        for (var m = 0; m < marks.Count;)
        {
            m = marks[m].Opens ? Close(text, marks, m, found) : m + 1;
        }

        return found.ToImmutable();
    }

    // Adds the stretch that opens at mark m, if any, and returns the mark to go on from.
    private static int Close(string text, List<Mark> marks, int m, ImmutableArray<QuotedStretch>.Builder found)
    {
        var open = marks[m];
        var limit = open.Double ? Limit(text, open.End) : SingleLimit(text, open.End);
        for (var k = m + 1; k < marks.Count && marks[k].Start < limit; k++)
        {
            if (marks[k].Double != open.Double)
            {
                if (marks[k].Double)
                {
                    break;
                }

                continue;
            }

            if (marks[k].Closes)
            {
                found.Add(new QuotedStretch(new TextSpan(open.Start, marks[k].End), true, !open.Double));
                return k + 1;
            }

            if (marks[k].Opens)
            {
                break;
            }
        }

        return open.Double ? Unclosed(text, marks, m, found) : m + 1;
    }

    private static int Unclosed(string text, List<Mark> marks, int m, ImmutableArray<QuotedStretch>.Builder found)
    {
        var open = marks[m];
        var end = StartsParagraph(text, open.Start) || GoesOnBelow(text, open.End) ? LineEnd(text, open.End) : SentenceEnd(text, open.End);
        var next = m + 1;
        while (next < marks.Count && (!marks[next].Double || marks[next].Start < open.End))
        {
            next++;
        }

        end = next < marks.Count ? Math.Min(end, marks[next].Start) : end;
        while (end > open.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > open.End)
        {
            found.Add(new QuotedStretch(new TextSpan(open.Start, end), false, false));
        }

        next = m + 1;
        while (next < marks.Count && marks[next].Start < end)
        {
            next++;
        }

        return next;
    }

    private static List<Mark> MarksOf(string text)
    {
        var marks = new List<Mark>();
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0;)
        {
            var mark = MarkAt(text, i);
            if (mark.Opens || mark.Closes)
            {
                marks.Add(mark);
            }

            var step = text.AsSpan(mark.End).IndexOfAny(Marks);
            i = step < 0 ? -1 : mark.End + step;
        }

        return marks;
    }

    private static Mark MarkAt(string text, int i)
    {
        var single = text[i] is '\'' or '‘' or '’' or '`';
        var length = single && i + 1 < text.Length && text[i + 1] == text[i] ? 2 : 1;
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + length < text.Length ? text[i + length] : ' ';
        var opens = !char.IsWhiteSpace(after) && !IsClosingPunctuation(after) && !char.IsLetterOrDigit(before) && !IsClosingPunctuation(before);
        var closes = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) && !IsOpeningPunctuation(before);
        if (!single || length == 2)
        {
            return new Mark(i, length, true, text[i] != '”' && opens || text[i] == '“' && !char.IsWhiteSpace(after), closes && text[i] != '„');
        }

        // A single mark between letters, or before a year, is an apostrophe.
        return new Mark(i, 1, false, opens && text[i] != '’' && char.IsLetter(after), closes && text[i] is not ('‘' or '`'));
    }

    private static bool IsClosingPunctuation(char c) => c is '.' or ',' or ';' or '!' or '?' or ')' or ']' or '…';

    private static bool IsOpeningPunctuation(char c) => c is '(' or '[' or '—' or '–';

    private static int Limit(string text, int from)
    {
        var lines = 0;
        for (var i = text.IndexOf('\n', from); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            if (IsBlankAfter(text, i) || (EndsSentence(text, from, i) && ++lines > MostSentenceLines))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int SingleLimit(string text, int from)
    {
        var end = Math.Min(LineEnd(text, from), from + LongestSingle);
        return Math.Min(end, text.Length);
    }

    private static bool IsBlankAfter(string text, int newline)
    {
        for (var i = newline + 1; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, int from, int newline)
    {
        var i = newline - 1;
        while (i > from && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i >= from && text[i] is '.' or '!' or '?' or ':' or '…' or '"' or '”' or '’' or ')';
    }

    private static bool StartsParagraph(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t' or '\r')
        {
            offset--;
        }

        return offset == 0 || text[offset - 1] == '\n';
    }

    // A quotation over paragraphs opens each of them anew and is closed only in the last.
    private static bool GoesOnBelow(string text, int from)
    {
        var i = LineEnd(text, from);
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length && text[i] is '"' or '“';
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    private static int SentenceEnd(string text, int from)
    {
        var end = LineEnd(text, from);
        for (var i = from; i < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && (i + 1 >= end || (char.IsWhiteSpace(text[i + 1]) && i > from + 2)))
            {
                return i + 1;
            }
        }

        return end;
    }
}
