using Dateline.Language.Models;

namespace Dateline.Language.Parsing;

/// <summary>The questions asked to name the relation of a word to the head just chosen, its own dependents being complete.</summary>
internal static class RelationFeatures
{
    /// <summary>Most keys that <see cref="Extract"/> writes.</summary>
    public const int Most = 64;

    /// <summary>Writes the keys for hanging one word on another.</summary>
    /// <returns>How many were written.</returns>
    public static int Extract(ParserState state, SentenceWords words, int head, int child, Span<ulong> keys)
    {
        var (word, tag) = (words.Word, words.Tag);
        var (hw, hp, dw, dp) = (word[head], tag[head], word[child], tag[child]);
        var side = child < head ? 1UL : 2UL;
        var distance = side + (2 * (ulong)Math.Min(Math.Abs(head - child), 6));
        var marker = Marker(state, words, child);
        var n = 0;
        keys[n++] = FeatureHash.Key(1, dw, side);
        keys[n++] = FeatureHash.Key(2, dp, side);
        keys[n++] = FeatureHash.Key(3, dw, dp, side);
        keys[n++] = FeatureHash.Key(4, hw, side);
        keys[n++] = FeatureHash.Key(5, hp, side);
        keys[n++] = FeatureHash.Key(6, hw, hp, side);
        keys[n++] = FeatureHash.Key(7, hp, dp, side);
        keys[n++] = FeatureHash.Key(8, hw, dp, side);
        keys[n++] = FeatureHash.Key(9, hp, dw, side);
        keys[n++] = FeatureHash.Key(10, hw, dw, side);
        keys[n++] = FeatureHash.Key(11, hp, dp, distance);
        keys[n++] = FeatureHash.Key(12, dw, distance);
        keys[n++] = FeatureHash.Key(13, words.Suffix[child], dp, hp);
        keys[n++] = FeatureHash.Key(14, words.Suffix[head], dp, side);
        keys[n++] = FeatureHash.Key(15, state.LeftLabels[child], dp, side);
        keys[n++] = FeatureHash.Key(16, state.LeftLabels[child], dp, hp + side);
        keys[n++] = FeatureHash.Key(17, state.RightLabels[child], dp, hp + side);
        keys[n++] = FeatureHash.Key(18, FeatureHash.Key(0, state.LeftLabels[child], state.RightLabels[child]), dp, hp + side);
        keys[n++] = FeatureHash.Key(19, marker, dp, hp + side);
        keys[n++] = FeatureHash.Key(20, marker, hw, side);
        keys[n++] = FeatureHash.Key(21, marker, dw, side);
        keys[n++] = FeatureHash.Key(22, word[state.Left1[child]], dp, side);
        keys[n++] = FeatureHash.Key(23, tag[state.Left1[child]], dp, hp + side);
        keys[n++] = FeatureHash.Key(24, word[state.Right1[child]], dp, side);
        return Surroundings(state, words, head, child, side, n, keys);
    }

    private static int Surroundings(ParserState state, SentenceWords words, int head, int child, ulong side, int n, Span<ulong> keys)
    {
        var (word, tag) = (words.Word, words.Tag);
        var (hw, hp, dw, dp) = (word[head], tag[head], word[child], tag[child]);
        var sibling = child < head ? state.Left1[head] : state.Right1[head];
        var siblings = child < head ? state.LeftLabels[head] : state.RightLabels[head];
        keys[n++] = FeatureHash.Key(30, state.Label[sibling], dp, hp + side);
        keys[n++] = FeatureHash.Key(31, state.Label[sibling], hw, dp);
        keys[n++] = FeatureHash.Key(32, siblings, dp, hp + side);
        keys[n++] = FeatureHash.Key(33, state.LeftLabels[head], dp, hp + side);
        keys[n++] = FeatureHash.Key(34, tag[sibling], dp, hp + side);
        keys[n++] = FeatureHash.Key(35, word[sibling], dp, side);
        keys[n++] = FeatureHash.Key(36, word[Math.Max(child - 1, 0)], dp, side);
        keys[n++] = FeatureHash.Key(37, tag[Math.Max(child - 1, 0)], dp, hp + side);
        keys[n++] = FeatureHash.Key(38, word[child + 1], dp, side);
        keys[n++] = FeatureHash.Key(39, tag[child + 1], dp, hp + side);
        keys[n++] = FeatureHash.Key(40, tag[Math.Max(head - 1, 0)], hp, dp);
        keys[n++] = FeatureHash.Key(41, head > words.Count ? hp : tag[head + 1], hp, dp);
        keys[n++] = FeatureHash.Key(42, state.Label[state.Left1[child]], state.Label[state.Right1[child]], dp + side);
        keys[n++] = FeatureHash.Key(43, dw, state.LeftLabels[child], side);
        keys[n++] = FeatureHash.Key(44, hw, state.LeftLabels[child], dp + side);
        keys[n++] = FeatureHash.Key(46, words.Cluster[child], side);
        keys[n++] = FeatureHash.Key(47, words.Cluster[child], hp, side);
        keys[n++] = FeatureHash.Key(48, words.Cluster[head], dp, side);
        keys[n++] = FeatureHash.Key(49, words.CoarseCluster[head], words.CoarseCluster[child], dp + side);
        keys[n++] = FeatureHash.Key(50, words.CoarseCluster[head], words.CoarseCluster[child], Marker(state, words, child) + side);
        keys[n++] = FeatureHash.Key(51, words.Cluster[child], state.LeftLabels[child], side);
        keys[n++] = FeatureHash.Key(45, (ulong)(child == 1 ? 1 : 0), dp, side);
        return n;
    }

    // The preposition, conjunction or other word that marks the phrase: its first child before it of that sort.
    private static ulong Marker(ParserState state, SentenceWords words, int child)
    {
        var first = state.Left1[child];
        return (Deprel)state.Label[first] is Deprel.Case or Deprel.Mark or Deprel.Cop or Deprel.Cc ? words.Word[first]
            : (Deprel)state.Label[state.Left2[child]] is Deprel.Case or Deprel.Mark ? words.Word[state.Left2[child]]
            : state.Label[first];
    }
}
