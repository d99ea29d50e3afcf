using Dateline.Language.Models;
using Dateline.Language.Tagging;
using Dateline.Training.Corpora;
using Dateline.Training.Learning;

namespace Dateline.Training.Train;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    private const int Passes = 8;
    private const int SeenOftenEnough = 3;
    private const double RarestTag = 0.02;

    /// <summary>A model file's content from sentences.</summary>
    public static ModelWriter Train(IReadOnlyList<GoldSentence> sentences, WordClusters clusters, int seed, TextWriter log)
    {
        string[] names = [.. sentences.SelectMany(s => s.Tags).Distinct().Order(StringComparer.Ordinal)];
        var classOf = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var lexicon = Lexicon(sentences);
        var examples = sentences.Select(s => new Example(s, lexicon, classOf, clusters)).ToArray();
        var perceptron = new AveragedPerceptron(names.Length);
        var random = new Random(seed);
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(examples);
            var right = examples.Sum(example => Learn(perceptron, example));
            log.WriteLine($"tagger pass {pass}: {100.0 * right / examples.Sum(e => e.Gold.Length):F2} % right, {perceptron.Count} features");
        }

        var writer = new ModelWriter(Tagger.Kind);
        writer.Write(names);
        lexicon.Save(writer);
        SparseWeights.Pack(names.Length, [.. perceptron.Averaged()]).Save(writer);
        return writer;
    }

    private static int Learn(AveragedPerceptron perceptron, Example example)
    {
        Span<ulong> keys = stackalloc ulong[TagFeatures.Most];
        Span<float> scores = stackalloc float[perceptron.Stride];
        var (tag1, tag2, right) = (0UL, 0UL, 0);
        for (var i = 0; i < example.Gold.Length; i++)
        {
            var found = keys[..TagFeatures.Extract(example.Traits, example.Sets, i, 0, example.Gold.Length, tag1, tag2, keys)];
            perceptron.Score(found, scores);
            var best = Best(scores[..perceptron.Classes]);
            perceptron.Steps++;
            if (best == example.Gold[i])
            {
                right++;
            }
            else
            {
                perceptron.Add(found, example.Gold[i], 1);
                perceptron.Add(found, best, -1);
            }

            (tag1, tag2) = ((ulong)best + 1, tag1);
        }

        return right;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    private static TagLexicon Lexicon(IReadOnlyList<GoldSentence> sentences)
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var words = sentences.SelectMany(s => s.Forms.Zip(s.Tags))
            .GroupBy(pair => WordTraits.LowerHash(pair.First), pair => pair.Second)
            .Where(group => group.Count() >= SeenOftenEnough)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, Set: TagSet([.. group])))
            .ToList();
        foreach (var (_, set) in words)
        {
            numbers.TryAdd(set, (ushort)(numbers.Count + 1));
        }

        return new TagLexicon([.. words.Select(w => w.Key)], [.. words.Select(w => numbers[w.Set])]);
    }

    private static string TagSet(List<string> tags) =>
        string.Join(' ', tags.GroupBy(tag => tag).Where(g => g.Count() >= tags.Count * RarestTag).Select(g => g.Key).Order(StringComparer.Ordinal));

    private sealed class Example(GoldSentence sentence, TagLexicon lexicon, Dictionary<string, int> classOf, WordClusters clusters)
    {
        public WordTraits Traits { get; } = new(sentence.Forms, clusters);

        public ulong[] Sets { get; } = Array.ConvertAll(sentence.Forms, form => lexicon.TagSet(WordTraits.LowerHash(form)));

        public int[] Gold { get; } = Array.ConvertAll(sentence.Tags, tag => classOf[tag]);
    }
}
