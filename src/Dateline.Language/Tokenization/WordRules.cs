using System.Collections.Frozen;

namespace Dateline.Language.Tokenization;

/// <summary>What a full stop means after an abbreviation.</summary>
internal enum AbbreviationKind
{
    /// <summary>A name or number follows: no sentence ends here.</summary>
    Title,

    /// <summary>A day or year follows.</summary>
    Month,

    /// <summary>A sentence may end here.</summary>
    Plain,
}

/// <summary>The word lists of data/tokenization.</summary>
internal sealed class WordRules
{
    private WordRules(string folder)
    {
        Abbreviations = Read(folder, "abbreviations.tsv", 2).ToFrozenDictionary(
            row => row[0], row => Enum.TryParse<AbbreviationKind>(row[1], true, out var kind) ? kind : throw row.Fault($"'{row[1]}' is no kind of abbreviation."), StringComparer.OrdinalIgnoreCase);
        Contractions = Read(folder, "contractions.tsv", 2).ToFrozenDictionary(
            row => row[0], row => row[1].Split(' ').Select(part => part.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        HyphenPrefixes = Words(folder, "hyphen-prefixes.tsv");
        Units = Words(folder, "units.tsv");
        Openers = Words(folder, "openers.tsv");
        Agencies = Words(folder, "agencies.tsv");
    }

    /// <summary>Abbreviations with their full stop, in any case.</summary>
    public FrozenDictionary<string, AbbreviationKind> Abbreviations { get; }

    /// <summary>Lengths of the words that a contraction without apostrophe is made of.</summary>
    public FrozenDictionary<string, int[]> Contractions { get; }

    /// <summary>Prefixes that keep their hyphen.</summary>
    public FrozenSet<string> HyphenPrefixes { get; }

    /// <summary>Units written on their number.</summary>
    public FrozenSet<string> Units { get; }

    /// <summary>Words that begin a sentence when capitalised after an abbreviation.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>News agencies.</summary>
    public FrozenSet<string> Agencies { get; }

    /// <summary>Reads the lists.</summary>
    /// <exception cref="DataFileException">A list is missing or faulty.</exception>
    public static WordRules Load(string dataFolder) => new(Path.Combine(dataFolder, "tokenization"));

    private static IEnumerable<DataRow> Read(string folder, string file, int columns) => DataTable.Read(Path.Combine(folder, file), columns);

    private static FrozenSet<string> Words(string folder, string file) =>
        Read(folder, file, 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
