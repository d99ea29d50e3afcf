using System.Collections.Frozen;
using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>What nouns stand for: data/lexicons/events-parties.tsv.</summary>
internal sealed class PartyLexicon
{
    private readonly FrozenDictionary<string, PartyKinds> _kinds;

    public PartyLexicon(string lexicons) =>
        _kinds = DataTable.Read(Path.Combine(lexicons, "events-parties.tsv"), 2).ToFrozenDictionary(row => row[0], KindsOf, StringComparer.Ordinal);

    /// <summary>Kinds of a common noun's lemma; none for a word the list lacks.</summary>
    public PartyKinds this[string lemma] => _kinds.GetValueOrDefault(lemma);

    private static PartyKinds KindsOf(DataRow row)
    {
        var kinds = PartyKinds.None;
        foreach (var word in row[1].Split(' '))
        {
            kinds |= Enum.TryParse<PartyKinds>(word, ignoreCase: true, out var kind) ? kind : throw row.Fault($"knows no kind \"{word}\"; use person, office, crowd, force, party, place or number.");
        }

        return kinds;
    }
}
