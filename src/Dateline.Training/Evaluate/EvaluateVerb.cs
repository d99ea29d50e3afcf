using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Dateline.Language;
using Dateline.Language.Conllu;
using Dateline.Training.Corpora;

namespace Dateline.Training.Evaluate;

/// <summary><c>dateline-training eval TASK --shared DIR --models DIR --data DIR</c>.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var task = new Argument<string>("task") { Description = "ud-ewt, ud-gum, raw-ewt, raw-gum, or ner- and the name of a set" };
        var shared = new Option<DirectoryInfo>("--shared") { Description = "folder that holds corpora/", Required = true };
        var models = new Option<string>("--models") { Description = "folder of the models", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "models") };
        var data = new Option<string>("--data") { Description = "folder of the word lists", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "data") };
        var output = new Option<FileInfo?>("--dump") { Description = "file for what the models gave" };
        var command = new Command("eval", "Measures the models on development data.") { task, shared, models, data, output };
        command.SetAction(result => Run(
            result.GetRequiredValue(task), Path.Combine(result.GetRequiredValue(shared).FullName, "corpora"),
            LanguageModels.Open(result.GetRequiredValue(models), result.GetRequiredValue(data)), result.GetValue(output)));
        return command;
    }

    private static int Run(string task, string corpora, LanguageModels models, FileInfo? dump)
    {
        var name = task[(task.IndexOf('-', StringComparison.Ordinal) + 1)..];
        var measures = task.Split('-')[0] switch
        {
            "ud" => Parse(Treebank.Documents(Path.Combine(corpora, "ud", $"en_{name}-dev.conllu")), models, dump, text => text.ToDocument()),
            "raw" => Parse(Treebank.Documents(Path.Combine(corpora, "ud", $"en_{name}-dev.conllu")), models, dump, Bare),
            "ner" => Names(Path.Combine(corpora, "ner", $"{name}-dev.bio"), models, dump),
            _ => throw new ArgumentException($"No task is called '{task}'.", nameof(task)),
        };
        foreach (var (measure, value) in measures)
        {
            Console.WriteLine($"{measure,-10} {value:F2}");
        }

        return 0;
    }

    private static IEnumerable<(string, double)> Parse(List<GivenText> gold, LanguageModels models, FileInfo? dump, Func<GivenText, Document> question)
    {
        var documents = gold.ConvertAll(text => models.Annotate(question(text)));
        var clock = Stopwatch.StartNew();
        documents = gold.ConvertAll(text => models.Annotate(question(text)));
        Console.Error.WriteLine($"{documents.Sum(d => d.Count) / clock.Elapsed.TotalSeconds:F0} words a second");
        if (dump != null)
        {
            using var writer = dump.CreateText();
            documents.ForEach(document => ConlluWriter.Write(writer, document));
        }

        return ConlluScore.Compare(gold, documents);
    }

    // Sentences run on as in a story; a blank line parts paragraphs.
    private static Document Bare(GivenText text)
    {
        var builder = new StringBuilder();
        foreach (var line in text.Lines.Select(line => line.Verbatim))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                builder.Append(builder.Length > 0 ? "\n\n" : "");
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                builder.Append(builder.Length > 0 && builder[^1] != '\n' ? " " : "").Append(line.AsSpan("# text = ".Length));
            }
        }

        return new Document { Report = Report.Create(builder.ToString()) };
    }

    private static IEnumerable<(string, double)> Names(string path, LanguageModels models, FileInfo? dump)
    {
        using var reader = File.OpenText(path);
        var gold = BioReader.Read(reader).ToList();
        var documents = gold.ConvertAll(text => models.Annotate(text.ToDocument()));
        if (dump != null)
        {
            using var writer = dump.CreateText();
            foreach (var (text, document) in gold.Zip(documents))
            {
                BioWriter.Write(writer, document, text);
            }
        }

        return NameScore.Compare(gold, documents);
    }
}
