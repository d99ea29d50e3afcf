using System.IO.Compression;
using System.Text.Json;
using Dateline.Language.Conllu;
using Dateline.Language.Tokenization;

namespace Dateline.Training.Corpora;

/// <summary>Running text of every corpus that shipped models may learn from, as sentences of words.</summary>
internal static class PlainWords
{
    // In the last two years of the UN speeches punctuation is confused.
    private const int LastSoundYear = 2022;

    /// <summary>All sentences, in a fixed order.</summary>
    public static IEnumerable<string[]> Sentences(string shared, string dataFolder)
    {
        var corpora = Path.Combine(shared, "corpora");
        var tokenizer = new Tokenizer(dataFolder);
        var texts = Packed(Path.Combine(corpora, "raw", "us_historian_narratives.jsonl.gz"))
            .Concat(Packed(Path.Combine(corpora, "raw", "us_state_of_the_union.jsonl.gz")))
            .Concat(Packed(Path.Combine(corpora, "raw", "un_general_debate_1993-2024.jsonl.gz")))
            .Concat(Lines(File.OpenText(Path.Combine(corpora, "muc4", "muc4-train.jsonl"))))
            .Concat(Lines(File.OpenText(Path.Combine(corpora, "incidents", "wiki_terror_incidents_2018.jsonl"))));
        return texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(text => Divide(tokenizer, text)).AsEnumerable()
            .Concat(Treebank.TrainingDocuments(shared).Concat(Bio(Path.Combine(corpora, "ner"))).SelectMany(text => Sentences(text.Tokens)));
    }

    private static IEnumerable<GivenText> Bio(string folder)
    {
        foreach (var set in new[] { "wikigold-train", "wnut17-train", "crossner-politics-train" })
        {
            using var reader = File.OpenText(Path.Combine(folder, set + ".bio"));
            foreach (var text in BioReader.Read(reader))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Packed(string path) => Lines(new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)));

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        using (reader)
        {
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var isSound = !json.RootElement.TryGetProperty("year", out var year) || year.ValueKind != JsonValueKind.Number || year.GetInt32() <= LastSoundYear;
                if (isSound && json.RootElement.TryGetProperty("text", out var text))
                {
                    yield return text.GetString() ?? "";
                }
            }
        }
    }

    private static List<string[]> Divide(Tokenizer tokenizer, string text) => [.. Sentences(tokenizer.Annotate(new Document { Report = Report.Create(text) }).Tokens)];

    private static IEnumerable<string[]> Sentences(TokenLayer tokens)
    {
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            yield return tokens.Forms[first..end].ToArray();
        }
    }
}
