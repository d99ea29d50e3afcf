using Dateline.Language.Models;
using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>Words and tags of one sentence as hashes; index 0 is "no such word", n + 1 the root.</summary>
internal sealed class SentenceWords
{
    private static readonly ulong Nothing = FeatureHash.Of("<none>");
    private static readonly ulong Root = FeatureHash.Of("<root>");

    /// <param name="traits">Traits of the document's words.</param>
    /// <param name="tags">Hash of each word's universal and Penn tag.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after the last.</param>
    public SentenceWords(WordTraits traits, ulong[] tags, int first, int end)
    {
        Count = end - first;
        (Word, Tag, Suffix) = (new ulong[Count + 2], new ulong[Count + 2], new ulong[Count + 2]);
        (Cluster, CoarseCluster) = (new ulong[Count + 2], new ulong[Count + 2]);
        (Cluster[0], CoarseCluster[0], Cluster[Count + 1], CoarseCluster[Count + 1]) = (Nothing, Nothing, Root, Root);
        (Word[0], Tag[0], Suffix[0]) = (Nothing, Nothing, Nothing);
        (Word[Count + 1], Tag[Count + 1], Suffix[Count + 1]) = (Root, Root, Root);
        for (var i = 0; i < Count; i++)
        {
            (Word[i + 1], Tag[i + 1], Suffix[i + 1]) = (traits.Lower[first + i], tags[first + i], traits.Suffix3[first + i]);
            (Cluster[i + 1], CoarseCluster[i + 1]) = (traits.Cluster[first + i], traits.CoarseCluster[first + i]);
        }
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>The words in lower case.</summary>
    public ulong[] Word { get; }

    /// <summary>Their tags.</summary>
    public ulong[] Tag { get; }

    /// <summary>Their last three characters.</summary>
    public ulong[] Suffix { get; }

    /// <summary>Their groups among words that keep like company.</summary>
    public ulong[] Cluster { get; }

    /// <summary>The coarse groups.</summary>
    public ulong[] CoarseCluster { get; }

    /// <summary>The hash of a word's two tags.</summary>
    public static ulong TagHash(Upos upos, string xpos) => FeatureHash.Key((uint)upos, FeatureHash.Of(xpos));
}
