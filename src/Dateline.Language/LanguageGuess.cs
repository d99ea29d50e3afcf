using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Language;

/// <summary>What a text is taken for.</summary>
/// <param name="IsEnglish">True for English, and for a text too short to tell.</param>
/// <param name="Reason">Why not, for the reader of a refusal; empty for English.</param>
public readonly record struct LanguageVerdict(bool IsEnglish, string Reason);

/// <summary>Tells English from other languages by its letters and function words, so that a text the models cannot read is refused with a reason.</summary>
/// <remarks>
/// Two looks: letters of other scripts, then how many words are function words of English and of each other listed language.
/// Running English has some four in ten, its headlines one in ten. In doubt the text passes: a lost report is worse than an empty coding.
/// Only <see cref="Sample"/> characters are read. Safe for use by several threads at once.
/// </remarks>
public sealed class LanguageGuess
{
    /// <summary>Characters read at most: the opening of a text.</summary>
    public const int Sample = 20_000;

    // Fewer words than this tell nothing unless another language speaks clearly.
    private const int FewestWords = 25;

    // Share of English function words below which running text is not English.
    private const double LeastEnglish = 0.08;

    private readonly ImmutableArray<string> _languages;

    // Each function word with the languages it is one of, as a bit each in their order.
    private readonly FrozenDictionary<string, ulong> _words;
    private readonly ImmutableArray<(int First, int Last, string Name)> _scripts;

    /// <param name="dataFolder">Folder that holds english/*.tsv.</param>
    /// <exception cref="DataFileException">A list is missing or a row of it cannot be read.</exception>
    public LanguageGuess(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "english");
        var rows = DataTable.Read(Path.Combine(folder, "function_words.tsv"), 3).ToList();
        _languages = [.. rows.Select(row => row[1])];
        _words = rows.SelectMany((row, language) => row[2].Split(' ').Distinct(StringComparer.OrdinalIgnoreCase).Select(word => (Word: word, Bit: 1UL << language)))
            .GroupBy(pair => pair.Word, pair => pair.Bit, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((bits, bit) => bits | bit), StringComparer.OrdinalIgnoreCase);
        _scripts = [.. DataTable.Read(Path.Combine(folder, "scripts.tsv"), 3).Select(row => (CodePoint(row, 0), CodePoint(row, 1), row[2]))];
    }

    /// <summary>Judges a text of any length and content.</summary>
    public LanguageVerdict Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return ForeignLetters(sample) is { } script ? new LanguageVerdict(false, $"The text is written in {script} letters; only English is read.") : ByWords(sample);
    }

    private static int CodePoint(DataRow row, int column) =>
        int.TryParse(row[column], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point) ? point : throw row.Fault($"has \"{row[column]}\" where a hexadecimal code point is needed.");

    // The script that most letters belong to, where that is not Latin.
    private string? ForeignLetters(ReadOnlySpan<char> sample)
    {
        var (letters, counts) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var c in sample)
        {
            if (char.IsLetter(c))
            {
                letters++;
                if (c > '\u036F' && Script(c) is { } script)
                {
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                }
            }
        }

        return counts.Values.Sum() * 2 > letters ? counts.MaxBy(pair => pair.Value).Key : null;
    }

    private string? Script(char c)
    {
        foreach (var (first, last, name) in _scripts)
        {
            if (c >= first && c <= last)
            {
                return name;
            }
        }

        return null;
    }

    private LanguageVerdict ByWords(ReadOnlySpan<char> sample)
    {
        var hits = new int[_languages.Length];
        var words = Count(sample, hits);
        var best = Array.IndexOf(hits, hits.Max());
        var english = hits[0];
        if (best != 0 && hits[best] >= 3 && hits[best] > english * 1.5 && hits[best] > words * LeastEnglish)
        {
            return new LanguageVerdict(false, $"The text looks like {_languages[best]}; only English is read.");
        }

        return words >= FewestWords && english < words * LeastEnglish / 2
            ? new LanguageVerdict(false, "The text has hardly any English function words; only English is read.")
            : new LanguageVerdict(true, "");
    }

    // Words are runs of letters, apostrophes within; counts those of each language.
    private int Count(ReadOnlySpan<char> sample, int[] hits)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, start) = (0, -1);
        for (var i = 0; i <= sample.Length; i++)
        {
            var inside = i < sample.Length && (char.IsLetter(sample[i]) || (sample[i] is '\'' && start >= 0));
            if (inside)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words++;
                for (var bits = lookup.TryGetValue(sample[start..i], out var languages) ? languages : 0; bits != 0; bits &= bits - 1)
                {
                    hits[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
                }
            }

            start = -1;
        }

        return words;
    }
}
