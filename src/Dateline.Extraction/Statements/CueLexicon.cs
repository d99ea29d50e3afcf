using System.Collections.Frozen;

namespace Dateline.Extraction.Statements;

/// <summary>The verbs and nouns that mark something as said, from data/lexicons.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<CueEntry>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<CueEntry>> _nouns;

    /// <param name="folder">The folder of the lexicons.</param>
    /// <exception cref="DataFileException">A file is missing or names a frame, kind or stance that there is not.</exception>
    public CueLexicon(string folder)
    {
        _verbs = Index(DataTable.Read(Path.Combine(folder, "statement-verbs.tsv"), 5).Select(row => Entry(row, StanceOf(row))));
        _nouns = Index(DataTable.Read(Path.Combine(folder, "statement-nouns.tsv"), 4).Select(row => Entry(row, Stance.Said)));
    }

    /// <summary>Entries of a verb, those that need more words first.</summary>
    /// <remarks>A lemmatizer that does not know a verb guesses its silent e; the lexicon knows better.</remarks>
    public ImmutableArray<CueEntry> Verb(string lemma) =>
        _verbs.TryGetValue(lemma, out var entries) || _verbs.TryGetValue(lemma + "e", out entries) || (lemma.EndsWith('e') && _verbs.TryGetValue(lemma[..^1], out entries))
            ? entries
            : [];

    /// <summary>Entries of a noun, those that need more words first.</summary>
    public ImmutableArray<CueEntry> Noun(string lemma) => _nouns.GetValueOrDefault(lemma, []);

    private static FrozenDictionary<string, ImmutableArray<CueEntry>> Index(IEnumerable<CueEntry> entries) =>
        entries.GroupBy(entry => entry.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.With.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static CueEntry Entry(DataRow row, Stance stance) => new(
        row[0],
        row[1] == "-" ? [] : [.. row[1].Split(' ')],
        row[2].Split(' ').Aggregate(CueFrames.None, (frames, word) => frames | Named<CueFrames>(row, word)),
        row[3] == "-" ? null : KindNamed(row, row[3]),
        stance);

    private static Stance StanceOf(DataRow row) => Named<Stance>(row, row[4]);

    /// <summary>The kind a data file names in its written form ("call-to-action").</summary>
    public static StatementKind KindNamed(DataRow row, string name) =>
        Named<StatementKind>(row, name.Replace("-", "", StringComparison.Ordinal));

    private static T Named<T>(DataRow row, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw row.Fault($"\"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
