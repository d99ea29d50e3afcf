using System.Numerics.Tensors;
using Dateline.Language.Models;
using Dateline.Language.Tagging;

namespace Dateline.Training.Train;

/// <summary>Groups words by the words before and after them.</summary>
/// <remarks>
/// Neighbours are weighed by positive pointwise mutual information, the table is reduced by randomised singular value decomposition
/// (Halko, Martinsson and Tropp 2011), and the rows are grouped by k-means on the sphere.
/// </remarks>
internal sealed class ClusterTraining
{
    private const int RarestCount = 4;
    private const int Neighbours = 3000;
    private const int Width = 96;
    private const int FineGroups = 800;
    private const int CoarseGroups = 64;
    private const int Rounds = 12;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly int[] _counts;
    private readonly ulong[] _words;
    private readonly Random _random;

    private ClusterTraining(List<ulong[]> sentences, int seed)
    {
        _random = new Random(seed);
        var counts = new Dictionary<ulong, int>();
        foreach (var word in sentences.SelectMany(s => s))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var kept = counts.Where(c => c.Value >= RarestCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key).ToList();
        (_words, _counts) = ([.. kept.Select(c => c.Key)], [.. kept.Select(c => c.Value)]);
        for (var i = 0; i < _words.Length; i++)
        {
            _rows[_words[i]] = i;
        }
    }

    /// <summary>A model file's content from sentences of running text.</summary>
    public static ModelWriter Train(IEnumerable<string[]> sentences, int seed, TextWriter log)
    {
        var hashed = sentences.Select(s => Array.ConvertAll(s, word => WordTraits.LowerHash(word))).ToList();
        var training = new ClusterTraining(hashed, seed);
        log.WriteLine($"clusters: {hashed.Sum(s => (long)s.Length)} words, {training._words.Length} to group");
        var vectors = training.Reduce(training.Table(hashed));
        log.WriteLine("clusters: reduced");
        var (fine, centres) = training.Group(vectors, FineGroups);
        var (coarse, _) = training.Group(centres, CoarseGroups);
        return WordClusters.Of([.. training._words.Select((word, i) => (word, (ushort)(fine[i] + 1)))], [0, .. coarse.Select(c => (byte)(c + 1))]).Write();
    }

    // Rows: words; columns: frequent words before, then frequent words after.
    private (int Column, float Weight)[][] Table(List<ulong[]> sentences)
    {
        var counts = new Dictionary<int, int>[_words.Length];
        var columns = new double[Neighbours * 2];
        var total = 0.0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                if (_rows.TryGetValue(sentence[i], out var row))
                {
                    counts[row] ??= [];
                    total += Count(counts[row], columns, i > 0 ? Column(sentence[i - 1], 0) : 0);
                    total += Count(counts[row], columns, i + 1 < sentence.Length ? Column(sentence[i + 1], Neighbours) : Neighbours);
                }
            }
        }

        return Array.ConvertAll(counts, row => Weigh(row ?? [], columns, total));
    }

    private static int Count(Dictionary<int, int> row, double[] columns, int column)
    {
        row[column] = row.GetValueOrDefault(column) + 1;
        columns[column]++;
        return 1;
    }

    // Column 0 of each side holds the border of the sentence, the last all rare words.
    private int Column(ulong word, int side) => side + (_rows.TryGetValue(word, out var row) && row < Neighbours - 2 ? row + 1 : Neighbours - 1);

    private static (int Column, float Weight)[] Weigh(Dictionary<int, int> row, double[] columns, double total)
    {
        var sum = row.Values.Sum();
        return [.. row.OrderBy(c => c.Key)
            .Select(c => (c.Key, Weight: (float)Math.Log(c.Value * total / ((double)sum * Math.Pow(columns[c.Key], 0.75) * Math.Pow(total, 0.25)))))
            .Where(c => c.Weight > 0)];
    }

    private float[][] Reduce((int Column, float Weight)[][] table)
    {
        var basis = Enumerable.Range(0, Neighbours * 2).Select(_ => Gaussian()).ToArray();
        var rows = Multiply(table, basis);
        for (var round = 0; round < 2; round++)
        {
            rows = Multiply(table, Orthonormal(Transposed(table, rows)));
        }

        foreach (var row in rows)
        {
            TensorPrimitives.Divide(row, Math.Max(1e-6f, TensorPrimitives.Norm<float>(row)), row);
        }

        return rows;
    }

    private float[] Gaussian() => [.. Enumerable.Range(0, Width).Select(_ => (float)(_random.NextDouble() + _random.NextDouble() + _random.NextDouble() - 1.5))];

    private static float[][] Multiply((int Column, float Weight)[][] table, float[][] basis) => Array.ConvertAll(table, row =>
    {
        var sum = new float[Width];
        foreach (var (column, weight) in row)
        {
            TensorPrimitives.MultiplyAdd(basis[column], weight, sum, sum);
        }

        return sum;
    });

    private static float[][] Transposed((int Column, float Weight)[][] table, float[][] rows)
    {
        var sums = Enumerable.Range(0, Neighbours * 2).Select(_ => new float[Width]).ToArray();
        for (var r = 0; r < table.Length; r++)
        {
            foreach (var (column, weight) in table[r])
            {
                TensorPrimitives.MultiplyAdd(rows[r], weight, sums[column], sums[column]);
            }
        }

        return sums;
    }

    // Gram and Schmidt over the columns.
    private static float[][] Orthonormal(float[][] rows)
    {
        var columns = Enumerable.Range(0, Width).Select(c => Array.ConvertAll(rows, row => row[c])).ToArray();
        for (var c = 0; c < Width; c++)
        {
            for (var d = 0; d < c; d++)
            {
                TensorPrimitives.MultiplyAdd(columns[d], -TensorPrimitives.Dot<float>(columns[c], columns[d]), columns[c], columns[c]);
            }

            TensorPrimitives.Divide(columns[c], Math.Max(1e-6f, TensorPrimitives.Norm<float>(columns[c])), columns[c]);
        }

        return [.. rows.Select((_, r) => Array.ConvertAll(columns, column => column[r]))];
    }

    private (int[] Groups, float[][] Centres) Group(float[][] vectors, int groups)
    {
        var centres = Enumerable.Range(0, groups).Select(g => (float[])vectors[vectors.Length <= groups ? g % vectors.Length : g < groups / 2 ? g : _random.Next(vectors.Length)].Clone()).ToArray();
        var chosen = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => chosen[i] = Nearest(vectors[i], centres));
            var sums = Enumerable.Range(0, groups).Select(_ => new float[Width]).ToArray();
            for (var i = 0; i < vectors.Length; i++)
            {
                // A word counts by the logarithm of its frequency, else rare words would draw all centres.
                TensorPrimitives.MultiplyAdd(vectors[i], vectors.Length == _counts.Length ? MathF.Log(_counts[i]) : 1, sums[chosen[i]], sums[chosen[i]]);
            }

            for (var g = 0; g < groups; g++)
            {
                var norm = TensorPrimitives.Norm<float>(sums[g]);
                centres[g] = norm > 0 ? Array.ConvertAll(sums[g], x => x / norm) : centres[g];
            }
        }

        return (chosen, centres);
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var g = 0; g < centres.Length; g++)
        {
            var likeness = TensorPrimitives.Dot<float>(vector, centres[g]);
            if (likeness > most)
            {
                (best, most) = (g, likeness);
            }
        }

        return best;
    }
}
