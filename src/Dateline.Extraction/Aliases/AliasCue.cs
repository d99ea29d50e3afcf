using System.Collections.Frozen;

namespace Dateline.Extraction.Aliases;

/// <summary>Words between a name and another name of the same.</summary>
/// <param name="Words">Lower case.</param>
/// <param name="Kind">What sort of name follows.</param>
/// <param name="OnlyInBrackets">The words mean this only at the opening of a bracket.</param>
internal sealed record AliasCue(ImmutableArray<string> Words, AliasKind Kind, bool OnlyInBrackets);

/// <summary>The cues, out of alias-cues.tsv.</summary>
internal sealed class AliasCues
{
    private readonly FrozenDictionary<string, ImmutableArray<AliasCue>> _byFirstWord;

    /// <param name="path">The table.</param>
    /// <exception cref="DataFileException">It is missing or has a row that cannot be read.</exception>
    public AliasCues(string path)
    {
        _byFirstWord = DataTable.Read(path, 3)
            .GroupBy(row => row[0].Split(' ')[0], Read, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, LongestFirst, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The longest cue that begins at a token, or null.</summary>
    public AliasCue? At(Document document, int token, int end)
    {
        if (!_byFirstWord.TryGetValue(document.Tokens.Forms[token], out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if (token + cue.Words.Length < end && StandsAt(document, token, cue))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool StandsAt(Document document, int token, AliasCue cue)
    {
        for (var k = 0; k < cue.Words.Length; k++)
        {
            if (!cue.Words[k].Equals(document.Tokens.Forms[token + k], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<AliasCue> LongestFirst(IEnumerable<AliasCue> cues) => [.. cues.OrderByDescending(cue => cue.Words.Length)];

    private static AliasCue Read(DataRow row) =>
        Enum.TryParse<AliasKind>(row[1], ignoreCase: true, out var kind) ? new AliasCue([.. row[0].Split(' ')], kind, row[2] == "bracket") : throw row.Fault($"names no kind of alias: \"{row[1]}\".");
}
