using Dateline.Language.Models;

namespace Dateline.Language.Entities;

/// <summary>The questions the name recogniser asks of a word.</summary>
internal static class NameFeatures
{
    /// <summary>Most keys that <see cref="Extract"/> writes.</summary>
    public const int Most = 96;

    private const ulong Edge = 0x5EED;

    /// <summary>Writes the keys for one word.</summary>
    /// <param name="context">What is known of the document.</param>
    /// <param name="i">The word.</param>
    /// <param name="first">First word of its sentence.</param>
    /// <param name="end">Word after the last.</param>
    /// <param name="label1">Class of the word before; 0 at the start.</param>
    /// <param name="label2">Class of the word before that.</param>
    /// <param name="history">Class that the same word last bore in the document, plus one; 0 where it is new.</param>
    /// <param name="keys">Takes the keys.</param>
    /// <returns>How many were written.</returns>
    public static int Extract(NameContext context, int i, int first, int end, ulong label1, ulong label2, ulong history, Span<ulong> keys)
    {
        var (traits, tags) = (context.Traits, context.Tags);
        var (lower, shape) = (traits.Lower, traits.Shape);
        var (word, before, after) = (lower[i], i > first ? lower[i - 1] : Edge, i + 1 < end ? lower[i + 1] : Edge);
        var (tag, tagBefore, tagAfter) = (tags[i], i > first ? tags[i - 1] : Edge, i + 1 < end ? tags[i + 1] : Edge);
        var (shapeBefore, shapeAfter) = (i > first ? shape[i - 1] : Edge, i + 1 < end ? shape[i + 1] : Edge);
        var opens = i == first ? 1UL : 0UL;
        var n = 0;
        keys[n++] = FeatureHash.Key(300, label1);
        keys[n++] = FeatureHash.Key(301, word);
        keys[n++] = FeatureHash.Key(302, traits.Form[i]);
        keys[n++] = FeatureHash.Key(303, before);
        keys[n++] = FeatureHash.Key(304, after);
        keys[n++] = FeatureHash.Key(305, i > first + 1 ? lower[i - 2] : Edge);
        keys[n++] = FeatureHash.Key(306, i + 2 < end ? lower[i + 2] : Edge);
        keys[n++] = FeatureHash.Key(307, shape[i], opens);
        keys[n++] = FeatureHash.Key(308, shapeBefore, shape[i]);
        keys[n++] = FeatureHash.Key(309, shape[i], shapeAfter);
        keys[n++] = FeatureHash.Key(310, shapeBefore, shape[i], shapeAfter);
        keys[n++] = FeatureHash.Key(311, traits.Suffix2[i]);
        keys[n++] = FeatureHash.Key(312, traits.Suffix3[i]);
        keys[n++] = FeatureHash.Key(313, traits.Suffix4[i]);
        keys[n++] = FeatureHash.Key(314, traits.Prefix2[i]);
        keys[n++] = FeatureHash.Key(315, traits.Prefix3[i]);
        keys[n++] = FeatureHash.Key(316, tag);
        keys[n++] = FeatureHash.Key(317, tagBefore, tag);
        keys[n++] = FeatureHash.Key(318, tag, tagAfter);
        keys[n++] = FeatureHash.Key(319, tag, shape[i]);
        keys[n++] = FeatureHash.Key(320, label1, word);
        keys[n++] = FeatureHash.Key(321, label1, tag);
        keys[n++] = FeatureHash.Key(322, label1, shape[i]);
        keys[n++] = FeatureHash.Key(323, label1, label2);
        keys[n++] = FeatureHash.Key(324, label1, before);
        keys[n++] = FeatureHash.Key(325, label1, after);
        keys[n++] = FeatureHash.Key(326, before, word);
        keys[n++] = FeatureHash.Key(327, word, after);
        keys[n++] = FeatureHash.Key(328, before, shape[i]);
        keys[n++] = FeatureHash.Key(329, shape[i], after);
        return Surroundings(context, i, first, end, label1, history, n, keys);
    }

    private static int Surroundings(NameContext context, int i, int first, int end, ulong label1, ulong history, int n, Span<ulong> keys)
    {
        var (traits, flags) = (context.Traits, context.Flags);
        var (list, listBefore, listAfter) = ((ulong)flags[i], i > first ? (ulong)flags[i - 1] : Edge, i + 1 < end ? (ulong)flags[i + 1] : Edge);
        var marks = (context.Places[i] * 8UL) + context.Bodies[i];
        var marksBefore = i > first ? (context.Places[i - 1] * 8UL) + context.Bodies[i - 1] : Edge;
        var marksAfter = i + 1 < end ? (context.Places[i + 1] * 8UL) + context.Bodies[i + 1] : Edge;
        var capital = context.IsCapital[i] ? 1UL : 0UL;
        var (start, stop) = (context.RunStart[i], context.RunEnd[i]);
        var (runBefore, runAfter) = (start > first ? traits.Lower[start - 1] : Edge, stop < end ? traits.Lower[stop] : Edge);
        var place = ((ulong)Math.Min(i - start, 3) * 4) + (ulong)Math.Min(stop - i, 3) + (capital * 64);
        keys[n++] = FeatureHash.Key(340, list, capital);
        keys[n++] = FeatureHash.Key(341, list, listAfter, capital);
        keys[n++] = FeatureHash.Key(342, listBefore, list, capital);
        keys[n++] = FeatureHash.Key(343, list, label1, capital);
        keys[n++] = FeatureHash.Key(344, list, traits.Shape[i], place);
        keys[n++] = FeatureHash.Key(345, listBefore, traits.Shape[i]);
        keys[n++] = FeatureHash.Key(346, listAfter, traits.Shape[i]);
        keys[n++] = FeatureHash.Key(347, marks);
        keys[n++] = FeatureHash.Key(348, marks, label1);
        keys[n++] = FeatureHash.Key(349, marks, marksAfter);
        keys[n++] = FeatureHash.Key(350, marksBefore, marks);
        keys[n++] = FeatureHash.Key(351, marks, list, label1);
        keys[n++] = FeatureHash.Key(352, context.Elsewhere[i], capital);
        keys[n++] = FeatureHash.Key(353, context.Elsewhere[i], traits.Shape[i], label1);
        keys[n++] = FeatureHash.Key(354, context.Elsewhere[i], list);
        keys[n++] = FeatureHash.Key(355, history, traits.Shape[i]);
        keys[n++] = FeatureHash.Key(356, history, label1, capital);
        keys[n++] = FeatureHash.Key(357, runBefore, capital);
        keys[n++] = FeatureHash.Key(358, runAfter, capital);
        keys[n++] = FeatureHash.Key(359, runBefore, place);
        keys[n++] = FeatureHash.Key(360, runAfter, place);
        keys[n++] = FeatureHash.Key(361, place, label1);
        keys[n++] = FeatureHash.Key(362, place, list, i == first ? 1UL : 0);
        keys[n++] = FeatureHash.Key(363, stop > i ? traits.Lower[stop - 1] : Edge, place);
        keys[n++] = FeatureHash.Key(364, stop > i ? (ulong)flags[stop - 1] : Edge, list, place);
        keys[n++] = FeatureHash.Key(365, traits.Lower[start], place);
        keys[n++] = FeatureHash.Key(366, (ulong)flags[start], (ulong)flags[stop - 1], (ulong)Math.Min(stop - start, 5));
        keys[n++] = FeatureHash.Key(370, traits.Cluster[i], capital);
        keys[n++] = FeatureHash.Key(371, i > first ? traits.Cluster[i - 1] : Edge, capital);
        keys[n++] = FeatureHash.Key(372, i + 1 < end ? traits.Cluster[i + 1] : Edge, capital);
        keys[n++] = FeatureHash.Key(373, traits.CoarseCluster[i], traits.Shape[i], place);
        keys[n++] = FeatureHash.Key(374, i > first ? traits.CoarseCluster[i - 1] : Edge, traits.CoarseCluster[i], capital);
        keys[n++] = FeatureHash.Key(375, i + 1 < end ? traits.CoarseCluster[i + 1] : Edge, traits.CoarseCluster[i], capital);
        keys[n++] = FeatureHash.Key(376, traits.Cluster[i], label1, capital);
        keys[n++] = FeatureHash.Key(377, stop < end ? traits.Cluster[stop] : Edge, place);
        keys[n++] = FeatureHash.Key(378, start > first ? traits.Cluster[start - 1] : Edge, place);
        keys[n++] = FeatureHash.Key(379, traits.Cluster[stop - 1], place);
        return n;
    }
}
