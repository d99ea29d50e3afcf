using System.Text.Json;
using Dateline.Language.Conllu;
using Dateline.Language.Tokenization;

namespace Dateline.Training.Corpora;

/// <summary>A document with a name tag a word: "O", or "B-" or "I-" with PER, ORG, LOC or MISC.</summary>
internal sealed record NamedText(Document Document, string[] Tags);

/// <summary>The annotated names the recogniser may learn from.</summary>
internal static class NameCorpora
{
    // Longer documents are collections of unrelated sentences, in which no name has a history.
    private const int LongestStory = 150;

    private static readonly string[] Sets = ["wikigold-train", "wnut17-train", "crossner-politics-train", "crossner-politics-dev"];

    /// <summary>Every document, in a fixed order.</summary>
    public static List<NamedText> Training(string shared, string dataFolder)
    {
        var corpora = Path.Combine(shared, "corpora");
        return
        [
            .. Sets.SelectMany(set => Bio(Path.Combine(corpora, "ner", set + ".bio"))),
            .. Treebank.TrainingDocuments(shared).Where(text => text.Id?.StartsWith("GUM_", StringComparison.Ordinal) == true)
                .Select(text => new NamedText(text.ToDocument(), [.. text.Rows.Select(row => row[9].Split('|').FirstOrDefault(m => m.StartsWith("NER=", StringComparison.Ordinal))?[4..] ?? "O")])),
            .. Conflict(Path.Combine(corpora, "re3d", "re3d-train.jsonl"), new Tokenizer(dataFolder)),
        ];
    }

    private static List<NamedText> Bio(string path)
    {
        using var reader = File.OpenText(path);
        return [.. BioReader.Read(reader).SelectMany(Stories)];
    }

    private static IEnumerable<NamedText> Stories(GivenText text)
    {
        var tags = text.Rows.Select(row => Mapped(row[^1].Trim())).ToArray();
        if (text.Tokens.SentenceCount <= LongestStory)
        {
            return [new NamedText(text.ToDocument(), tags)];
        }

        return Enumerable.Range(0, text.Tokens.SentenceCount).Select(s =>
        {
            var (first, end) = text.Tokens.Sentence(s);
            var builder = new GivenTextBuilder(null);
            for (var i = first; i < end; i++)
            {
                builder.Word(text.Tokens.Forms[i], text.Rows[i], spaceAfter: true);
            }

            return new NamedText(builder.Build().ToDocument(), tags[first..end]);
        });
    }

    private static string Mapped(string tag) => tag.Length < 3 ? "O" : tag[2..] switch
    {
        "PER" or "person" or "politician" => tag[..2] + "PER",
        "ORG" or "organisation" or "politicalparty" or "corporation" or "group" => tag[..2] + "ORG",
        "LOC" or "location" or "country" => tag[..2] + "LOC",
        _ => tag[..2] + "MISC",
    };

    // Mentions there include nominals and pronouns; only rows of capitalised words are names.
    private static IEnumerable<NamedText> Conflict(string path, Tokenizer tokenizer)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("licence").GetString()!.Contains("NC", StringComparison.Ordinal))
            {
                continue;
            }

            var document = tokenizer.Annotate(new Document { Report = Report.Create(root.GetProperty("text").GetString()!) });
            var tags = Enumerable.Repeat("O", document.Count).ToArray();
            foreach (var entity in root.GetProperty("entities").EnumerateArray())
            {
                var type = entity[2].GetString() switch { "Organisation" => "ORG", "Location" => "LOC", "Person" => "PER", _ => null };
                if (type != null)
                {
                    Write(document, tags, new TextSpan(entity[0].GetInt32(), entity[1].GetInt32()), type);
                }
            }

            yield return new NamedText(document, tags);
        }
    }

    private static void Write(Document document, string[] tags, TextSpan span, string type)
    {
        var (first, end) = document.TokensIn(span);
        var forms = document.Tokens.Forms;
        if (first < end && forms[first] is "the" or "The")
        {
            first++;
        }

        for (var i = first; i < end; i++)
        {
            if (!char.IsUpper(forms[i][0]) && forms[i] is not ("-" or "of" or "al" or "for" or "and"))
            {
                return;
            }
        }

        for (var i = first; i < end; i++)
        {
            tags[i] = (i == first ? "B-" : "I-") + type;
        }
    }
}
