using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Models;

/// <summary>A linear classifier of three classes over hashed features, packed so that a feature costs one load of eight bytes.</summary>
/// <remarks>A slot holds 16 bits of the key as a check and three 16-bit weights; slots are found by open addressing.</remarks>
internal sealed class ActionWeights
{
    private readonly ulong[] _slots;
    private readonly int _mask;

    private ActionWeights(ulong[] slots) => (_slots, _mask) = (slots, slots.Length - 1);

    /// <summary>Reads the sections that <see cref="Save"/> wrote.</summary>
    public static ActionWeights Load(ModelReader reader)
    {
        var occupied = reader.ReadArray<ulong>();
        var taken = reader.ReadArray<ulong>();
        var slots = new ulong[occupied.Length * 64];
        var next = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = (occupied[i / 64] >> (i % 64) & 1) != 0 ? taken[next++] : 0;
        }

        return new ActionWeights(slots);
    }

    /// <summary>Appends the sections to a model file: which slots are taken, and their content.</summary>
    public void Save(ModelWriter writer)
    {
        var occupied = new ulong[_slots.Length / 64];
        for (var i = 0; i < _slots.Length; i++)
        {
            occupied[i / 64] |= _slots[i] != 0 ? 1UL << (i % 64) : 0;
        }

        writer.Write<ulong>(occupied);
        writer.Write<ulong>([.. _slots.Where(slot => slot != 0)]);
    }

    /// <summary>Sum of the features' weights: classes 0 to 2 in elements 0 to 2.</summary>
    public Vector128<int> Sum(ReadOnlySpan<ulong> keys)
    {
        var sum = Vector128<int>.Zero;
        foreach (var key in keys)
        {
            sum += Vector128.WidenLower(Vector128.CreateScalar(Find(key) >> 16).AsInt16());
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Find(ulong key)
    {
        var slots = _slots;
        var check = (ushort)((key >> 48) | 1);
        for (var i = (int)key & _mask; ; i = (i + 1) & _mask)
        {
            var slot = slots[i];
            if (slot == 0 || (ushort)slot == check)
            {
                return slot;
            }
        }
    }

    /// <summary>Packs trained weights; the smallest are dropped first where there are more features than <paramref name="most"/>.</summary>
    /// <param name="features">Key and three weights of each feature, in an order that does not change between runs.</param>
    /// <param name="most">Most features kept.</param>
    public static ActionWeights Pack(IEnumerable<(ulong Key, float A, float B, float C)> features, int most)
    {
        var kept = features.OrderByDescending(f => Size(f)).Take(most).ToList();
        var scale = kept.Count == 0 ? 1 : short.MaxValue / Size(kept[0]);
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, kept.Count * 2))];
        foreach (var (key, a, b, c) in kept)
        {
            Place(slots, key, Rounded(a * scale), Rounded(b * scale), Rounded(c * scale));
        }

        return new ActionWeights(slots);
    }

    private static float Size((ulong Key, float A, float B, float C) feature) =>
        Math.Max(Math.Abs(feature.A), Math.Max(Math.Abs(feature.B), Math.Abs(feature.C)));

    private static ulong Rounded(float weight) => (ushort)(short)Math.Clamp(MathF.Round(weight), short.MinValue, short.MaxValue);

    private static void Place(ulong[] slots, ulong key, ulong a, ulong b, ulong c)
    {
        var check = (ushort)((key >> 48) | 1);
        var i = (int)key & (slots.Length - 1);
        while (slots[i] != 0)
        {
            // Two features with one address and one check share a slot; the one with the larger weights came first and keeps it.
            if ((ushort)slots[i] == check)
            {
                return;
            }

            i = (i + 1) & (slots.Length - 1);
        }

        slots[i] = check | (a << 16) | (b << 32) | (c << 48);
    }
}
