using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction.Events;

/// <summary>Reads numbers of people with the bounds the words give: "at least 12", "two dozen", "hundreds", "10 to 15".</summary>
internal sealed class NumberReader
{
    private readonly FrozenDictionary<string, (long Value, string Kind)> _words;
    private readonly (string[] Words, string Bound)[] _bounds;

    public NumberReader(string lexicons)
    {
        _words = DataTable.Read(Path.Combine(lexicons, "casualty-numbers.tsv"), 3).ToFrozenDictionary(row => row[0], Number, StringComparer.Ordinal);
        _bounds = [.. DataTable.Read(Path.Combine(lexicons, "casualty-bounds.tsv"), 2).Select(row => (row[0].Split(' '), row[1])).OrderByDescending(pair => pair.Item1.Length)];
    }

    /// <summary>The first number among the tokens, with its bound; null where there is none.</summary>
    /// <returns>The tally and the tokens it stands in, its bound included.</returns>
    public (Tally Tally, int First, int End)? Read(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (Run(document, token, end) is { } run)
            {
                return Bounded(document, run, token, end);
            }
        }

        return null;
    }

    private (Tally Tally, int First, int End)? Bounded(Document document, (int Value, bool Vague, int End) run, int token, int end)
    {
        if (run.End < document.Count && IsAge(document, run.End))
        {
            return null;
        }

        if (run.End + 1 < end && document.Tokens.Forms[run.End] is "to" or "-" or "–" or "or" && Run(document, run.End + 1, end) is { Vague: false } upper && upper.Value > run.Value)
        {
            return (new Tally(run.Value, null, upper.Value), token, upper.End);
        }

        var (bound, start) = BoundBefore(document, token);
        var tally = (run.Vague, bound) switch
        {
            (true, _) => new Tally(run.Value, null, null),
            (_, "least") => Tally.AtLeast(run.Value),
            (_, "most") => Tally.AtMost(run.Value),
            _ => Tally.Exactly(run.Value),
        };
        return (tally, start, run.End);
    }

    private (string Bound, int Start) BoundBefore(Document document, int token)
    {
        foreach (var (words, bound) in _bounds)
        {
            var start = token - words.Length;
            if (start >= 0 && Matches(document, words, start))
            {
                return (bound, start);
            }
        }

        return ("", token);
    }

    private static bool Matches(Document document, string[] words, int start)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (!document.Tokens.Forms[start + word].Equals(words[word], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    // "12-year-old", "12 years": an age or a time, no people.
    private static bool IsAge(Document document, int after)
    {
        var next = document.Tokens.Forms[after];
        if (next == "-" && after + 1 < document.Count)
        {
            next = document.Tokens.Forms[after + 1];
        }

        return next is "year" or "years" or "month" or "months" or "day" or "days" or "week" or "weeks" or "hour" or "hours" or "percent" or "%" or "per" or "th" or "mile" or "miles" or "km" or "kilometers" or "kilometres"
            or "minutes" or "times" or "year-old";
    }

    /// <summary>A run of number words from <paramref name="first"/>: value, whether only a lower bound, end.</summary>
    private (int Value, bool Vague, int End)? Run(Document document, int first, int end)
    {
        var (total, current, vague, read, token) = (0L, 0L, false, 0, first);
        for (; token < end && total + current < int.MaxValue; token++)
        {
            var form = document.Tokens.Forms[token];
            if (read > 0 && (form == "and" || form == "of" && vague) && token + 1 < end && IsNumber(document.Tokens.Forms[token + 1], vague))
            {
                continue;
            }

            if (!Step(form, ref total, ref current, ref vague))
            {
                break;
            }

            read++;
        }

        var value = Math.Min(total + current, int.MaxValue);
        return read == 0 ? null : ((int)value, vague, token);
    }

    private bool IsNumber(string form, bool vague) => vague ? _words.TryGetValue(form.ToLowerInvariant(), out var word) && word.Kind is "vague" : _words.TryGetValue(form.ToLowerInvariant(), out word) && word.Kind is "unit";

    private bool Step(string form, ref long total, ref long current, ref bool vague)
    {
        if (current == 0 && Digits(form) is { } digits)
        {
            current += digits;
            return true;
        }

        foreach (var part in form.ToLowerInvariant().Split('-'))
        {
            if (!_words.TryGetValue(part, out var word) || word.Kind is "article" or "none")
            {
                return false;
            }

            vague |= word.Kind == "vague";
            current = word.Kind switch
            {
                "times" => Math.Max(current, 1) * word.Value,
                "vague" when current > 0 && word.Value >= 100 => current * (word.Value / 2),
                "vague" => word.Value,
                _ => current + word.Value,
            };
            if (word.Value >= 1000)
            {
                (total, current) = (total + current, 0);
            }
        }

        return true;
    }

    private static long? Digits(string form)
    {
        if (form.Length is 0 or > 15 || !char.IsAsciiDigit(form[0]))
        {
            return null;
        }

        return decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue ? (long)value : null;
    }

    private static (long Value, string Kind) Number(DataRow row) =>
        long.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (value, row[2]) : throw row.Fault($"has \"{row[1]}\" for a value; write a whole number.");
}
