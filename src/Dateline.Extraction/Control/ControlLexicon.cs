using System.Collections.Frozen;

namespace Dateline.Extraction.Control;

/// <summary>Which of a clause's parties has the ground; told word by word at the head of control-verbs.tsv.</summary>
internal enum ControlFrame
{
    /// <summary>Subject has the object.</summary>
    Hold,

    /// <summary>Subject came to have the object.</summary>
    Take,

    /// <summary>Subject no longer has the object.</summary>
    Lose,

    /// <summary>Subject no longer has what stands after "from".</summary>
    Leave,

    /// <summary>Whoever stands after "to" came to have the subject.</summary>
    Fall,

    /// <summary>Object no longer has what stands after "from".</summary>
    Expel,

    /// <summary>Subject fights for it.</summary>
    Contest,
}

/// <summary>A verb that tells who has ground.</summary>
/// <param name="Particles">Words behind the verb that belong to it.</param>
/// <param name="Frame">Who is who.</param>
/// <param name="NeedsTerritory">The verb has other senses: the ground must be a place by name or noun.</param>
internal sealed record ControlVerb(ImmutableArray<string> Particles, ControlFrame Frame, bool NeedsTerritory);

/// <summary>The words that tell who has ground, out of the tables control-*.tsv.</summary>
internal sealed class ControlLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<ControlVerb>> _verbs;
    private readonly FrozenDictionary<string, ControlFrame> _nouns;
    private readonly FrozenDictionary<string, ControlStatus> _participles;
    private readonly FrozenSet<string> _strongholds;
    private readonly FrozenSet<string> _territories;

    /// <param name="folder">Folder of the tables.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public ControlLexicon(string folder)
    {
        _verbs = DataTable.Read(Path.Combine(folder, "control-verbs.tsv"), 2)
            .GroupBy(row => row[0].Split(' ')[0], ReadVerb, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, MostParticlesFirst, StringComparer.OrdinalIgnoreCase);
        _nouns = DataTable.Read(Path.Combine(folder, "control-nouns.tsv"), 2)
            .ToFrozenDictionary(row => row[0], row => Parse<ControlFrame>(row, row[1]), StringComparer.OrdinalIgnoreCase);
        _participles = DataTable.Read(Path.Combine(folder, "control-participles.tsv"), 2)
            .ToFrozenDictionary(row => row[0], row => Parse<ControlStatus>(row, row[1]), StringComparer.OrdinalIgnoreCase);
        _strongholds = Words(folder, "control-strongholds.tsv");
        _territories = Words(folder, "control-territories.tsv");
    }

    /// <summary>What a verb may tell, the readings with particles first.</summary>
    public ImmutableArray<ControlVerb> Verbs(string lemma) => _verbs.TryGetValue(lemma, out var verbs) ? verbs : [];

    /// <summary>What a noun tells ("control", "capture"), or null.</summary>
    public ControlFrame? Noun(string lemma) => _nouns.TryGetValue(lemma, out var frame) ? frame : null;

    /// <summary>What a participle behind a hyphen tells ("-held"), or null.</summary>
    public ControlStatus? Participle(string form) => _participles.TryGetValue(form, out var status) ? status : null;

    /// <summary>True for "stronghold" and the like.</summary>
    public bool IsStronghold(Token token) => _strongholds.Contains(token.Lemma);

    /// <summary>True for a common noun for ground.</summary>
    public bool IsTerritory(Token token) => _territories.Contains(token.Lemma);

    private static ImmutableArray<ControlVerb> MostParticlesFirst(IEnumerable<ControlVerb> verbs) =>
        [.. verbs.OrderByDescending(verb => verb.Particles.Length)];

    private static ControlVerb ReadVerb(DataRow row) =>
        new([.. row[0].Split(' ').Skip(1)], Parse<ControlFrame>(row, row[1]), row[2] == "territory");

    private static T Parse<T>(DataRow row, string word) where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var read) ? read : throw row.Fault($"holds \"{word}\", which is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static FrozenSet<string> Words(string folder, string file) =>
        DataTable.Read(Path.Combine(folder, file), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
