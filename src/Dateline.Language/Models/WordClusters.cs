namespace Dateline.Language.Models;

/// <summary>Groups of words that keep like company in unannotated text, so that a model may say of a rare word what it has learnt of common ones.</summary>
/// <remarks>A slot holds 48 bits of a word's hash and its fine group; each fine group lies in a coarse one.</remarks>
internal sealed class WordClusters
{
    /// <summary>What the file opens with.</summary>
    public const string Kind = "dateline clusters 1";

    private readonly ulong[] _slots;
    private readonly byte[] _coarse;

    private WordClusters(ulong[] slots, byte[] coarse) => (_slots, _coarse) = (slots, coarse);

    /// <summary>Builds the table.</summary>
    /// <param name="words">Hashes of words in lower case, each with its fine group from 1.</param>
    /// <param name="coarse">The coarse group of each fine one, from 1; element 0 is 0.</param>
    public static WordClusters Of(IReadOnlyCollection<(ulong Word, ushort Group)> words, byte[] coarse)
    {
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, words.Count * 3 / 2))];
        foreach (var (word, group) in words)
        {
            var i = (int)(word >> 16) & (slots.Length - 1);
            while (slots[i] != 0)
            {
                i = (i + 1) & (slots.Length - 1);
            }

            slots[i] = (word & ~0xFFFFUL) | group;
        }

        return new WordClusters(slots, coarse);
    }

    /// <summary>Reads a model file.</summary>
    public static WordClusters Load(ModelReader reader) => new(reader.ReadArray<ulong>(), reader.ReadArray<byte>());

    /// <summary>The model file's content.</summary>
    public ModelWriter Write()
    {
        var writer = new ModelWriter(Kind);
        writer.Write<ulong>(_slots);
        writer.Write<byte>(_coarse);
        return writer;
    }

    /// <summary>The word's fine and coarse group; 0 for a word that was too rare to be placed.</summary>
    public (ushort Fine, byte Coarse) Of(ulong word)
    {
        for (var i = (int)(word >> 16) & (_slots.Length - 1); _slots[i] != 0; i = (i + 1) & (_slots.Length - 1))
        {
            if ((_slots[i] ^ word) <= 0xFFFF)
            {
                var fine = (ushort)_slots[i];
                return (fine, _coarse[fine]);
            }
        }

        return (0, 0);
    }
}
