using System.Collections.Frozen;
using Dateline.Language.Models;

namespace Dateline.Language.Tagging;

/// <summary>Which tags the words of the training text bore, as one number for each set of tags, and groups of words that occur alike.</summary>
internal sealed class TagLexicon
{
    private readonly ulong[] _words;
    private readonly ushort[] _tagSets;
    private readonly FrozenDictionary<ulong, ushort> _byWord;

    /// <param name="words">Hashes of words in lower case.</param>
    /// <param name="tagSets">For each word the number of its set of tags, from 1.</param>
    public TagLexicon(ulong[] words, ushort[] tagSets)
    {
        (_words, _tagSets) = (words, tagSets);
        _byWord = words.Zip(tagSets).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>Reads the sections that <see cref="Save"/> wrote.</summary>
    public static TagLexicon Load(ModelReader reader) => new(reader.ReadArray<ulong>(), reader.ReadArray<ushort>());

    /// <summary>Appends the sections to a model file.</summary>
    public void Save(ModelWriter writer)
    {
        writer.Write<ulong>(_words);
        writer.Write<ushort>(_tagSets);
    }

    /// <summary>The number of the word's set of tags; 0 for a word not seen often enough.</summary>
    public ulong TagSet(ulong lower) => _byWord.GetValueOrDefault(lower);
}
