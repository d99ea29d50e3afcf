using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dateline.Training.Learning;

/// <summary>A multiclass perceptron whose final weights are the mean of all its weights during training (Freund and Schapire 1999).</summary>
/// <remarks>The mean is kept as w - c/n: every step adds to c what it adds to w, times the step's number.</remarks>
internal sealed class AveragedPerceptron
{
    private const int RowsInChunk = 8192;

    private readonly int _stride;
    private readonly List<float[]> _weights = [];
    private readonly List<float[]> _sums = [];
    private readonly List<ulong> _keys = [];
    private ulong[] _slotKeys = new ulong[1 << 16];
    private int[] _slotRows = new int[1 << 16];

    public AveragedPerceptron(int classes)
    {
        Classes = classes;
        var lanes = Vector<float>.Count;
        _stride = (classes + lanes - 1) / lanes * lanes;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Length of a score buffer: the classes, padded.</summary>
    public int Stride => _stride;

    /// <summary>Decisions taken so far.</summary>
    public long Steps { get; set; } = 1;

    /// <summary>Features that have weights.</summary>
    public int Count => _keys.Count;

    /// <summary>Scores of all classes.</summary>
    public void Score(ReadOnlySpan<ulong> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            var row = Find(key);
            if (row >= 0)
            {
                AddRow(_weights[row / RowsInChunk].AsSpan(row % RowsInChunk * _stride, _stride), scores);
            }
        }
    }

    /// <summary>Adds to a class's weight for each feature.</summary>
    public void Add(ReadOnlySpan<ulong> keys, int c, float amount)
    {
        foreach (var key in keys)
        {
            var row = FindOrAdd(key);
            var i = (row % RowsInChunk * _stride) + c;
            _weights[row / RowsInChunk][i] += amount;
            _sums[row / RowsInChunk][i] += amount * Steps;
        }
    }

    /// <summary>Mean weights of every feature, in order of first use.</summary>
    public IEnumerable<(ulong Key, float[] Weights)> Averaged()
    {
        for (var row = 0; row < _keys.Count; row++)
        {
            var weights = new float[Classes];
            for (var c = 0; c < Classes; c++)
            {
                var i = (row % RowsInChunk * _stride) + c;
                weights[c] = _weights[row / RowsInChunk][i] - (_sums[row / RowsInChunk][i] / Steps);
            }

            yield return (_keys[row], weights);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(ReadOnlySpan<float> row, Span<float> scores)
    {
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(row[i..]) + new Vector<float>(scores[i..])).CopyTo(scores[i..]);
        }
    }

    private int Find(ulong key)
    {
        var mask = _slotKeys.Length - 1;
        for (var i = (int)key & mask; ; i = (i + 1) & mask)
        {
            if (_slotKeys[i] == key)
            {
                return _slotRows[i];
            }

            if (_slotKeys[i] == 0)
            {
                return -1;
            }
        }
    }

    private int FindOrAdd(ulong key)
    {
        var row = Find(key);
        if (row >= 0)
        {
            return row;
        }

        if (_keys.Count * 2 > _slotKeys.Length)
        {
            Grow();
        }

        row = _keys.Count;
        _keys.Add(key);
        Place(key, row);
        if (row % RowsInChunk == 0)
        {
            _weights.Add(new float[RowsInChunk * _stride]);
            _sums.Add(new float[RowsInChunk * _stride]);
        }

        return row;
    }

    private void Grow()
    {
        (_slotKeys, _slotRows) = (new ulong[_slotKeys.Length * 2], new int[_slotRows.Length * 2]);
        for (var row = 0; row < _keys.Count; row++)
        {
            Place(_keys[row], row);
        }
    }

    private void Place(ulong key, int row)
    {
        var i = (int)key & (_slotKeys.Length - 1);
        while (_slotKeys[i] != 0)
        {
            i = (i + 1) & (_slotKeys.Length - 1);
        }

        (_slotKeys[i], _slotRows[i]) = (key, row);
    }
}
