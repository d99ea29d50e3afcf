using System.Text;

namespace Dateline.Tests.Language.Coreference;

/// <summary>Writes annotated documents by hand: one string a sentence, one token "form^lemma|UPOS|head|relation" a word, head from 1, 0 for the root.</summary>
internal static class ParsedText
{
    public static Document Of(string[] sentences, params (string Name, EntityType Type)[] names)
    {
        var rows = sentences.SelectMany((sentence, s) => sentence.Split(' ').Select(word => (Cells: word.Split('|'), Sentence: s))).ToList();
        var starts = sentences.Select((_, s) => rows.FindIndex(row => row.Sentence == s)).ToArray();
        var forms = rows.Select(row => row.Cells[0].Split('^')[0]).ToArray();
        var (text, spans) = Layout(forms);
        var tokens = new TokenLayer(spans, forms, starts);
        var upos = rows.Select(row => Enum.Parse<Upos>(row.Cells[1], ignoreCase: true)).ToArray();
        var document = new Document
        {
            Report = Report.Create(text),
            Tokens = tokens,
            Tags = new TagLayer(upos, [.. forms.Zip(upos, Penn)], [.. forms.Select(_ => "_")]),
            Lemmas = new LemmaLayer([.. rows.Select(row => row.Cells[0].Split('^')[^1])]),
            Dependencies = new DependencyLayer(
                tokens,
                [.. rows.Select(row => int.Parse(row.Cells[2], System.Globalization.CultureInfo.InvariantCulture) is var head and > 0 ? starts[row.Sentence] + head - 1 : DependencyLayer.None)],
                [.. rows.Select(row => Deprels.Parse(row.Cells[3]))]),
        };
        return document with { Entities = [.. names.SelectMany(name => Mentions(document, name.Name, name.Type)).OrderBy(mention => mention.First).ThenByDescending(mention => mention.End)] };
    }

    /// <summary>The chains as a reader would write them: "Nadia Roy = Roy = she".</summary>
    public static string[] Chains(Document document) =>
        [.. document.Chains.Select(chain => string.Join(" = ", chain.Mentions.Select(mention => mention.SpanIn(document).Of(document.Text).ToString())))];

    private static string Penn(string form, Upos upos) =>
        upos == Upos.Noun && form.EndsWith('s') ? "NNS" : upos == Upos.Noun ? "NN" : upos == Upos.Propn ? "NNP" : upos == Upos.Verb ? "VBD" : "XX";

    private static (string Text, TextSpan[] Spans) Layout(string[] forms)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var form in forms)
        {
            text.Append(text.Length == 0 ? "" : " ");
            spans.Add(new TextSpan(text.Length, text.Length + form.Length));
            text.Append(form);
        }

        return (text.ToString(), [.. spans]);
    }

    private static IEnumerable<EntityMention> Mentions(Document document, string name, EntityType type)
    {
        for (var at = document.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var (first, end) = document.TokensIn(new TextSpan(at, at + name.Length));
            if (document.SpanOf(first, end).Length == name.Length)
            {
                yield return new EntityMention(first, end, first, type, MentionKind.Name);
            }
        }
    }
}
