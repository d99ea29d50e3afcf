using System.Collections.Frozen;

namespace Dateline.Extraction.Tenures;

/// <summary>The nouns for posts and the words around them, out of the tables role-*.tsv.</summary>
internal sealed class RoleLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<RoleNoun>> _nounsByFirstWord;
    private readonly FrozenDictionary<string, RoleModifier> _modifiers;
    private readonly FrozenSet<string> _bodies;
    private readonly FrozenSet<string> _honorifics;
    private readonly FrozenSet<string> _offices;
    private readonly FrozenSet<string> _portfolios;

    /// <param name="folder">Folder of the tables.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public RoleLexicon(string folder)
    {
        _nounsByFirstWord = DataTable.Read(Path.Combine(folder, "role-nouns.tsv"), 3)
            .SelectMany(ReadNoun)
            .GroupBy(noun => noun.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, LongestFirst, StringComparer.OrdinalIgnoreCase);
        _modifiers = DataTable.Read(Path.Combine(folder, "role-modifiers.tsv"), 2)
            .DistinctBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(row => row[0], ReadModifier, StringComparer.OrdinalIgnoreCase);
        _bodies = Words(folder, "role-bodies.tsv");
        _honorifics = Words(folder, "role-honorifics.tsv");
        _offices = Words(folder, "role-offices.tsv");
        _portfolios = Words(folder, "role-portfolios.tsv");
    }

    /// <summary>The longest role noun that begins at a token, or null.</summary>
    public RoleNoun? NounAt(Document document, int token, int end)
    {
        if (!_nounsByFirstWord.TryGetValue(document.Tokens.Forms[token], out var nouns)
            && !_nounsByFirstWord.TryGetValue(document.Lemmas.Lemmas[token], out nouns))
        {
            return null;
        }

        foreach (var noun in nouns)
        {
            if (token + noun.Words.Length <= end && StandsAt(document, token, noun))
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>What a word before a role noun says, or null.</summary>
    public RoleModifier? Modifier(string word) => _modifiers.TryGetValue(word, out var modifier) ? modifier : null;

    /// <summary>True for a common noun for a body.</summary>
    public bool IsBody(Token token) => _bodies.Contains(token.Lemma) || _bodies.Contains(token.Form);

    /// <summary>True for "Sheikh", "Gen." and the like.</summary>
    public bool IsHonorific(string word) => _honorifics.Contains(word);

    /// <summary>True for "post", "position" and the like.</summary>
    public bool IsOffice(Token token) => _offices.Contains(token.Lemma);

    /// <summary>True for a word that narrows a post and ends no body's name: "Foreign", "Interior".</summary>
    public bool IsPortfolio(Token token) => _portfolios.Contains(token.Form);

    private static bool StandsAt(Document document, int token, RoleNoun noun)
    {
        for (var k = 0; k < noun.Words.Length; k++)
        {
            var same = noun.Words[k].Equals(document.Tokens.Forms[token + k], StringComparison.OrdinalIgnoreCase)
                || noun.Words[k].Equals(document.Lemmas.Lemmas[token + k], StringComparison.OrdinalIgnoreCase);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<RoleNoun> LongestFirst(IEnumerable<RoleNoun> nouns) =>
        [.. nouns.OrderByDescending(noun => noun.Words.Length)];

    // A hyphenated title stands as one token or, as the treebanks cut it, as three.
    private static IEnumerable<RoleNoun> ReadNoun(DataRow row)
    {
        var bearing = Enum.TryParse<RoleBearing>(row[2], ignoreCase: true, out var read) ? read : throw row.Fault($"names no bearing: \"{row[2]}\".");
        var seat = row[3].Length == 0 ? RoleSeat.Any : Enum.TryParse<RoleSeat>(row[3], ignoreCase: true, out var given) ? given : throw row.Fault($"names no seat: \"{row[3]}\".");
        var cut = row[0].Replace("-", " - ", StringComparison.Ordinal);
        return new[] { row[0], cut }.Distinct(StringComparer.Ordinal).Select(words => new RoleNoun([.. words.Split(' ')], row[1], bearing, seat));
    }

    private static RoleModifier ReadModifier(DataRow row)
    {
        var effect = Enum.TryParse<ModifierEffect>(row[1], ignoreCase: true, out var read) ? read : throw row.Fault($"names no effect: \"{row[1]}\".");
        var exit = row[2].Length == 0 ? ExitMode.Unknown : Enum.TryParse<ExitMode>(row[2], ignoreCase: true, out var mode) ? mode : throw row.Fault($"names no exit mode: \"{row[2]}\".");
        return new RoleModifier(effect, exit);
    }

    private static FrozenSet<string> Words(string folder, string file) =>
        DataTable.Read(Path.Combine(folder, file), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
