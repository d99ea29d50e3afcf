using Dateline.Language.Models;

namespace Dateline.Language.Tagging;

/// <summary>What the models look at in each word of a document, as hashes: the word, its ends, its shape. Worked out once a word.</summary>
internal sealed class WordTraits
{
    private const int LongestRead = 64;

    /// <summary>Traits of a row of words.</summary>
    public WordTraits(ReadOnlySpan<string> words, WordClusters clusters)
    {
        var count = words.Length;
        (Form, Lower, Shape) = (new ulong[count], new ulong[count], new ulong[count]);
        (Suffix1, Suffix2, Suffix3, Suffix4) = (new ulong[count], new ulong[count], new ulong[count], new ulong[count]);
        (Prefix1, Prefix2, Prefix3) = (new ulong[count], new ulong[count], new ulong[count]);
        (Cluster, CoarseCluster) = (new ulong[count], new ulong[count]);
        Span<char> lower = stackalloc char[LongestRead];
        Span<char> shape = stackalloc char[LongestRead];
        for (var i = 0; i < count; i++)
        {
            Read(i, words[i].AsSpan(0, Math.Min(words[i].Length, LongestRead)), lower, shape);
            (Cluster[i], CoarseCluster[i]) = clusters.Of(Lower[i]);
        }
    }

    /// <summary>The word as written, every digit as 0.</summary>
    public ulong[] Form { get; }

    /// <summary>The word in lower case, every digit as 0, curly quotes straight.</summary>
    public ulong[] Lower { get; }

    /// <summary>Its kinds of character with repetitions folded: "Xx", "X.X.", "0,0".</summary>
    public ulong[] Shape { get; }

    /// <summary>The word's group among words that keep like company; 0 for none.</summary>
    public ulong[] Cluster { get; }

    /// <summary>The coarse group that one lies in.</summary>
    public ulong[] CoarseCluster { get; }

    /// <summary>Last character.</summary>
    public ulong[] Suffix1 { get; }

    /// <summary>Last two characters.</summary>
    public ulong[] Suffix2 { get; }

    /// <summary>Last three.</summary>
    public ulong[] Suffix3 { get; }

    /// <summary>Last four.</summary>
    public ulong[] Suffix4 { get; }

    /// <summary>First character.</summary>
    public ulong[] Prefix1 { get; }

    /// <summary>First two.</summary>
    public ulong[] Prefix2 { get; }

    /// <summary>First three.</summary>
    public ulong[] Prefix3 { get; }

    /// <summary>The hash <see cref="Lower"/> gives a word.</summary>
    public static ulong LowerHash(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestRead];
        var length = Math.Min(word.Length, LongestRead);
        for (var i = 0; i < length; i++)
        {
            lower[i] = Plain(char.ToLowerInvariant(word[i]));
        }

        return FeatureHash.Of(lower[..length]);
    }

    private static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' => '\'',
        '“' or '”' => '"',
        _ => c,
    };

    private void Read(int i, ReadOnlySpan<char> word, Span<char> lower, Span<char> shape)
    {
        Span<char> form = stackalloc char[LongestRead];
        var shapeLength = 0;
        for (var k = 0; k < word.Length; k++)
        {
            form[k] = Plain(word[k]);
            lower[k] = char.ToLowerInvariant(form[k]);
            var kind = char.IsUpper(word[k]) ? 'X' : char.IsLower(word[k]) ? 'x' : char.IsDigit(word[k]) ? '0' : form[k];
            if (shapeLength < 2 || shape[shapeLength - 1] != kind || shape[shapeLength - 2] != kind)
            {
                shape[shapeLength++] = kind;
            }
        }

        var length = word.Length;
        var low = (ReadOnlySpan<char>)lower[..length];
        (Form[i], Lower[i], Shape[i]) = (FeatureHash.Of(form[..length]), FeatureHash.Of(low), FeatureHash.Of(shape[..shapeLength]));
        (Suffix1[i], Suffix2[i]) = (FeatureHash.Of(low[^Math.Min(1, length)..]), FeatureHash.Of(low[^Math.Min(2, length)..]));
        (Suffix3[i], Suffix4[i]) = (FeatureHash.Of(low[^Math.Min(3, length)..]), FeatureHash.Of(low[^Math.Min(4, length)..]));
        (Prefix1[i], Prefix2[i]) = (FeatureHash.Of(low[..Math.Min(1, length)]), FeatureHash.Of(low[..Math.Min(2, length)]));
        Prefix3[i] = FeatureHash.Of(low[..Math.Min(3, length)]);
    }
}
