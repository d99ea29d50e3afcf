namespace Dateline.Resolution.Time;

/// <summary>What a piece of text is to the time grammar.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>A run of letters, with the full stops of "p.m." and "Sept.".</summary>
    Letters,

    /// <summary>A run of digits; "1,990" and "2.5" are one.</summary>
    Digits,

    /// <summary>Any other character, or the gap between two paragraphs.</summary>
    Mark,
}

/// <summary>One piece of text, UTF-16 borders; glued where no white space stands before it.</summary>
internal readonly record struct TimeWord(int Start, int End, TimeWordKind Kind, bool Glued)
{
    public int Length => End - Start;
}

/// <summary>Cuts a text into the pieces that the time grammar reads.</summary>
/// <remarks>
/// Finer than the document's tokens ("mid-November" is three pieces, "1990s" two) and the same whatever tokenizer made those, so a pattern
/// matches whether or not hyphens were split. The document's tokens serve for tags and trees only.
/// </remarks>
internal static class TimeWords
{
    public static TimeWord[] Of(string text)
    {
        var words = new List<TimeWord>((text.Length / 5) + 1);
        var at = 0;
        var glued = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                var gap = at;
                at = EndOfSpace(text, at);
                glued = false;
                if (IsParagraphBreak(text.AsSpan(gap, at - gap)))
                {
                    words.Add(new TimeWord(gap, at, TimeWordKind.Mark, false));
                }

                continue;
            }

            var word = Next(text, at, glued);
            words.Add(word);
            at = word.End;
            glued = true;
        }

        return [.. words];
    }

    private static TimeWord Next(string text, int at, bool glued) => text[at] switch
    {
        var c when char.IsLetter(c) => new TimeWord(at, EndOfLetters(text, at), TimeWordKind.Letters, glued),
        var c when char.IsAsciiDigit(c) => new TimeWord(at, EndOfDigits(text, at), TimeWordKind.Digits, glued),
        _ => new TimeWord(at, at + 1, TimeWordKind.Mark, glued),
    };

    private static int EndOfSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsParagraphBreak(ReadOnlySpan<char> gap) => gap.Count('\n') > 1;

    private static int EndOfLetters(string text, int at)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        // "p.m.", "B.C.": letters and stops by turns.
        while (at - start == 1 || (at - start > 1 && text[at - 1] != '.' && text[at - 2] == '.'))
        {
            if (at + 1 < text.Length && text[at] == '.' && char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetter(text[at + 2])))
            {
                at += 2;
                continue;
            }

            break;
        }

        return at - start > 2 && text[at - 2] == '.' && at < text.Length && text[at] == '.' ? at + 1 : at;
    }

    private static int EndOfDigits(string text, int at)
    {
        at = RunOfDigits(text, at);
        while (at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            var end = RunOfDigits(text, at + 1);
            if (text[at] == ',' && end - at != 4)
            {
                return at;
            }

            at = end;
        }

        return at;
    }

    private static int RunOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
