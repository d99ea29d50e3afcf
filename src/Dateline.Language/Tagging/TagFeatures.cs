using Dateline.Language.Models;

namespace Dateline.Language.Tagging;

/// <summary>The questions the tagger asks of a word and its neighbours.</summary>
/// <remarks>Word, ends, shape and neighbours after Ratnaparkhi (1996) and Collins (2002); sets of possible tags on both sides after Giménez and Màrquez (2004).</remarks>
internal static class TagFeatures
{
    /// <summary>Most keys that <see cref="Extract"/> writes.</summary>
    public const int Most = 56;

    private const ulong Edge = 0x5EED;

    /// <summary>Writes the keys for one word.</summary>
    /// <param name="traits">Traits of the document's words.</param>
    /// <param name="sets">Tag sets of the document's words.</param>
    /// <param name="i">The word.</param>
    /// <param name="first">First word of its sentence.</param>
    /// <param name="end">Word after the last.</param>
    /// <param name="tag1">Class given to the word before, plus one; 0 at the start.</param>
    /// <param name="tag2">Class given to the word before that.</param>
    /// <param name="keys">Takes the keys.</param>
    /// <returns>How many were written.</returns>
    public static int Extract(WordTraits traits, ulong[] sets, int i, int first, int end, ulong tag1, ulong tag2, Span<ulong> keys)
    {
        var lower = traits.Lower;
        var (word, before, before2) = (lower[i], i > first ? lower[i - 1] : Edge, i > first + 1 ? lower[i - 2] : Edge);
        var (after, after2) = (i + 1 < end ? lower[i + 1] : Edge, i + 2 < end ? lower[i + 2] : Edge);
        var (set, setAfter, setAfter2) = (sets[i], i + 1 < end ? sets[i + 1] : Edge, i + 2 < end ? sets[i + 2] : Edge);
        var position = i == first ? 1UL : 0UL;
        var n = 0;
        keys[n++] = FeatureHash.Key(0, 0);
        keys[n++] = FeatureHash.Key(1, traits.Form[i]);
        keys[n++] = FeatureHash.Key(2, word);
        keys[n++] = FeatureHash.Key(3, traits.Suffix1[i]);
        keys[n++] = FeatureHash.Key(4, traits.Suffix2[i]);
        keys[n++] = FeatureHash.Key(5, traits.Suffix3[i]);
        keys[n++] = FeatureHash.Key(6, traits.Suffix4[i]);
        keys[n++] = FeatureHash.Key(7, traits.Prefix1[i]);
        keys[n++] = FeatureHash.Key(8, traits.Prefix2[i]);
        keys[n++] = FeatureHash.Key(9, traits.Prefix3[i]);
        keys[n++] = FeatureHash.Key(10, traits.Shape[i], position);
        keys[n++] = FeatureHash.Key(11, tag1);
        keys[n++] = FeatureHash.Key(12, tag1, tag2);
        keys[n++] = FeatureHash.Key(13, tag1, word);
        keys[n++] = FeatureHash.Key(14, before);
        keys[n++] = FeatureHash.Key(15, before2);
        keys[n++] = FeatureHash.Key(16, after);
        keys[n++] = FeatureHash.Key(17, after2);
        keys[n++] = FeatureHash.Key(18, before, word);
        keys[n++] = FeatureHash.Key(19, word, after);
        keys[n++] = FeatureHash.Key(20, i > first ? traits.Suffix3[i - 1] : Edge);
        keys[n++] = FeatureHash.Key(21, i + 1 < end ? traits.Suffix3[i + 1] : Edge);
        keys[n++] = FeatureHash.Key(22, i + 1 < end ? traits.Shape[i + 1] : Edge, traits.Shape[i]);
        keys[n++] = FeatureHash.Key(23, tag1, traits.Suffix3[i]);
        keys[n++] = FeatureHash.Key(24, tag1, after);
        keys[n++] = FeatureHash.Key(25, tag1, setAfter);
        keys[n++] = FeatureHash.Key(26, set);
        keys[n++] = FeatureHash.Key(27, set, setAfter);
        keys[n++] = FeatureHash.Key(28, set, tag1);
        keys[n++] = FeatureHash.Key(29, set, tag1, setAfter);
        keys[n++] = FeatureHash.Key(30, set, setAfter, setAfter2);
        keys[n++] = FeatureHash.Key(31, set, tag1, tag2);
        keys[n++] = FeatureHash.Key(32, word, setAfter);
        keys[n++] = FeatureHash.Key(33, word, setAfter, setAfter2);
        keys[n++] = FeatureHash.Key(34, traits.Suffix3[i], setAfter);
        keys[n++] = FeatureHash.Key(35, word, tag1, tag2);
        keys[n++] = FeatureHash.Key(36, i > first ? traits.Shape[i - 1] : Edge, traits.Shape[i]);
        keys[n++] = FeatureHash.Key(37, word, before2);
        keys[n++] = FeatureHash.Key(38, word, after2);
        keys[n++] = FeatureHash.Key(39, traits.Suffix2[i], tag1, setAfter);
        var cluster = traits.Cluster;
        keys[n++] = FeatureHash.Key(40, cluster[i]);
        keys[n++] = FeatureHash.Key(41, cluster[i], tag1);
        keys[n++] = FeatureHash.Key(42, cluster[i], i + 1 < end ? cluster[i + 1] : Edge);
        keys[n++] = FeatureHash.Key(43, i > first ? cluster[i - 1] : Edge);
        keys[n++] = FeatureHash.Key(44, i + 1 < end ? cluster[i + 1] : Edge);
        keys[n++] = FeatureHash.Key(45, traits.CoarseCluster[i], traits.Suffix3[i]);
        keys[n++] = FeatureHash.Key(46, traits.CoarseCluster[i], traits.Shape[i], position);
        keys[n++] = FeatureHash.Key(47, word, i + 1 < end ? traits.CoarseCluster[i + 1] : Edge);
        keys[n++] = FeatureHash.Key(48, word, i > first ? traits.CoarseCluster[i - 1] : Edge);
        return n;
    }
}
