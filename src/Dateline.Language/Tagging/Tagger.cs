using Dateline.Language.Models;

namespace Dateline.Language.Tagging;

/// <summary>Gives each word its universal and Penn part of speech, left to right, by an averaged perceptron (Collins 2002), and its UD features by table.</summary>
public sealed class Tagger : IAnnotator
{
    internal const string Kind = "dateline tagger 2";

    private readonly TagInventory _inventory;
    private readonly TagLexicon _lexicon;
    private readonly SparseWeights _weights;
    private readonly WordClusters _clusters;
    private readonly MorphologyTable? _morphology;

    internal Tagger(ModelReader reader, WordClusters clusters, MorphologyTable? morphology)
    {
        _clusters = clusters;
        _inventory = new TagInventory(reader.ReadTexts());
        _lexicon = TagLexicon.Load(reader);
        _weights = SparseWeights.Load(reader);
        _morphology = morphology;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Tags;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        var classes = Classes(tokens);
        var (upos, xpos, features) = (new Upos[tokens.Count], new string[tokens.Count], new string[tokens.Count]);
        for (var i = 0; i < classes.Length; i++)
        {
            (upos[i], xpos[i]) = (_inventory.Upos[classes[i]], _inventory.Xpos[classes[i]]);
            features[i] = _morphology?.Features(_inventory.Names[classes[i]], tokens.Forms[i].ToLowerInvariant()) ?? "_";
        }

        return document with { Tags = new TagLayer(upos, xpos, features) };
    }

    /// <summary>The class of each word, an index into the inventory.</summary>
    internal int[] Classes(TokenLayer tokens)
    {
        var traits = new WordTraits(tokens.Forms, _clusters);
        var sets = Array.ConvertAll(traits.Lower, _lexicon.TagSet);
        var classes = new int[tokens.Count];
        Span<int> scores = stackalloc int[_weights.Classes];
        Span<ulong> keys = stackalloc ulong[TagFeatures.Most];
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            var (tag1, tag2) = (0UL, 0UL);
            for (var i = first; i < end; i++)
            {
                classes[i] = Best(keys[..TagFeatures.Extract(traits, sets, i, first, end, tag1, tag2, keys)], scores);
                (tag1, tag2) = ((ulong)classes[i] + 1, tag1);
            }
        }

        return classes;
    }

    private int Best(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            _weights.Add(key, scores);
        }

        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }
}
