using Dateline.Language.Models;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Language.Entities;

/// <summary>What is known of each word of a document before names are sought: traits, tags, lists, and how the same word stands elsewhere in the document.</summary>
/// <remarks>The gathering of a word's contexts over a document follows Chieu and Ng (2003).</remarks>
internal sealed class NameContext
{
    private readonly Dictionary<ulong, int> _elsewhere = [];

    /// <summary>Works it out.</summary>
    public NameContext(TokenLayer tokens, TagLayer tags, NameLists lists, WordClusters clusters)
    {
        Traits = new WordTraits(tokens.Forms, clusters);
        Flags = lists.Flags(Traits);
        var count = tokens.Count;
        (Tags, IsCapital, Places, Bodies) = (new ulong[count], new bool[count], new byte[count], new byte[count]);
        (RunStart, RunEnd) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            Tags[i] = SentenceWords.TagHash(tags.Upos[i], tags.Xpos[i]);
            IsCapital[i] = char.IsUpper(tokens.Forms[i][0]);
        }

        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            lists.Mark(Traits, Flags, IsCapital, first, end, Places, Bodies);
            FindRuns(tokens, first, end);
            Gather(first, end);
        }

        Elsewhere = Array.ConvertAll(Traits.Lower, word => (ulong)_elsewhere.GetValueOrDefault(word));
    }

    /// <summary>Word hashes.</summary>
    public WordTraits Traits { get; }

    /// <summary>Hash of each word's tags.</summary>
    public ulong[] Tags { get; }

    /// <summary>What the lists say of each word.</summary>
    public ListFlags[] Flags { get; }

    /// <summary>Marks of listed places.</summary>
    public byte[] Places { get; }

    /// <summary>Marks of listed bodies.</summary>
    public byte[] Bodies { get; }

    /// <summary>True where the word begins with a capital.</summary>
    public bool[] IsCapital { get; }

    /// <summary>First word of the row of capitalised words a word stands in; the word itself elsewhere.</summary>
    public int[] RunStart { get; }

    /// <summary>Word after the row.</summary>
    public int[] RunEnd { get; }

    /// <summary>How the word stands in the whole document, a bit a way of standing.</summary>
    public ulong[] Elsewhere { get; }

    private void FindRuns(TokenLayer tokens, int first, int end)
    {
        for (var i = first; i < end;)
        {
            var last = i + 1;
            while (IsCapital[i] && last < end && (IsCapital[last] || (last + 1 < end && IsCapital[last + 1] && tokens.Forms[last] is "-" or "of" or "al" or "de" or "bin" or "el" or "and" or "'s" or "for" or "the")))
            {
                last++;
            }

            for (var k = i; k < last; k++)
            {
                (RunStart[k], RunEnd[k]) = (i, last);
            }

            i = last;
        }
    }

    private void Gather(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var before = i > first ? Flags[i - 1] : ListFlags.None;
            var after = i + 1 < end ? Flags[i + 1] : ListFlags.None;
            var way = !IsCapital[i] ? 1 : i == first ? 0 : 2;
            if (IsCapital[i])
            {
                way |= (before & ListFlags.Title) != 0 && IsCapital[i - 1] ? 4 : 0;
                way |= (before & ListFlags.Given) != 0 && IsCapital[i - 1] ? 8 : 0;
                way |= (after & ListFlags.OrganizationWord) != 0 && IsCapital[i + 1] ? 16 : 0;
                way |= Places[i] == 4 ? 32 : 0;
                way |= RunEnd[i] - RunStart[i] > 1 ? 64 : 128;
            }

            if (way != 0)
            {
                _elsewhere[Traits.Lower[i]] = _elsewhere.GetValueOrDefault(Traits.Lower[i]) | way;
            }
        }
    }
}
