using System.Buffers;

namespace Dateline.Language.Tokenization;

/// <summary>Divides a stretch without white space into words as the English Web Treebank does: clitics, hyphens and punctuation apart.</summary>
internal sealed class WordScanner(WordRules rules)
{
    // No word of a language is longer; longer runs are cut so that one line of 10 MB stays cheap.
    private const int LongestWord = 1_000;

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,");
    // No address without one of these: "http://", "www.", "@", "#".
    private static readonly SearchValues<char> AddressMarks = SearchValues.Create("/@#wW");
    private static readonly SearchValues<char> AddressStops = SearchValues.Create("<>\"“”|");
    private static readonly SearchValues<char> NotInMail = SearchValues.Create(",;:()\"");

    /// <summary>Appends the words of a stretch.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First character of the stretch.</param>
    /// <param name="end">Character after its last.</param>
    /// <param name="words">Takes the spans.</param>
    public void Scan(string text, int start, int end, List<TextSpan> words)
    {
        var mayBeAddress = text.AsSpan(start, end - start).ContainsAny(AddressMarks);
        for (var i = start; i < end;)
        {
            i = mayBeAddress && AddressEnd(text, i, end) is var address && address > i ? Add(words, i, address)
                : Letters.IsWord(text, i) ? Word(text, i, end, words)
                : Mark(text, i, end, words);
        }
    }

    private static int Add(List<TextSpan> words, int start, int end)
    {
        words.Add(new TextSpan(start, end));
        return end;
    }

    // Web and mail addresses and handles stay whole, but for punctuation behind them.
    private static int AddressEnd(string text, int start, int end)
    {
        var rest = text.AsSpan(start, Math.Min(end - start, LongestWord));
        var isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(rest) || IsHandle(rest);
        if (!isAddress)
        {
            return start;
        }

        var length = rest.IndexOfAny(AddressStops) is var stop and > 0 ? stop : rest.Length;
        while (length > 1 && rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '…')
        {
            length--;
        }

        return start + length;
    }

    private static bool IsMail(ReadOnlySpan<char> rest)
    {
        var at = rest.IndexOf('@');
        return at > 0 && at < rest.Length - 3 && char.IsAsciiLetterOrDigit(rest[0]) && rest[at..].Contains('.') && !rest[..at].ContainsAny(NotInMail);
    }

    private static bool IsHandle(ReadOnlySpan<char> rest) => rest.Length > 1 && rest[0] is '@' or '#' && char.IsAsciiLetter(rest[^1] == rest[0] ? ' ' : rest[1]);

    private static int Mark(string text, int i, int end, List<TextSpan> words)
    {
        var c = text[i];
        var next = i + 1;
        if (c is '.' or '!' or '?' or '*' or '=' or '~' or '_' or '-' or '`' or '\'' or '’' or '‘' or '…')
        {
            var limit = Letters.IsQuote(c) ? Math.Min(end, i + 2) : Math.Min(end, i + LongestWord);
            while (next < limit && (text[next] == c || (c is '!' or '?' && text[next] is '!' or '?')))
            {
                next++;
            }
        }
        else if (char.IsHighSurrogate(c) && next < end && char.IsLowSurrogate(text[next]))
        {
            next++;
        }

        // "'90s", "'em": an apostrophe for what is left out belongs to its word.
        return Add(words, i, next);
    }

    private int Word(string text, int start, int end, List<TextSpan> words)
    {
        var i = RunEnd(text, start, Math.Min(end, start + LongestWord));
        i = WithFullStop(text, start, i, end);
        if (HyphenStays(text, start, i, end))
        {
            return HyphenatedWord(text, start, i + 1, end, words);
        }

        Divide(text, start, i, words);
        return i;
    }

    private int HyphenatedWord(string text, int start, int second, int end, List<TextSpan> words)
    {
        var i = WithFullStop(text, second, RunEnd(text, second, Math.Min(end, start + LongestWord)), end);
        var clitic = CliticStart(text, second, i);
        Add(words, start, clitic);
        if (clitic < i)
        {
            Divide(text, clitic, i, words);
        }

        return i;
    }

    private bool HyphenStays(string text, int start, int i, int end) =>
        i + 1 < end && Letters.IsHyphen(text[i]) && Letters.IsWord(text, i + 1)
        && (rules.HyphenPrefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, i - start)) || IsNumberWithDashes(text, start, end));

    // A date or a telephone number: three groups of digits or more. Two are a range and come apart.
    private static bool IsNumberWithDashes(string text, int start, int end)
    {
        var (i, dashes) = (start, 0);
        for (; i < end && (char.IsAsciiDigit(text[i]) || text[i] == '-'); i++)
        {
            dashes += text[i] == '-' ? 1 : 0;
        }

        return dashes >= 2 && i - start <= 20 && text[i - 1] != '-';
    }

    // Letters and digits with what joins them inside: U.S, 3.5, 10:30, 9/11, AT&T, O'Neill.
    private static int RunEnd(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && (Letters.IsWord(text, i) || Joins(text, i, end)))
        {
            i++;
        }

        return i;
    }

    private static bool Joins(string text, int i, int end)
    {
        if (i + 1 >= end || !Letters.IsWord(text, i + 1))
        {
            return false;
        }

        var (before, c, after) = (text[i - 1], text[i], text[i + 1]);
        return c switch
        {
            '.' => (char.IsLetter(before) && char.IsLetter(after) && IsDotted(text, i, end)) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)),
            ',' or ':' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && (c != ',' || IsGroupOfThree(text, i + 1, end)),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '\u2019' or '\'' or '\u02BC' or '\u2018' or '`' => true,
            _ => false,
        };
    }

    private static bool IsGroupOfThree(string text, int i, int end) =>
        i + 3 <= end && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == end || !char.IsAsciiDigit(text[i + 3]));

    // "U.S" and "example.com" go on; "end.Start" is a full stop whose space was lost.
    private static bool IsDotted(string text, int i, int end) =>
        i < 2 || !char.IsLetter(text[i - 2]) || !char.IsLower(text[i - 1]) || char.IsLower(text[i + 1]) || (i + 2 < end && text[i + 2] == '.');

    private int WithFullStop(string text, int start, int i, int end)
    {
        if (i >= end || text[i] != '.' || (i + 1 < end && text[i + 1] == '.'))
        {
            return i;
        }

        var word = text.AsSpan(start, i - start);
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        var isAcronym = word.Length > 2 && word[^2] == '.' && char.IsLetter(word[^1]);
        return isInitial || isAcronym || rules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text.AsSpan(start, i + 1 - start)) && IsAbbreviationHere(text, start, i, end)
            ? i + 1
            : i;
    }

    // "No." before a number and "St." before a name are abbreviations; "no." at the end of a line is not.
    private bool IsAbbreviationHere(string text, int start, int i, int end)
    {
        var kind = rules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>()[text.AsSpan(start, i + 1 - start)];
        var lowerOfTitle = char.IsLower(text[start]) && i - start > 1 && kind != AbbreviationKind.Plain && !text.AsSpan(start, i - start).Contains('.') && !text.AsSpan(start, i - start).SequenceEqual("vs") && !text.AsSpan(start, i - start).SequenceEqual("approx");
        if (lowerOfTitle)
        {
            return false;
        }

        var next = i + 1;
        while (next < text.Length && next < end + 3 && Letters.IsSpace(text[next]))
        {
            next++;
        }

        return kind == AbbreviationKind.Plain || (next < text.Length && (char.IsUpper(text[next]) || char.IsAsciiDigit(text[next]) || char.IsLower(text[start])));
    }

    private void Divide(string text, int start, int end, List<TextSpan> words)
    {
        var clitic = CliticStart(text, start, end);
        var word = text.AsSpan(start, clitic - start);
        if (rules.Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var lengths))
        {
            foreach (var length in lengths)
            {
                start = Add(words, start, start + length);
            }
        }
        else if (UnitStart(word) is var unit and > 0)
        {
            Add(words, start, start + unit);
            Add(words, start + unit, clitic);
        }
        else if (clitic > start)
        {
            Add(words, start, clitic);
        }

        if (clitic < end)
        {
            Add(words, clitic, end);
        }
    }

    private int UnitStart(ReadOnlySpan<char> word)
    {
        var i = word.IndexOfAnyExcept(NumberMarks);
        return i > 0 && char.IsLetter(word[i]) && rules.Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[i..]) ? i : 0;
    }

    // Where "n't", "'s", "'re", "'ve", "'ll", "'d" or "'m" begins; the end where there is none.
    private static int CliticStart(string text, int start, int end)
    {
        var length = end - start;
        if (length > 3 && Letters.IsApostrophe(text[end - 2]) && text[end - 1] is 't' or 'T' && text[end - 3] is 'n' or 'N')
        {
            return end - 3;
        }

        if (length > 2 && Letters.IsApostrophe(text[end - 2]) && text[end - 1] is 's' or 'S' or 'd' or 'D' or 'm' or 'M')
        {
            return end - 2;
        }

        return length > 3 && Letters.IsApostrophe(text[end - 3]) && IsLongClitic(text.AsSpan(end - 2, 2)) ? end - 3 : end;
    }

    private static bool IsLongClitic(ReadOnlySpan<char> tail) =>
        tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase);
}
