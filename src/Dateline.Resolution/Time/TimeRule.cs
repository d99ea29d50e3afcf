using System.Globalization;

namespace Dateline.Resolution.Time;

/// <summary>The readings of data/time/patterns.tsv; its head says what each does.</summary>
internal enum TimeReading : byte
{
    Date,
    Quarter,
    Half,
    Century,
    Day,
    Unit,
    Count,
    Span,
    Length,
    Each,
    Clock,
    Constant,
    None,
}

/// <summary>What a date is reckoned from.</summary>
internal enum TimeBase : byte
{
    None,

    /// <summary>The report's day.</summary>
    Now,

    /// <summary>The date told before.</summary>
    Then,

    /// <summary>The date told before where it lies within the year of the report, else the report's day.</summary>
    Near,

    /// <summary>A year from the date told before, and of its size.</summary>
    Likewise,

    /// <summary>The latest one that is over.</summary>
    Lately,
}

/// <summary>How a date that lacks its larger fields is chosen.</summary>
internal enum TimeQualifier : byte
{
    None,
    Last,
    This,
    Next,
    Same,
    Following,
    Previous,

    /// <summary>The year is given by its distance from the base.</summary>
    Year,

    /// <summary>The week is given by its distance from the base.</summary>
    Week,

    /// <summary>Before the common era.</summary>
    Bc,

    /// <summary>Of the common era, said expressly, so that any number may be the year.</summary>
    Ad,
}

/// <summary>What to do with the words a pattern has found.</summary>
internal sealed record TimeRule(TimeReading Reading, int Row)
{
    public TimeQualifier Qualifier { get; init; }

    public TimeBase Base { get; init; }

    public int Amount { get; init; }

    /// <summary>The unit, where no word of class UNIT gives it.</summary>
    public TimeGrain? Unit { get; init; }

    public TimexType ConstantType { get; init; }

    /// <summary>The value of a constant, or the part of the day that a word such as "tonight" holds.</summary>
    public string Code { get; init; } = "";

    /// <summary>The part of speech its last word must have, where the document is tagged.</summary>
    public Upos? Tag { get; init; }

    /// <summary>Words of which one must stand before it; empty for any.</summary>
    public ImmutableArray<int> Before { get; init; } = [];

    /// <summary>Words that may not follow it.</summary>
    public ImmutableArray<int> NotAfter { get; init; } = [];

    /// <exception cref="DataFileException">The second cell is no reading.</exception>
    public static TimeRule Parse(DataRow row)
    {
        var words = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Enum.TryParse<TimeReading>(words[0], ignoreCase: true, out var reading))
        {
            throw row.Fault($"{words[0]} is no reading.");
        }

        var rule = new TimeRule(reading, row.Line);
        try
        {
            return reading switch
            {
                TimeReading.Date or TimeReading.Quarter or TimeReading.Half or TimeReading.Century => words.Length > 1 ? WithQualifier(rule, words[1]) : rule,
                TimeReading.Day => rule with { Amount = Number(words[1]), Code = words.Length > 2 ? words[2] : "" },
                TimeReading.Unit => rule with { Amount = Number(words[1]), Base = Enum.Parse<TimeBase>(words[2], ignoreCase: true), Unit = UnitOf(words) },
                TimeReading.Count => rule with { Amount = words[1] == "-" ? -1 : 1, Base = Enum.Parse<TimeBase>(words[2], ignoreCase: true) },
                TimeReading.Span => rule with { Amount = words[1] == "-" ? -1 : 1 },
                TimeReading.Clock or TimeReading.Each => words.Length > 1 ? rule with { Amount = Number(words[1]) } : rule,
                TimeReading.Constant => rule with { ConstantType = Enum.Parse<TimexType>(words[1], ignoreCase: true), Code = words[2] },
                _ => rule,
            };
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw row.Fault($"has a reading with missing or wrong arguments: {row[1]}.");
        }
    }

    private static TimeRule WithQualifier(TimeRule rule, string word)
    {
        var (name, based) = word.Contains('=', StringComparison.Ordinal) ? (word.Split('=')[0], TimeBase.Then) : (word.TrimEnd("+-0123456789".ToCharArray()), TimeBase.Now);
        var amount = word.Length > name.Length ? Number(word[name.Length..].TrimStart('=')) : 0;
        return rule with { Qualifier = Enum.Parse<TimeQualifier>(name, ignoreCase: true), Base = based, Amount = amount };
    }

    private static TimeGrain? UnitOf(string[] words) => words.Length > 3 ? Enum.Parse<TimeGrain>(words[3], ignoreCase: true) : null;

    private static int Number(string word) => int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
