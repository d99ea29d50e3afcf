using System.Collections.Frozen;

namespace Dateline.Extraction.Tenures;

/// <summary>Which of a clause's parties is which; told word by word at the head of tenure-verbs.tsv.</summary>
internal enum TenureFrame
{
    /// <summary>Object is put into a role.</summary>
    Appoint,

    /// <summary>Receiver gets the object, an office.</summary>
    Give,

    /// <summary>Subject is in the role.</summary>
    Act,

    /// <summary>Subject takes the object, an office.</summary>
    Assume,

    /// <summary>Subject comes after the object.</summary>
    Succeed,

    /// <summary>Subject leads the object, a body.</summary>
    Lead,

    /// <summary>Subject gives up.</summary>
    Leave,

    /// <summary>Object loses office.</summary>
    Oust,

    /// <summary>Object dies or is held.</summary>
    Harm,

    /// <summary>Subject dies.</summary>
    Die,

    /// <summary>Subject does it to himself.</summary>
    Self,
}

/// <summary>A verb that tells of a tenure.</summary>
/// <param name="Particles">Words behind the verb that belong to it.</param>
/// <param name="Frame">Who is who.</param>
/// <param name="Entry">How the tenure begins, null where it does not.</param>
/// <param name="Exit">How it ends, null where it does not.</param>
/// <param name="Condition">"as": only with "as" before the role; "office": only with an office as object; else empty.</param>
internal sealed record TenureVerb(ImmutableArray<string> Particles, TenureFrame Frame, EntryMode? Entry, ExitMode? Exit, string Condition);

/// <summary>The verbs and nouns that tell that a tenure began, went on or ended, out of the tables tenure-*.tsv.</summary>
internal sealed class TenureVerbs
{
    private readonly FrozenDictionary<string, ImmutableArray<TenureVerb>> _byLemma;
    private readonly FrozenDictionary<string, TenureVerb> _nouns;

    /// <param name="folder">Folder of the tables.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public TenureVerbs(string folder)
    {
        _byLemma = DataTable.Read(Path.Combine(folder, "tenure-verbs.tsv"), 4)
            .GroupBy(row => row[0].Split(' ')[0], ReadVerb, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, MostParticlesFirst, StringComparer.OrdinalIgnoreCase);
        _nouns = DataTable.Read(Path.Combine(folder, "tenure-nouns.tsv"), 3)
            .ToFrozenDictionary(row => row[0], row => Read(row, [], TenureFrame.Harm, row[1], row[2]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a verb may tell, the readings with particles first.</summary>
    public ImmutableArray<TenureVerb> Of(string lemma) => _byLemma.TryGetValue(lemma, out var verbs) ? verbs : [];

    /// <summary>What a noun tells ("death", "arrest"), or null.</summary>
    public TenureVerb? OfNoun(string lemma) => _nouns.GetValueOrDefault(lemma);

    private static ImmutableArray<TenureVerb> MostParticlesFirst(IEnumerable<TenureVerb> verbs) =>
        [.. verbs.OrderByDescending(verb => verb.Particles.Length)];

    private static TenureVerb ReadVerb(DataRow row)
    {
        var frame = Enum.TryParse<TenureFrame>(row[1], ignoreCase: true, out var read) ? read : throw row.Fault($"names no frame: \"{row[1]}\".");
        return Read(row, [.. row[0].Split(' ').Skip(1)], frame, row[2], row[3]);
    }

    private static TenureVerb Read(DataRow row, ImmutableArray<string> particles, TenureFrame frame, string effect, string mode) => effect switch
    {
        "exit" => new TenureVerb(particles, frame, null, Parse<ExitMode>(row, mode), row[4]),
        "entry" => new TenureVerb(particles, frame, Parse<EntryMode>(row, mode), null, row[4]),
        "hold" => new TenureVerb(particles, frame, null, null, row[4]),
        _ => throw row.Fault($"has the effect \"{effect}\"; it must be entry, hold or exit."),
    };

    private static T Parse<T>(DataRow row, string mode) where T : struct, Enum =>
        Enum.TryParse<T>(mode, ignoreCase: true, out var read) ? read : throw row.Fault($"names no mode: \"{mode}\".");
}
