using System.Numerics.Tensors;
using Dateline.Language.Models;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;
using Dateline.Training.Corpora;
using Dateline.Training.Learning;

namespace Dateline.Training.Train;

/// <summary>Trains the parser on its own paths: where it goes wrong it learns the best that is left (dynamic oracle).</summary>
internal sealed class ParserTraining
{
    private const int Passes = 9;
    private const int Learners = 4;
    private const int MostMoveFeatures = 1_000_000;
    private const int OnGoldPathOnly = 1;
    private const double Wander = 0.9;

    private readonly AveragedPerceptron _moves = new(3);
    private readonly AveragedPerceptron _relations = new(Enum.GetValues<Deprel>().Length);
    private readonly Random _random;
    private int _right;

    private ParserTraining(int seed) => _random = new Random(seed);

    /// <summary>A model file's content from sentences.</summary>
    /// <param name="sentences">Annotated sentences.</param>
    /// <param name="tags">For each the tags to train on, such as the tagger would give.</param>
    /// <param name="clusters">Groups of words.</param>
    /// <param name="seed">Order and wanderings.</param>
    /// <param name="log">Takes a line a pass.</param>
    public static ModelWriter Train(IReadOnlyList<GoldSentence> sentences, IReadOnlyList<ulong[]> tags, WordClusters clusters, int seed, TextWriter log)
    {
        var examples = sentences.Zip(tags).Select(pair => (Gold: pair.First, Words: new SentenceWords(new WordTraits(pair.First.Forms, clusters), pair.Second, 0, pair.First.Count))).ToArray();
        var learners = Enumerable.Range(0, Learners).Select(i => new ParserTraining(seed + i)).ToArray();
        Parallel.ForEach(learners, learner => learner.Learn([.. examples], log));
        var writer = new ModelWriter(Parser.Kind);
        var moves = Sum(learners.Select(learner => learner._moves));
        ActionWeights.Pack(moves.Select(f => (f.Key, f.Weights[0], f.Weights[1], f.Weights[2])), MostMoveFeatures).Save(writer);
        SparseWeights.Pack(learners[0]._relations.Classes, Sum(learners.Select(learner => learner._relations))).Save(writer);
        return writer;
    }

    private void Learn((GoldSentence Gold, SentenceWords Words)[] examples, TextWriter log)
    {
        for (var pass = 1; pass <= Passes; pass++)
        {
            _random.Shuffle(examples);
            _right = 0;
            foreach (var (gold, words) in examples)
            {
                Learn(gold, words, pass > OnGoldPathOnly);
            }

            log.WriteLine($"parser pass {pass}: {100.0 * _right / examples.Sum(e => e.Gold.Count):F2} % right, {_moves.Count} and {_relations.Count} features");
        }
    }

    // Learners that saw the sentences in different orders err in different places: their sum errs less than each.
    private static List<(ulong Key, float[] Weights)> Sum(IEnumerable<AveragedPerceptron> learners)
    {
        var rows = new Dictionary<ulong, int>();
        var sum = new List<(ulong Key, float[] Weights)>();
        foreach (var (key, weights) in learners.SelectMany(learner => learner.Averaged()))
        {
            if (rows.TryAdd(key, sum.Count))
            {
                sum.Add((key, weights));
            }
            else
            {
                TensorPrimitives.Add(sum[rows[key]].Weights, weights, sum[rows[key]].Weights);
            }
        }

        return sum;
    }

    private void Learn(GoldSentence gold, SentenceWords words, bool wander)
    {
        var state = new ParserState(gold.Count);
        var oracle = new DynamicOracle(gold.Heads);
        while (!state.IsFinal)
        {
            var move = NextMove(state, words, oracle, wander);
            if (move == Move.Shift)
            {
                state.Shift();
            }
            else
            {
                state.Attach(move, Relation(state, words, move, gold));
            }
        }
    }

    private Move NextMove(ParserState state, SentenceWords words, DynamicOracle oracle, bool wander)
    {
        Span<ulong> keys = stackalloc ulong[MoveFeatures.Most];
        Span<float> scores = stackalloc float[_moves.Stride];
        keys = keys[..MoveFeatures.Extract(state, words, keys)];
        _moves.Score(keys, scores);
        _moves.Steps++;
        var cheapest = int.MaxValue;
        var (best, right, bestCost) = (Move.Shift, Move.Shift, 0);
        var (most, mostRight) = (float.NegativeInfinity, float.NegativeInfinity);
        for (var move = Move.Shift; move <= Move.Right; move++)
        {
            if (!state.Allows(move))
            {
                continue;
            }

            var (cost, score) = (oracle.Cost(state, move), scores[(int)move]);
            if (score > most)
            {
                (best, most, bestCost) = (move, score, cost);
            }

            if (cost < cheapest || (cost == cheapest && score > mostRight))
            {
                (right, mostRight, cheapest) = (move, score, cost);
            }
        }

        if (bestCost > cheapest)
        {
            _moves.Add(keys, (int)right, 1);
            _moves.Add(keys, (int)best, -1);
        }

        return wander && _random.NextDouble() < Wander ? best : right;
    }

    private byte Relation(ParserState state, SentenceWords words, Move move, GoldSentence gold)
    {
        var (child, head) = (state.Stack(0), move == Move.Left ? state.Next : state.Stack(1));
        var isRight = gold.Heads[child - 1] == head;
        if (head > gold.Count)
        {
            _right += isRight ? 1 : 0;
            return (byte)Deprel.Root;
        }

        Span<ulong> keys = stackalloc ulong[RelationFeatures.Most];
        Span<float> scores = stackalloc float[_relations.Stride];
        keys = keys[..RelationFeatures.Extract(state, words, head, child, keys)];
        _relations.Score(keys, scores);
        _relations.Steps++;
        var best = 1;
        for (var c = 2; c < _relations.Classes; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        var wanted = (int)gold.Relations[child - 1];
        if (isRight && best != wanted)
        {
            _relations.Add(keys, wanted, 1);
            _relations.Add(keys, best, -1);
        }

        _right += isRight && best == wanted ? 1 : 0;
        return (byte)best;
    }
}
