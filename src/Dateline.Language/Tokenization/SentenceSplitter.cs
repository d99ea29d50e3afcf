namespace Dateline.Language.Tokenization;

/// <summary>Finds where sentences begin in a row of words.</summary>
internal sealed class SentenceSplitter(WordRules rules)
{
    /// <summary>Most words a sentence may have; a longer run is cut at the best mark before.</summary>
    public const int LongestSentence = 300;

    private const int LongestQuote = 150;

    /// <summary>Index of the first word of each sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="headingEnd">Offset at which a heading ends and the first sentence begins; 0 for none.</param>
    public int[] Starts(string text, IReadOnlyList<TextSpan> words, int headingEnd)
    {
        var layout = LineLayout.Of(text);
        var starts = new List<int>();
        var openQuote = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 || Begins(text, words, i, starts[^1], layout, headingEnd, openQuote))
            {
                starts.Add(i);
                openQuote = openQuote >= 0 && i - openQuote < LongestQuote && !EndsParagraph(text, words, i) ? openQuote : -1;
            }

            openQuote = AfterQuote(text, words[i], i, openQuote);
        }

        return [.. Shortened(text, words, starts)];
    }

    private bool Begins(string text, IReadOnlyList<TextSpan> words, int i, int first, LineLayout layout, int headingEnd, int openQuote)
    {
        var (before, word) = (words[i - 1], words[i]);
        if (before.End <= headingEnd && word.Start >= headingEnd)
        {
            return true;
        }

        if (before.End == word.Start)
        {
            return BeginsUnspaced(text, words, i, first, openQuote);
        }

        return layout.EndsSentence(text, before.End, word.Start) || (EndsBefore(text, words, i, first) && MayBegin(text, words, i, openQuote));
    }

    // A space was lost after the full stop: "the end.The next", or after the quotation: "the end.”The next".
    private static bool BeginsUnspaced(string text, IReadOnlyList<TextSpan> words, int i, int first, int openQuote)
    {
        var (before, word) = (words[i - 1], words[i]);
        var c = text[word.Start];
        return char.IsUpper(c) && word.Length > 1
            && (text[before.End - 1] is '?' or '!' or '.' ? before.Length == 1 : Letters.IsQuote(text[before.End - 1]) && i - 2 >= first && text[words[i - 2].End - 1] is '.' && openQuote < 0 && char.IsLower(text[word.End - 1]))
            && MayBegin(text, words, i, openQuote);
    }

    // Looks back over closing quotation marks and brackets for a mark that ends a sentence.
    private bool EndsBefore(string text, IReadOnlyList<TextSpan> words, int i, int first)
    {
        var last = i - 1;
        while (last > first && IsCloser(text, words[last]) && words[last - 1].End == words[last].Start)
        {
            last--;
        }

        var word = words[last];
        var c = text[word.End - 1];
        if (c is '!' or '?')
        {
            return true;
        }

        if (c == '…' || (c == '.' && word.Length > 1 && text[word.Start] == '.'))
        {
            return char.IsUpper(text[words[i].Start]) || Letters.IsOpeningQuote(text[words[i].Start]);
        }

        return c == '.' && (word.Length == 1 ? !IsItemNumber(text, words, last, first) : EndsWithAbbreviation(text, words, last, i));
    }

    // "1. Open the door": the number heads its sentence.
    private static bool IsItemNumber(string text, IReadOnlyList<TextSpan> words, int stop, int first) =>
        stop == first + 1 && words[first].Length <= 2 && char.IsAsciiDigit(text[words[first].Start]);

    private bool EndsWithAbbreviation(string text, IReadOnlyList<TextSpan> words, int last, int i)
    {
        if (last < i - 1)
        {
            return true;
        }

        var (word, next) = (words[last], words[i]);
        var lookup = rules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        var kind = lookup.TryGetValue(word.Of(text), out var known) ? known : AbbreviationKind.Plain;
        var opener = char.IsUpper(text[next.Start]) && rules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next.Of(text));
        return kind switch
        {
            AbbreviationKind.Title => false,
            AbbreviationKind.Month => opener,
            _ => (opener && word.Length > 2) || Letters.IsOpeningQuote(text[next.Start]) || text[next.Start] == '"',
        };
    }

    private static bool MayBegin(string text, IReadOnlyList<TextSpan> words, int i, int openQuote)
    {
        var c = text[words[i].Start];
        if (char.IsLower(c) || c is ',' or ';' or ')' or ']' or '.' or '%')
        {
            return false;
        }

        return !Letters.IsClosingQuote(c) && !(c == '"' && openQuote >= 0 && (i + 1 == words.Count || words[i + 1].Start > words[i].End));
    }

    private static bool IsCloser(string text, TextSpan word) => text[word.Start] is ')' or ']' || Letters.IsClosingQuote(text[word.Start]) || text[word.Start] is '"' or '\'';

    private static bool EndsParagraph(string text, IReadOnlyList<TextSpan> words, int i) =>
        text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains('\n');

    private static int AfterQuote(string text, TextSpan word, int i, int openQuote) => text[word.Start] switch
    {
        '"' => openQuote >= 0 ? -1 : i,
        '“' => i,
        '”' => -1,
        _ => openQuote,
    };

    private static IEnumerable<int> Shortened(string text, IReadOnlyList<TextSpan> words, List<int> starts)
    {
        for (var s = 0; s < starts.Count; s++)
        {
            var end = s + 1 < starts.Count ? starts[s + 1] : words.Count;
            for (var start = starts[s]; start < end; start = Cut(text, words, start, end))
            {
                yield return start;
            }
        }
    }

    private static int Cut(string text, IReadOnlyList<TextSpan> words, int start, int end)
    {
        if (end - start <= LongestSentence)
        {
            return end;
        }

        var cut = start + LongestSentence;
        while (cut > start + (LongestSentence / 2) && text[words[cut - 1].Start] is not (';' or ':' or '.' or ',' or '|'))
        {
            cut--;
        }

        return cut > start + (LongestSentence / 2) ? cut : start + LongestSentence;
    }
}
