using System.Collections.Frozen;

namespace Dateline.Language.Entities;

/// <summary>The word lists that the revision of names reads: particles of names, capitalised words that are no names, words that tell kinds of bodies.</summary>
internal sealed class NameWords
{
    private readonly FrozenDictionary<string, bool> _particles;
    private readonly FrozenSet<string> _notNames;
    private readonly FrozenDictionary<string, EntityType> _types;

    private readonly FrozenSet<string> _placePrepositions;
    private readonly FrozenSet<string> _titlesInNames;

    private NameWords(string folder)
    {
        _placePrepositions = DataTable.Read(Path.Combine(folder, "place-prepositions.tsv"), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _titlesInNames = DataTable.Read(Path.Combine(folder, "titles.tsv"), 1).Where(row => row[1] == "name").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _particles = DataTable.Read(Path.Combine(folder, "particles.tsv"), 2).ToFrozenDictionary(row => row[0], row => row[1] == "word", StringComparer.OrdinalIgnoreCase);
        _notNames = DataTable.Read(Path.Combine(folder, "not-names.tsv"), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _types = DataTable.Read(Path.Combine(folder, "entity-types.tsv"), 2).ToFrozenDictionary(
            row => row[0], row => Enum.TryParse<EntityType>(row[1], true, out var type) ? type : throw row.Fault($"'{row[1]}' is no type of entity."), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the lists.</summary>
    /// <exception cref="DataFileException">A list is missing or faulty.</exception>
    public static NameWords Load(string dataFolder) => new(Path.Combine(dataFolder, "names"));

    /// <summary>True for a particle that a hyphen joins to a name.</summary>
    public bool IsParticle(string word) => _particles.ContainsKey(word);

    /// <summary>True for a particle that may stand before a name without hyphen.</summary>
    public bool IsFreeParticle(string word) => _particles.GetValueOrDefault(word);

    /// <summary>True for a word that by itself is no name.</summary>
    public bool IsNoName(string word) => _notNames.Contains(word);

    /// <summary>True for a preposition after which a capitalised word that may be a place is one.</summary>
    public bool LeadsToPlace(string word) => _placePrepositions.Contains(word);

    /// <summary>True for a title that counts as part of the name ("Sheikh").</summary>
    public bool IsPartOfName(string title) => _titlesInNames.Contains(title);

    /// <summary>The kind of body that a word in a name makes it; null for most words.</summary>
    public EntityType? BodyType(string word) => _types.TryGetValue(word, out var type) ? type : null;
}
