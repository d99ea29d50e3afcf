using System.CommandLine;
using Dateline.Language.Conllu;
using Dateline.Language.Models;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;
using Dateline.Training.Corpora;

namespace Dateline.Training.Train;

/// <summary><c>dateline-training train MODEL --shared DIR --out DIR</c>.</summary>
internal static class TrainVerb
{
    private const int Seed = 1;
    private const int Folds = 5;

    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "clusters, tagger, parser, names or lemmas; clusters first, names after the tagger" };
        model.AcceptOnlyFromAmong("clusters", "tagger", "parser", "names", "lemmas");
        var shared = new Option<DirectoryInfo>("--shared") { Description = "folder that holds corpora/", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "folder the model is written to; for lemmas the folder data/lemmas", Required = true };
        var data = new Option<string>("--data") { Description = "folder of the word lists", DefaultValueFactory = _ => "data" };
        var command = new Command("train", "Trains one model.") { model, shared, output, data };
        command.SetAction(result => Run(result.GetRequiredValue(model), result.GetRequiredValue(shared).FullName, result.GetRequiredValue(output), result.GetRequiredValue(data)));
        return command;
    }

    private static int Run(string model, string shared, DirectoryInfo output, string data)
    {
        output.Create();
        var file = Path.Combine(output.FullName, $"{model}.bin");
        switch (model)
        {
            case "clusters":
                ClusterTraining.Train(PlainWords.Sentences(shared, data), Seed, Console.Error).Save(file);
                break;
            case "tagger":
                TaggerTraining.Train(Treebank.Training(shared), Clusters(output), Seed, Console.Error).Save(file);
                break;
            case "parser":
                var sentences = Treebank.Training(shared);
                ParserTraining.Train(sentences, JackknifedTags(sentences, Clusters(output)), Clusters(output), Seed, Console.Error).Save(file);
                break;
            case "names":
                var tagger = new Tagger(ModelReader.Open(Path.Combine(output.FullName, "tagger.bin"), Tagger.Kind), Clusters(output), null);
                NameTraining.Train(NameCorpora.Training(shared, data), tagger, Clusters(output), data, Seed, Console.Error).Save(file);
                break;
            default:
                LemmaTraining.Train(Treebank.Training(shared), output.FullName);
                break;
        }

        return 0;
    }

    private static WordClusters Clusters(DirectoryInfo models) =>
        WordClusters.Load(ModelReader.Open(Path.Combine(models.FullName, "clusters.bin"), WordClusters.Kind));

    // The parser trains on tags as it will meet them: each fifth tagged by a tagger trained on the other four.
    private static List<ulong[]> JackknifedTags(List<GoldSentence> sentences, WordClusters clusters)
    {
        var tags = new ulong[sentences.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var path = Path.GetTempFileName();
            TaggerTraining.Train([.. sentences.Where((_, i) => i % Folds != fold)], clusters, Seed, TextWriter.Null).Save(path);
            var tagger = new Tagger(ModelReader.Open(path, Tagger.Kind), clusters, null);
            File.Delete(path);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                tags[i] = Tagged(tagger, sentences[i]);
            }
        });
        return [.. tags];
    }

    private static ulong[] Tagged(Tagger tagger, GoldSentence sentence)
    {
        var builder = new GivenTextBuilder(null);
        for (var i = 0; i < sentence.Count; i++)
        {
            builder.Word(sentence.Forms[i], sentence.Rows[i], spaceAfter: true);
        }

        var tags = tagger.Annotate(builder.Build().ToDocument()).Tags;
        var hashes = new ulong[sentence.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = SentenceWords.TagHash(tags.Upos[i], tags.Xpos[i]);
        }

        return hashes;
    }
}
