using Dateline.Language.Models;
using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>Parses each sentence into a dependency tree: greedy arc-hybrid moves, then the relation of each word as it finds its head.</summary>
/// <remarks>Moves are trained with a dynamic oracle (Goldberg and Nivre 2013). Trees are projective and have one root.</remarks>
public sealed class Parser : IAnnotator
{
    internal const string Kind = "dateline parser 2";

    private readonly ActionWeights _moves;
    private readonly SparseWeights _relations;
    private readonly WordClusters _clusters;

    internal Parser(ModelReader reader, WordClusters clusters)
    {
        _clusters = clusters;
        _moves = ActionWeights.Load(reader);
        _relations = SparseWeights.Load(reader);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Tags;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        var traits = new WordTraits(tokens.Forms, _clusters);
        var tags = new ulong[tokens.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = SentenceWords.TagHash(document.Tags.Upos[i], document.Tags.Xpos[i]);
        }

        var (heads, relations) = (new int[tokens.Count], new Deprel[tokens.Count]);
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            var tree = Parse(new SentenceWords(traits, tags, first, end));
            for (var i = first; i < end; i++)
            {
                var head = tree.Head[i - first + 1];
                (heads[i], relations[i]) = head > tree.Count ? (DependencyLayer.None, Deprel.Root) : (first + head - 1, (Deprel)tree.Label[i - first + 1]);
            }
        }

        PairedMarks.Attach(tokens, heads, relations);
        return document with { Dependencies = new DependencyLayer(tokens, heads, relations) };
    }

    private ParserState Parse(SentenceWords words)
    {
        var state = new ParserState(words.Count);
        Span<ulong> keys = stackalloc ulong[MoveFeatures.Most];
        Span<int> scores = stackalloc int[_relations.Classes];
        while (!state.IsFinal)
        {
            var move = Best(state, words, keys);
            if (move == Move.Shift)
            {
                state.Shift();
            }
            else
            {
                state.Attach(move, Relation(state, words, move, keys, scores));
            }
        }

        return state;
    }

    private Move Best(ParserState state, SentenceWords words, Span<ulong> keys)
    {
        var sum = _moves.Sum(keys[..MoveFeatures.Extract(state, words, keys)]);
        var (best, most) = (Move.Shift, long.MinValue);
        for (var move = Move.Shift; move <= Move.Right; move++)
        {
            if (state.Allows(move) && sum[(int)move] > most)
            {
                (best, most) = (move, sum[(int)move]);
            }
        }

        return best;
    }

    private byte Relation(ParserState state, SentenceWords words, Move move, Span<ulong> keys, Span<int> scores)
    {
        var head = move == Move.Left ? state.Next : state.Stack(1);
        if (head > words.Count)
        {
            return (byte)Deprel.Root;
        }

        scores.Clear();
        foreach (var key in keys[..RelationFeatures.Extract(state, words, head, state.Stack(0), keys)])
        {
            _relations.Add(key, scores);
        }

        var best = 1;
        for (var c = 2; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return (byte)best;
    }
}
