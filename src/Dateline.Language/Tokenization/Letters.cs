using System.Globalization;
using System.Text;

namespace Dateline.Language.Tokenization;

/// <summary>Sorts characters as the tokenizer needs them.</summary>
internal static class Letters
{
    /// <summary>Part of a word: letter, digit, combining mark, half of a surrogate pair that is one, joiner or soft hyphen.</summary>
    public static bool IsWord(string text, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return true;
        }

        if (c < 128)
        {
            return c == '_';
        }

        return char.IsLetterOrDigit(c) || c is '\u00AD' or '\u200C' or '\u200D' || IsMark(c) || (char.IsSurrogate(c) && IsWordSurrogate(text, i));
    }

    /// <summary>An apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u02BC';

    /// <summary>A quotation mark that can only open.</summary>
    public static bool IsOpeningQuote(char c) => c is '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A';

    /// <summary>A quotation mark that can only close; the curly apostrophe counts, being one.</summary>
    public static bool IsClosingQuote(char c) => c is '\u201D' or '\u2019' or '\u00BB';

    /// <summary>Any quotation mark.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' || IsOpeningQuote(c) || IsClosingQuote(c);

    /// <summary>A hyphen inside words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A dash between words.</summary>
    public static bool IsDash(char c) => c is '\u2013' or '\u2014' or '\u2015' or '\u2012' or '\u2212';

    /// <summary>White space; zero-width marks of direction and order count, since nothing of the text is in them.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWordSurrogate(string text, int i)
    {
        var start = char.IsLowSurrogate(text[i]) ? i - 1 : i;
        return start >= 0 && Rune.TryGetRuneAt(text, start, out var rune) && rune.Utf16SequenceLength == 2 && Rune.IsLetterOrDigit(rune);
    }
}
