using System.Collections.Frozen;

namespace Dateline.Language.Coreference;

/// <summary>A pronoun's features.</summary>
internal readonly record struct PronounEntry(GrammaticalPerson Person, GrammaticalNumber Number, Sex Sex, PronounCase Case);

/// <summary>A common noun's features.</summary>
internal readonly record struct NounEntry(Sort Sort, Sex Sex);

/// <summary>A verb of coming to a post: whether its object is the newcomer, and whether the other argument leaves.</summary>
internal readonly record struct SuccessionEntry(bool NewcomerIsObject, bool OtherLeaves);

/// <summary>A verb of dying: whether its object dies, and what it must govern for it ("self", a noun, or nothing).</summary>
internal readonly record struct DeathEntry(bool ObjectDies, string Governs);

/// <summary>The word lists of data/coreference, frozen.</summary>
internal sealed class CoreferenceLexicon
{
    private readonly FrozenDictionary<string, PronounEntry> _pronouns;
    private readonly FrozenDictionary<string, NounEntry> _nouns;
    private readonly FrozenDictionary<string, Sex> _titles;
    private readonly FrozenDictionary<string, Sex> _givenNames;
    private readonly FrozenDictionary<string, FrozenSet<string>> _circles;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _aliases;
    private readonly FrozenSet<string> _countries;
    private readonly FrozenSet<string> _genericBodies;
    private readonly FrozenSet<string> _groupNameWords;

    /// <param name="folder">data/coreference.</param>
    /// <exception cref="DataFileException">A file is missing or a row of it cannot be read.</exception>
    public CoreferenceLexicon(string folder)
    {
        string At(string file) => Path.Combine(folder, file);
        _pronouns = DataTable.Read(At("pronouns.tsv"), 5).ToFrozenDictionary(row => row[0], Pronoun, StringComparer.OrdinalIgnoreCase);
        _nouns = DataTable.Read(At("nouns.tsv"), 2).ToFrozenDictionary(row => row[0], row => new NounEntry(Term<Sort>(row, 1), SexOf(row, 2)));
        _titles = DataTable.Read(At("titles.tsv"), 2).ToFrozenDictionary(row => row[0], row => SexOf(row, 1), StringComparer.OrdinalIgnoreCase);
        _givenNames = DataTable.Read(At("given_names.tsv"), 2).ToFrozenDictionary(row => row[0], row => SexOf(row, 1));
        _circles = Circles(At("roles.tsv"));
        _aliases = Aliases(At("aliases.tsv"));
        _countries = Words(At("countries.tsv"), NameText.Key);
        var generic = DataTable.Read(At("generic_bodies.tsv"), 1).ToLookup(row => row[1] == "name", row => row[0]);
        _genericBodies = generic[false].ToFrozenSet(StringComparer.Ordinal);
        _groupNameWords = generic.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);
        Offices = Words(At("offices.tsv"));
        SpeechVerbs = Words(At("speech.tsv"));
        AliasWords = DataTable.Read(At("alias_words.tsv"), 1).ToFrozenDictionary(row => row[0], row => row[1] == "opens", StringComparer.OrdinalIgnoreCase);
        BodyWords = Words(At("body_words.tsv"));
        Relations = DataTable.Read(At("relations.tsv"), 2).ToFrozenDictionary(row => row[0], row => Term<Kinship>(row, 1));
        Successions = DataTable.Read(At("succession.tsv"), 2).ToFrozenDictionary(row => row[0], row => new SuccessionEntry(row[1] == "object", row[2] == "object"));
        Deaths = DataTable.Read(At("deaths.tsv"), 2).ToLookup(row => row[0], row => new DeathEntry(row[1] == "object", row[2]))
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Nouns for a post that one person holds at a time.</summary>
    public FrozenSet<string> Offices { get; }

    public FrozenSet<string> SpeechVerbs { get; }

    /// <summary>Words that stand between a name and its other name ("alias", "also known as"); true for the one such a phrase begins with.</summary>
    public FrozenDictionary<string, bool> AliasWords { get; }

    /// <summary>Words of bodies' names left out in short forms.</summary>
    public FrozenSet<string> BodyWords { get; }

    /// <summary>Nouns that tie two different people.</summary>
    public FrozenDictionary<string, Kinship> Relations { get; }

    public FrozenDictionary<string, SuccessionEntry> Successions { get; }

    /// <summary>Verbs of dying.</summary>
    public FrozenDictionary<string, ImmutableArray<DeathEntry>> Deaths { get; }

    /// <summary>A noun that may take up any armed or political body ("group"), unlike "court" or "ministry".</summary>
    public bool IsGenericBody(string noun) => _genericBodies.Contains(noun);

    /// <summary>A word that the names of such bodies bear ("Islamic State", "Army of the South"), generic or not.</summary>
    public bool IsInGroupNames(string noun) => _groupNameWords.Contains(noun);

    public bool TryPronoun(string form, out PronounEntry entry) => _pronouns.TryGetValue(form, out entry);

    public NounEntry Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>The listed noun that a lemma in lower case is, a plural left in it taken off ("gunmen", "attackers" at the head of a sentence); else the lemma itself.</summary>
    public string Listed(string lemma)
    {
        if (_nouns.ContainsKey(lemma))
        {
            return lemma;
        }

        var singular = lemma.EndsWith("men", StringComparison.Ordinal) ? string.Concat(lemma.AsSpan(0, lemma.Length - 2), "an")
            : lemma.EndsWith('s') ? lemma[..^1]
            : lemma;
        return _nouns.ContainsKey(singular) ? singular : lemma;
    }

    public bool IsTitle(string word) => _titles.ContainsKey(word);

    public Sex TitleSex(string word) => _titles.GetValueOrDefault(word);

    /// <param name="name">Lower case without accents.</param>
    public Sex GivenNameSex(string name) => _givenNames.GetValueOrDefault(name);

    public bool IsCountry(string key) => _countries.Contains(key);

    /// <summary>True where news uses the two nouns of one another.</summary>
    public bool SameCircle(string one, string other) =>
        one == other || (_circles.TryGetValue(one, out var circle) && circle.Contains(other));

    /// <summary>Rows of the list of aliases that hold a name; bodies that share a row are one. The key is that of <see cref="NameText.Key"/>.</summary>
    public ImmutableArray<int> AliasRows(string key) => _aliases.GetValueOrDefault(key, []);

    private static FrozenSet<string> Words(string path, Func<string, string>? key = null) =>
        DataTable.Read(path, 1).Select(row => key is null ? row[0] : key(row[0])).ToFrozenSet(StringComparer.Ordinal);

    private static PronounEntry Pronoun(DataRow row) =>
        new(Term<GrammaticalPerson>(row, 1), Term<GrammaticalNumber>(row, 2), Term<Sex>(row, 3), Term<PronounCase>(row, 4));

    private static Sex SexOf(DataRow row, int column) => row[column] switch
    {
        "m" => Sex.Male,
        "f" => Sex.Female,
        "" or "-" => Sex.Either,
        _ => throw row.Fault($"has \"{row[column]}\" for a sex; write m, f or nothing."),
    };

    private static T Term<T>(DataRow row, int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var term) ? term : throw row.Fault($"has \"{row[column]}\"; it must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    // Each word with all that share a row with it; circles that overlap in a word stay apart.
    private static FrozenDictionary<string, FrozenSet<string>> Circles(string path) =>
        DataTable.Read(path, 1).SelectMany(Pairs).GroupBy(pair => pair.Word, pair => pair.Other)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal));

    private static IEnumerable<(string Word, string Other)> Pairs(DataRow row)
    {
        var words = row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.SelectMany(word => words.Select(other => (word, other)));
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Aliases(string path) =>
        DataTable.Read(path, 2).SelectMany(row => row.Cells.Select(cell => (Key: NameText.Key(cell), row.Line)))
            .GroupBy(pair => pair.Key, pair => pair.Line)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
}
