using Dateline.Language.Entities;
using Dateline.Language.Models;
using Dateline.Language.Tagging;
using Dateline.Training.Corpora;
using Dateline.Training.Learning;

namespace Dateline.Training.Train;

/// <summary>Trains the name recogniser.</summary>
internal static class NameTraining
{
    private const int Passes = 10;

    /// <summary>A model file's content from documents.</summary>
    public static ModelWriter Train(IReadOnlyList<NamedText> texts, Tagger tagger, WordClusters clusters, string dataFolder, int seed, TextWriter log)
    {
        var lists = NameLists.Compile(dataFolder);
        var examples = texts.Select(text => Example.Of(text, tagger, lists, clusters)).ToArray();
        var perceptron = new AveragedPerceptron(NameLabels.Count);
        var random = new Random(seed);
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(examples);
            var wrong = examples.Sum(example => Learn(perceptron, example));
            log.WriteLine($"names pass {pass}: {wrong} of {examples.Sum(e => e.Gold.Length)} words wrong, {perceptron.Count} features");
        }

        var writer = new ModelWriter(NameRecognizer.Kind);
        lists.Save(writer);
        SparseWeights.Pack(NameLabels.Count, [.. perceptron.Averaged()]).Save(writer);
        return writer;
    }

    private static int Learn(AveragedPerceptron perceptron, Example example)
    {
        Span<ulong> keys = stackalloc ulong[NameFeatures.Most];
        Span<float> scores = stackalloc float[perceptron.Stride];
        var history = new Dictionary<ulong, int>();
        var wrong = 0;
        foreach (var (first, end) in example.Sentences)
        {
            var (label1, label2) = (0, 0);
            for (var i = first; i < end; i++)
            {
                var known = history.GetValueOrDefault(example.Context.Traits.Lower[i]);
                var found = keys[..NameFeatures.Extract(example.Context, i, first, end, (ulong)label1, (ulong)label2, (ulong)known, keys)];
                perceptron.Score(found, scores);
                perceptron.Steps++;
                var best = Best(scores, label1, i + 1 == end);
                var wanted = Reachable(example.Gold[i], label1, i + 1 == end);
                if (best != wanted)
                {
                    wrong++;
                    perceptron.Add(found, wanted, 1);
                    perceptron.Add(found, best, -1);
                }

                (label1, label2) = (best, label1);
                if (example.Context.IsCapital[i])
                {
                    history[example.Context.Traits.Lower[i]] = best + 1;
                }
            }
        }

        return wrong;
    }

    // After a wrong label the right one may be barred: then an open name is closed, and the rest of a missed one is taken for a whole.
    private static int Reachable(int gold, int before, bool isLast) =>
        NameLabels.Allows(before, gold, isLast) ? gold
        : before != NameLabels.Outside && NameLabels.PositionOf(before) is NameLabels.Position.Begin or NameLabels.Position.Inside ? NameLabels.Of(NameLabels.Type(before), NameLabels.Position.Last)
        : NameLabels.Of(NameLabels.Type(gold), NameLabels.PositionOf(gold) == NameLabels.Position.Inside ? NameLabels.Position.Begin : NameLabels.Position.Single);

    private static int Best(ReadOnlySpan<float> scores, int before, bool isLast)
    {
        var best = -1;
        for (var c = 0; c < NameLabels.Count; c++)
        {
            best = NameLabels.Allows(before, c, isLast) && (best < 0 || scores[c] > scores[best]) ? c : best;
        }

        return best;
    }

    private sealed record Example(NameContext Context, int[] Gold, (int First, int End)[] Sentences)
    {
        public static Example Of(NamedText text, Tagger tagger, NameLists lists, WordClusters clusters)
        {
            var document = tagger.Annotate(text.Document);
            var context = new NameContext(document.Tokens, document.Tags, lists, clusters);
            (int First, int End)[] sentences = [.. Enumerable.Range(0, document.Tokens.SentenceCount).Select(s => document.Tokens.Sentence(s))];
            return new Example(context, [.. sentences.SelectMany(s => Labels(text.Tags[s.First..s.End], context.Flags[s.First..s.End]))], sentences);
        }

        // Words for peoples are found by list, so here they are no names, whatever the corpus calls them.
        private static IEnumerable<int> Labels(string[] tags, ListFlags[] flags)
        {
            for (var i = 0; i < tags.Length; i++)
            {
                var begins = i == 0 || tags[i][0] == 'B' || Type(tags[i - 1]) != Type(tags[i]);
                var ends = i + 1 == tags.Length || tags[i + 1][0] == 'B' || Type(tags[i + 1]) != Type(tags[i]);
                var isPeople = begins && ends && Type(tags[i]) is "ORG" or "LOC" or "MISC" && (flags[i] & ListFlags.Nationality) != 0;
                yield return tags[i] == "O" || isPeople ? NameLabels.Outside : NameLabels.Of(NameLabels.Types.IndexOf(Type(tags[i])), (begins, ends) switch
                {
                    (true, true) => NameLabels.Position.Single,
                    (true, false) => NameLabels.Position.Begin,
                    (false, true) => NameLabels.Position.Last,
                    _ => NameLabels.Position.Inside,
                });
            }
        }

        private static string Type(string tag) => tag.Length > 2 ? tag[2..] : "";
    }
}
