using System.Collections.Frozen;

namespace Dateline.Resolution.Time;

/// <summary>How a time stands to what it dates.</summary>
internal enum TimeRelation : byte
{
    Within,
    After,
    Before,
    Since,
    Until,
}

/// <summary>The words of data/time/signals.tsv.</summary>
internal sealed class TimeSignals
{
    private readonly FrozenDictionary<string, TimeRelation> _relations;

    /// <exception cref="DataFileException">The file is missing or names an unknown relation.</exception>
    public TimeSignals(string path) =>
        _relations = DataTable.Read(path, 2).ToFrozenDictionary(
            row => row[0],
            row => Enum.TryParse<TimeRelation>(row[1], ignoreCase: true, out var relation) ? relation : throw row.Fault($"{row[1]} is no relation."),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The relation a word signals, null for none.</summary>
    public TimeRelation? Of(string word) => _relations.TryGetValue(word, out var relation) ? relation : null;
}
