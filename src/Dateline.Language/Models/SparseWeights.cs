using System.Runtime.CompilerServices;

namespace Dateline.Language.Models;

/// <summary>A linear classifier over hashed features: for each feature the classes it speaks for or against, a byte of weight each.</summary>
/// <remarks>
/// Slots are found by open addressing and checked by 32 bits of the key, so that a feature unseen in training stays silent.
/// A slot holds the check in its upper half and in its lower half where the feature's row begins.
/// A row is a count followed by as many entries of class (upper byte) and weight code (lower byte); codes stand for
/// weights on a square scale, fine near zero and coarse far from it.
/// </remarks>
internal sealed class SparseWeights
{
    // Weights under a two-hundred-and-fiftieth of the largest decide nothing.
    private const int SmallestCode = 8;

    private readonly ulong[] _slots;
    private readonly ushort[] _rows;
    private readonly int[] _scale;
    private readonly int _mask;

    private SparseWeights(ulong[] slots, ushort[] rows, int[] scale, int classes) =>
        (_slots, _rows, _scale, _mask, Classes) = (slots, rows, scale, slots.Length - 1, classes);

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Reads the sections that <see cref="Save"/> wrote.</summary>
    public static SparseWeights Load(ModelReader reader)
    {
        var occupied = reader.ReadArray<ulong>();
        var checks = reader.ReadArray<uint>();
        var rows = reader.ReadArray<ushort>();
        var slots = new ulong[occupied.Length * 64];
        var (next, row) = (0, 0);
        for (var i = 0; i < slots.Length; i++)
        {
            if ((occupied[i / 64] >> (i % 64) & 1) != 0)
            {
                slots[i] = ((ulong)checks[next++] << 32) | (uint)row;
                row += rows[row] + 1;
            }
        }

        return new SparseWeights(slots, rows, reader.ReadArray<int>(), reader.ReadArray<int>()[0]);
    }

    /// <summary>Appends the sections to a model file: which slots are taken, their checks, and the rows in the order of the slots.</summary>
    public void Save(ModelWriter writer)
    {
        var occupied = new ulong[_slots.Length / 64];
        var (checks, rows) = (new List<uint>(), new List<ushort>());
        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots[i] != 0)
            {
                occupied[i / 64] |= 1UL << (i % 64);
                checks.Add((uint)(_slots[i] >> 32));
                var start = (int)(uint)_slots[i];
                rows.AddRange(_rows.AsSpan(start, _rows[start] + 1));
            }
        }

        writer.Write<ulong>(occupied);
        writer.Write<uint>([.. checks]);
        writer.Write<ushort>([.. rows]);
        writer.Write<int>(_scale);
        writer.Write<int>([Classes]);
    }

    /// <summary>Adds a feature's weights to the scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, Span<int> scores)
    {
        var start = Find(key);
        if (start < 0)
        {
            return;
        }

        var rows = _rows;
        var scale = _scale;
        var end = start + rows[start];
        for (var i = start + 1; i <= end; i++)
        {
            var entry = rows[i];
            scores[entry >> 8] += scale[entry & 0xFF];
        }
    }

    private int Find(ulong key)
    {
        var check = (uint)(key >> 32) | 1;
        for (var i = (int)key & _mask; ; i = (i + 1) & _mask)
        {
            var slot = _slots[i];
            if (slot == 0)
            {
                return -1;
            }

            if ((uint)(slot >> 32) == check)
            {
                return (int)(uint)slot;
            }
        }
    }

    /// <summary>Packs trained weights; weights too small to decide anything and features left without any are dropped.</summary>
    /// <param name="classes">Number of classes; 256 at most.</param>
    /// <param name="features">Key and class weights of each feature, in an order that does not change between runs.</param>
    public static SparseWeights Pack(int classes, IReadOnlyList<(ulong Key, float[] Weights)> features)
    {
        var largest = features.Count == 0 ? 1f : features.Max(f => f.Weights.Max(MathF.Abs));
        var kept = features
            .Select(f => (f.Key, Entries: Entries(f.Weights, largest)))
            .Where(f => f.Entries.Length > 0)
            .ToList();
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, kept.Count * 2))];
        var rows = new List<ushort>();
        foreach (var (key, entries) in kept)
        {
            if (Place(slots, key, rows.Count))
            {
                rows.Add((ushort)entries.Length);
                rows.AddRange(entries);
            }
        }

        return new SparseWeights(slots, [.. rows], [.. Enumerable.Range(0, 256).Select(Scaled)], classes);
    }

    private static bool Place(ulong[] slots, ulong key, int row)
    {
        var check = (uint)(key >> 32) | 1;
        var i = (int)key & (slots.Length - 1);
        while (slots[i] != 0)
        {
            if ((uint)(slots[i] >> 32) == check)
            {
                return false;
            }

            i = (i + 1) & (slots.Length - 1);
        }

        slots[i] = ((ulong)check << 32) | (uint)row;
        return true;
    }

    private static ushort[] Entries(float[] weights, float largest) =>
        [.. Enumerable.Range(0, weights.Length)
            .Select(c => (Class: c, Code: Code(weights[c] / largest)))
            .Where(e => Math.Abs(e.Code - 128) >= SmallestCode)
            .Select(e => (ushort)((e.Class << 8) | e.Code))];

    private static int Code(float share) => 128 + (int)MathF.Round(MathF.Sign(share) * MathF.Sqrt(MathF.Abs(share)) * 127);

    private static int Scaled(int code) => (code - 128) * Math.Abs(code - 128);
}
