using System.Collections.Frozen;

namespace Dateline.Language.Tagging;

/// <summary>UD features by word and tags: what the tags alone say, and what single words add to it.</summary>
internal sealed class MorphologyTable
{
    private readonly FrozenDictionary<(string Tags, string Word), string> _byWord;
    private readonly FrozenDictionary<string, string> _byTags;

    private MorphologyTable(string path)
    {
        var rows = DataTable.Read(path, 3).ToList();
        _byTags = rows.Where(row => row[1] == "*").ToFrozenDictionary(row => row[0], row => row[2]);
        _byWord = rows.Where(row => row[1] != "*").ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);
    }

    /// <summary>Reads the table of a data folder.</summary>
    /// <exception cref="DataFileException">The table is missing or faulty.</exception>
    public static MorphologyTable Load(string dataFolder) => new(Path.Combine(dataFolder, "lemmas", "features.tsv"));

    /// <summary>The features of a word.</summary>
    /// <param name="tags">Its class ("VERB|VBD").</param>
    /// <param name="word">The word in lower case.</param>
    public string Features(string tags, string word) =>
        _byWord.TryGetValue((tags, word), out var features) || _byTags.TryGetValue(tags, out features) ? features : "_";
}
