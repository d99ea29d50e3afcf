namespace Dateline.Language.Models;

/// <summary>Eight flags for each of many words or phrases, found by hash. The upper 56 bits of a hash tell words apart.</summary>
internal sealed class HashedFlags
{
    private readonly ulong[] _slots;

    private HashedFlags(ulong[] slots) => _slots = slots;

    /// <summary>Builds the table.</summary>
    public static HashedFlags Of(IReadOnlyCollection<KeyValuePair<ulong, byte>> entries)
    {
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, entries.Count * 3 / 2))];
        foreach (var (hash, flags) in entries)
        {
            var i = (int)(hash >> 8) & (slots.Length - 1);
            while (slots[i] != 0)
            {
                i = (i + 1) & (slots.Length - 1);
            }

            slots[i] = (hash & ~0xFFUL) | flags;
        }

        return new HashedFlags(slots);
    }

    /// <summary>Reads the section that <see cref="Save"/> wrote.</summary>
    public static HashedFlags Load(ModelReader reader) => new(reader.ReadArray<ulong>());

    /// <summary>Appends the table to a model file.</summary>
    public void Save(ModelWriter writer) => writer.Write<ulong>(_slots);

    /// <summary>The flags; 0 for what is not in the table.</summary>
    public byte this[ulong hash]
    {
        get
        {
            for (var i = (int)(hash >> 8) & (_slots.Length - 1); _slots[i] != 0; i = (i + 1) & (_slots.Length - 1))
            {
                if ((_slots[i] ^ hash) <= 0xFF)
                {
                    return (byte)_slots[i];
                }
            }

            return 0;
        }
    }
}
