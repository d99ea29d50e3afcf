using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Resolution.Time;

/// <summary>When a word of the lexicon may be read as one of time.</summary>
internal enum LexemeCondition : byte
{
    /// <summary>Always.</summary>
    None,

    /// <summary>With a capital letter.</summary>
    Capital,

    /// <summary>With a capital letter, and where the tag or the neighbours make it a noun.</summary>
    Name,

    /// <summary>Where the tag or the neighbours make it a noun.</summary>
    Noun,

    /// <summary>With a capital letter and a figure beside it.</summary>
    Figure,
}

/// <summary>An entry of the lexicon: the pieces after its first word, and what the whole means.</summary>
internal sealed record LexiconEntry(string[] Rest, LexemeClass Class, int Value, LexemeCondition Condition);

/// <summary>The words of data/time, by their first piece in any case.</summary>
internal sealed class TimeLexicon
{
    private static readonly string[] WordFiles =
        ["months.tsv", "weekdays.tsv", "numbers.tsv", "ordinals.tsv", "units.tsv", "seasons.tsv", "dayparts.tsv", "clock.tsv"];

    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    private readonly FrozenDictionary<string, LexiconEntry[]> _entries;
    private readonly FrozenDictionary<string, TimeCue> _cues;

    private TimeLexicon(FrozenDictionary<string, LexiconEntry[]> entries, FrozenDictionary<string, TimeCue> cues, string[] parts, Feasts feasts)
    {
        (_entries, _cues, Parts, Feasts) = (entries, cues, parts, feasts);
    }

    /// <summary>Codes of the parts of the day, by the value of their lexemes.</summary>
    public string[] Parts { get; }

    public Feasts Feasts { get; }

    public static string SeasonCode(int season) => SeasonCodes[season];

    /// <exception cref="DataFileException">A file of the folder is missing or has a row that cannot be used.</exception>
    public static TimeLexicon Load(string folder)
    {
        var parts = new List<string>();
        var entries = new List<(string First, LexiconEntry Entry)>();
        foreach (var row in WordFiles.SelectMany(file => DataTable.Read(Path.Combine(folder, file), 3)))
        {
            entries.Add(EntryOf(row[0], ClassOf(row), ValueOf(row, parts), ConditionOf(row)));
        }

        var feasts = Feasts.Load(Path.Combine(folder, "feasts.tsv"));
        entries.AddRange(feasts.Names.Select((name, index) => EntryOf(name, LexemeClass.Feast, index, LexemeCondition.Capital)));
        var byFirst = entries.GroupBy(pair => pair.First, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Entry).ToArray(), StringComparer.OrdinalIgnoreCase);
        return new TimeLexicon(byFirst, LoadCues(Path.Combine(folder, "cues.tsv")), [.. parts], feasts);
    }

    /// <summary>Entries that begin with this word.</summary>
    public LexiconEntry[] BeginningWith(ReadOnlySpan<char> word) =>
        _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entries) ? entries : [];

    /// <summary>What the word says about a time expression beside it.</summary>
    public TimeCue CueOf(ReadOnlySpan<char> word) =>
        _cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var cue) ? cue : TimeCue.None;

    private static (string First, LexiconEntry Entry) EntryOf(string words, LexemeClass symbol, int value, LexemeCondition condition)
    {
        var pieces = Pieces(words);
        return (pieces[0], new LexiconEntry(pieces[1..], symbol, value, condition));
    }

    public static string[] Pieces(string words) => [.. TimeWords.Of(words).Select(word => words[word.Start..word.End])];

    private static LexemeClass ClassOf(DataRow row) =>
        Enum.TryParse<LexemeClass>(row[1], ignoreCase: true, out var symbol) ? symbol : throw row.Fault($"{row[1]} is no class of words.");

    private static LexemeCondition ConditionOf(DataRow row) =>
        row[3].Length == 0 ? LexemeCondition.None
        : Enum.TryParse<LexemeCondition>(row[3], ignoreCase: true, out var condition) ? condition
        : throw row.Fault($"{row[3]} is no condition.");

    private static int ValueOf(DataRow row, List<string> parts) => ClassOf(row) switch
    {
        LexemeClass.Unit or LexemeClass.Units => (int)GrainOf(row),
        LexemeClass.Season or LexemeClass.Seasons => IndexOf(row, SeasonCodes),
        LexemeClass.Part or LexemeClass.Parts => PartOf(row[2], parts),
        LexemeClass.Clockword => MinutesOf(row[2]),
        _ => int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1,
    };

    private static int PartOf(string code, List<string> parts)
    {
        if (!parts.Contains(code))
        {
            parts.Add(code);
        }

        return parts.IndexOf(code);
    }

    private static int IndexOf(DataRow row, string[] codes) =>
        Array.IndexOf(codes, row[2]) is var index and >= 0 ? index : throw row.Fault($"{row[2]} is none of {string.Join(", ", codes)}.");

    private static int MinutesOf(string clock) =>
        (int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(clock.AsSpan(3, 2), CultureInfo.InvariantCulture);

    private static TimeGrain GrainOf(DataRow row) => row[2] switch
    {
        "TS" => TimeGrain.Second,
        "TM" => TimeGrain.Minute,
        "TH" => TimeGrain.Hour,
        "D" => TimeGrain.Day,
        "W" => TimeGrain.Week,
        "M" => TimeGrain.Month,
        "Q" => TimeGrain.Quarter,
        "Y" => TimeGrain.Year,
        "E" => TimeGrain.Decade,
        "C" => TimeGrain.Century,
        "L" => TimeGrain.Millennium,
        _ => throw row.Fault($"{row[2]} is no unit."),
    };

    private static FrozenDictionary<string, TimeCue> LoadCues(string path) =>
        DataTable.Read(path, 2).GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(TimeCue.None, (all, row) => all | CueOf(row)), StringComparer.OrdinalIgnoreCase);

    private static TimeCue CueOf(DataRow row) =>
        Enum.TryParse<TimeCue>(row[1], ignoreCase: true, out var cue) ? cue : throw row.Fault($"{row[1]} is no cue.");
}

/// <summary>What a word beside a time expression tells of it.</summary>
[Flags]
internal enum TimeCue : byte
{
    None = 0,

    /// <summary>A bare date lies before the report's day.</summary>
    Past = 1,

    /// <summary>A bare date lies after the report's day.</summary>
    Future = 2,

    /// <summary>A doubtful word after it is a time.</summary>
    Beside = 4,

    /// <summary>A figure after it counts things.</summary>
    Count = 8,
}
