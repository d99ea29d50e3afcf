using Dateline.Language.Models;

namespace Dateline.Language.Parsing;

/// <summary>The questions asked before each move, after Zhang and Nivre (2011).</summary>
/// <remarks>s0, s1, s2 are the words on the stack from the top, b0, b1, b2 those of the rest.</remarks>
internal static class MoveFeatures
{
    /// <summary>Most keys that <see cref="Extract"/> writes.</summary>
    public const int Most = 128;

    /// <summary>Writes the keys for a state.</summary>
    /// <returns>How many were written.</returns>
    public static int Extract(ParserState state, SentenceWords words, Span<ulong> keys)
    {
        var (word, tag) = (words.Word, words.Tag);
        var (s0, s1, s2) = (state.Stack(0), state.Stack(1), state.Stack(2));
        var (b0, b1, b2) = (state.Rest(0), state.Rest(1), state.Rest(2));
        var (s0w, s1w, s2w, b0w, b1w, b2w) = (word[s0], word[s1], word[s2], word[b0], word[b1], word[b2]);
        var (s0p, s1p, s2p, b0p, b1p, b2p) = (tag[s0], tag[s1], tag[s2], tag[b0], tag[b1], tag[b2]);
        var n = 0;
        n = Single(keys, n, s0w, s0p, s1w, s1p, s2w, s2p, b0w, b0p);
        keys[n++] = FeatureHash.Key(12, b1w);
        keys[n++] = FeatureHash.Key(13, b1p);
        keys[n++] = FeatureHash.Key(14, b1w, b1p);
        keys[n++] = FeatureHash.Key(15, b2w, b2p);
        keys[n++] = FeatureHash.Key(16, b2p);
        n = Pairs(keys, n, s0w, s0p, s1w, s1p, b0w, b0p);
        keys[n++] = FeatureHash.Key(37, b0p, b1p);
        keys[n++] = FeatureHash.Key(38, b0p, b1p, b2p);
        keys[n++] = FeatureHash.Key(39, s0p, b0p, b1p);
        keys[n++] = FeatureHash.Key(40, s1p, s0p, b0p);
        keys[n++] = FeatureHash.Key(41, s2p, s1p, s0p);
        keys[n++] = FeatureHash.Key(42, s0w, b0p, b1p);
        keys[n++] = FeatureHash.Key(43, s0p, b0w, b1p);
        keys[n++] = FeatureHash.Key(44, s0p, b0p, b1w);
        keys[n++] = FeatureHash.Key(45, s1p, s0w, b0p);
        keys[n++] = FeatureHash.Key(46, s1w, s0p, b0p);
        keys[n++] = FeatureHash.Key(47, s1p, s0p, b0w);
        keys[n++] = FeatureHash.Key(48, FeatureHash.Key(0, s1p, s0p), b0p, b1p);
        keys[n++] = FeatureHash.Key(49, FeatureHash.Key(0, s2p, s1p), s0p, b0p);
        keys[n++] = FeatureHash.Key(50, words.Suffix[s0], b0p);
        keys[n++] = FeatureHash.Key(51, s0p, words.Suffix[b0]);
        n = Groups(keys, n, words, s0, s1, b0, b1);
        n = Children(keys, n, state, words, s0, s1, b0);
        return Distances(keys, n, state, words, s0, s1, b0);
    }

    private static int Single(Span<ulong> keys, int n, ulong s0w, ulong s0p, ulong s1w, ulong s1p, ulong s2w, ulong s2p, ulong b0w, ulong b0p)
    {
        keys[n++] = FeatureHash.Key(1, s0w);
        keys[n++] = FeatureHash.Key(2, s0p);
        keys[n++] = FeatureHash.Key(3, s0w, s0p);
        keys[n++] = FeatureHash.Key(4, s1w);
        keys[n++] = FeatureHash.Key(5, s1p);
        keys[n++] = FeatureHash.Key(6, s1w, s1p);
        keys[n++] = FeatureHash.Key(7, s2p);
        keys[n++] = FeatureHash.Key(8, s2w, s2p);
        keys[n++] = FeatureHash.Key(9, b0w);
        keys[n++] = FeatureHash.Key(10, b0p);
        keys[n++] = FeatureHash.Key(11, b0w, b0p);
        return n;
    }

    private static int Pairs(Span<ulong> keys, int n, ulong s0w, ulong s0p, ulong s1w, ulong s1p, ulong b0w, ulong b0p)
    {
        var (s0wp, s1wp, b0wp) = (FeatureHash.Key(1, s0w, s0p), FeatureHash.Key(1, s1w, s1p), FeatureHash.Key(1, b0w, b0p));
        keys[n++] = FeatureHash.Key(17, s0wp, b0wp);
        keys[n++] = FeatureHash.Key(18, s0wp, b0w);
        keys[n++] = FeatureHash.Key(19, s0w, b0wp);
        keys[n++] = FeatureHash.Key(20, s0wp, b0p);
        keys[n++] = FeatureHash.Key(21, s0p, b0wp);
        keys[n++] = FeatureHash.Key(22, s0w, b0w);
        keys[n++] = FeatureHash.Key(23, s0p, b0p);
        keys[n++] = FeatureHash.Key(24, s1wp, s0wp);
        keys[n++] = FeatureHash.Key(25, s1wp, s0p);
        keys[n++] = FeatureHash.Key(26, s1p, s0wp);
        keys[n++] = FeatureHash.Key(27, s1w, s0w);
        keys[n++] = FeatureHash.Key(28, s1p, s0p);
        keys[n++] = FeatureHash.Key(29, s1p, b0p);
        keys[n++] = FeatureHash.Key(30, s1w, b0w);
        keys[n++] = FeatureHash.Key(31, s1wp, b0p);
        keys[n++] = FeatureHash.Key(32, s1p, b0wp);
        keys[n++] = FeatureHash.Key(33, s1w, s0w, b0p);
        keys[n++] = FeatureHash.Key(34, s1w, s0p, b0w);
        keys[n++] = FeatureHash.Key(35, s1p, s0w, b0w);
        return n;
    }

    private static int Groups(Span<ulong> keys, int n, SentenceWords words, int s0, int s1, int b0, int b1)
    {
        var (fine, coarse, tag) = (words.Cluster, words.CoarseCluster, words.Tag);
        keys[n++] = FeatureHash.Key(110, fine[s0], fine[b0]);
        keys[n++] = FeatureHash.Key(111, fine[s0], tag[b0]);
        keys[n++] = FeatureHash.Key(112, tag[s0], fine[b0]);
        keys[n++] = FeatureHash.Key(113, fine[s1], fine[s0]);
        keys[n++] = FeatureHash.Key(114, fine[s1], tag[s0], tag[b0]);
        keys[n++] = FeatureHash.Key(115, tag[s1], fine[s0], tag[b0]);
        keys[n++] = FeatureHash.Key(116, tag[s1], tag[s0], fine[b0]);
        keys[n++] = FeatureHash.Key(117, coarse[s1], coarse[s0], coarse[b0]);
        keys[n++] = FeatureHash.Key(118, coarse[s0], coarse[b0], coarse[b1]);
        keys[n++] = FeatureHash.Key(119, words.Word[s1], coarse[s0], words.Word[b0]);
        keys[n++] = FeatureHash.Key(120, words.Word[s1], words.Word[s0], coarse[b0]);
        keys[n++] = FeatureHash.Key(121, coarse[s1], words.Word[s0], coarse[b0]);
        return n;
    }

    private static int Children(Span<ulong> keys, int n, ParserState state, SentenceWords words, int s0, int s1, int b0)
    {
        var (tag, s0p, s1p, b0p) = (words.Tag, words.Tag[s0], words.Tag[s1], words.Tag[b0]);
        n = Child(keys, n, 52, state, words, state.Left1[s0], s0p, b0p);
        n = Child(keys, n, 56, state, words, state.Right1[s0], s0p, b0p);
        n = Child(keys, n, 60, state, words, state.Left1[s1], s1p, s0p);
        n = Child(keys, n, 64, state, words, state.Right1[s1], s1p, s0p);
        n = Child(keys, n, 68, state, words, state.Left1[b0], s0p, b0p);
        keys[n++] = FeatureHash.Key(72, s0p, tag[state.Left1[s0]], tag[state.Left2[s0]]);
        keys[n++] = FeatureHash.Key(73, s0p, tag[state.Right1[s0]], tag[state.Right2[s0]]);
        keys[n++] = FeatureHash.Key(74, b0p, tag[state.Left1[b0]], tag[state.Left2[b0]]);
        keys[n++] = FeatureHash.Key(75, s1p, tag[state.Right1[s1]], tag[state.Right2[s1]]);
        keys[n++] = FeatureHash.Key(76, words.Word[s0], state.LeftLabels[s0]);
        keys[n++] = FeatureHash.Key(77, s0p, state.LeftLabels[s0], b0p);
        keys[n++] = FeatureHash.Key(78, words.Word[s0], state.RightLabels[s0]);
        keys[n++] = FeatureHash.Key(79, s0p, state.RightLabels[s0], b0p);
        keys[n++] = FeatureHash.Key(80, words.Word[b0], state.LeftLabels[b0]);
        keys[n++] = FeatureHash.Key(81, b0p, state.LeftLabels[b0], s0p);
        keys[n++] = FeatureHash.Key(82, words.Word[s1], state.RightLabels[s1], s0p);
        keys[n++] = FeatureHash.Key(83, s1p, state.RightLabels[s1], s0p);
        keys[n++] = FeatureHash.Key(84, s1p, state.LeftLabels[s1], s0p);
        keys[n++] = FeatureHash.Key(85, FeatureHash.Key(0, s1p, s0p), state.LeftLabels[s0], state.RightLabels[s0]);
        keys[n++] = FeatureHash.Key(86, FeatureHash.Key(0, s0p, b0p), state.LeftLabels[s0], state.RightLabels[s0]);
        return n;
    }

    private static int Child(Span<ulong> keys, int n, uint template, ParserState state, SentenceWords words, int child, ulong a, ulong b)
    {
        keys[n++] = FeatureHash.Key(template, words.Word[child]);
        keys[n++] = FeatureHash.Key(template + 1, words.Tag[child], a, b);
        keys[n++] = FeatureHash.Key(template + 2, state.Label[child], a, b);
        keys[n++] = FeatureHash.Key(template + 3, words.Word[child], a, b);
        return n;
    }

    private static int Distances(Span<ulong> keys, int n, ParserState state, SentenceWords words, int s0, int s1, int b0)
    {
        var (s0w, s0p, s1w, s1p, b0w, b0p) = (words.Word[s0], words.Tag[s0], words.Word[s1], words.Tag[s1], words.Word[b0], words.Tag[b0]);
        var near = s0 == 0 ? 9UL : Bucket(b0 - s0);
        var far = s1 == 0 ? 9UL : Bucket(s0 - s1);
        keys[n++] = FeatureHash.Key(90, s0w, near);
        keys[n++] = FeatureHash.Key(91, s0p, near);
        keys[n++] = FeatureHash.Key(92, b0w, near);
        keys[n++] = FeatureHash.Key(93, b0p, near);
        keys[n++] = FeatureHash.Key(94, s0w, b0w, near);
        keys[n++] = FeatureHash.Key(95, s0p, b0p, near);
        keys[n++] = FeatureHash.Key(96, s1p, s0p, far);
        keys[n++] = FeatureHash.Key(97, s1w, s0p, far);
        keys[n++] = FeatureHash.Key(98, FeatureHash.Key(0, s1p, s0p), b0p, (near * 10) + far);
        keys[n++] = FeatureHash.Key(99, s0w, state.LeftCount[s0], state.RightCount[s0]);
        keys[n++] = FeatureHash.Key(100, s0p, state.LeftCount[s0], state.RightCount[s0]);
        keys[n++] = FeatureHash.Key(101, b0w, state.LeftCount[b0]);
        keys[n++] = FeatureHash.Key(102, b0p, state.LeftCount[b0]);
        keys[n++] = FeatureHash.Key(103, s1w, state.RightCount[s1]);
        keys[n++] = FeatureHash.Key(104, s1p, state.RightCount[s1], state.LeftCount[s1]);
        keys[n++] = FeatureHash.Key(105, (ulong)Math.Min(state.Depth, 4), s0p, b0p);
        keys[n++] = FeatureHash.Key(106, b0 > state.Count ? 1UL : 0, (ulong)Math.Min(state.Depth, 3));
        return n;
    }

    private static ulong Bucket(int distance) => distance switch
    {
        < 5 => (ulong)distance,
        < 8 => 5,
        < 13 => 6,
        _ => 7,
    };
}
