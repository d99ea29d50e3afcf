using System.Globalization;

namespace Dateline.Language.Conllu;

/// <summary>Writes a document as CoNLL-U: ten columns, names as <c>NER=</c> in the last, "_" for layers the document lacks.</summary>
public static class ConlluWriter
{
    /// <summary>Writes with the comments, written words and spacing of the file the words came from.</summary>
    public static void Write(TextWriter writer, Document document, GivenText given)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(given);
        var row = new WordRow(document);
        foreach (var line in given.Lines)
        {
            writer.Write(line.Word < 0 ? line.Verbatim : row.Of(line.Word, Spacing(given.Rows[line.Word])));
            writer.Write('\n');
        }
    }

    /// <summary>Writes text that was divided here: a comment with the sentence's text, and a line for each written word of several.</summary>
    public static void Write(TextWriter writer, Document document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        var row = new WordRow(document);
        for (var s = 0; s < document.Tokens.SentenceCount; s++)
        {
            var (first, end) = document.Tokens.Sentence(s);
            writer.Write($"# sent_id = {(s + 1).ToString(CultureInfo.InvariantCulture)}\n# text = {Line(document.SpanOf(first, end).Of(document.Text))}\n");
            WriteWords(writer, document, row, first, end);
            writer.Write('\n');
        }
    }

    private static void WriteWords(TextWriter writer, Document document, WordRow row, int first, int end)
    {
        var within = first;
        for (var i = first; i < end; i++)
        {
            if (i >= within)
            {
                within = ContractionEnd(document, i, end);
                writer.Write(within > i + 1 ? $"{i - first + 1}-{within - first}\t{Line(document.SpanOf(i, within).Of(document.Text))}\t_\t_\t_\t_\t_\t_\t_\t{(SpaceFollows(document, within - 1) ? "_" : "SpaceAfter=No")}\n" : "");
            }

            writer.Write(row.Of(i, within > i + 1 || i + 1 < within || SpaceFollows(document, i) || IsInside(document, i, first) ? "" : "SpaceAfter=No"));
            writer.Write('\n');
        }
    }

    private static bool IsInside(Document document, int i, int first) => i > first && IsContracted(document, i);

    // A written word of several words: what abuts and of which the later ones are clitics.
    private static int ContractionEnd(Document document, int i, int end)
    {
        var next = i + 1;
        while (next < end && IsContracted(document, next))
        {
            next++;
        }

        return next;
    }

    private static bool IsContracted(Document document, int i)
    {
        var (before, word) = (document.Tokens.Spans[i - 1], document.Tokens.Spans[i]);
        return before.End == word.Start && char.IsLetterOrDigit(document.Text[before.End - 1]) && IsClitic(document.Tokens.Forms[i], document.Tokens.Forms[i - 1], document, i);
    }

    private static bool IsClitic(string form, string before, Document document, int i) =>
        (form.Length is 2 or 3 && form[0] is '\'' or '’' && char.IsLetter(form[1]))
        || (form.Length == 3 && form[0] is 'n' or 'N' && form[1] is '\'' or '’')
        || (form is "'" or "’" && document.Layers.HasFlag(DocumentLayers.Tags) && document.Tags.Upos[i] == Upos.Part)
        || (form is "not" or "na" or "ta" or "me" or "nt" && char.IsLetter(before[^1]));

    private static bool SpaceFollows(Document document, int i) => i + 1 == document.Count || document.Tokens.Spans[i + 1].Start > document.Tokens.Spans[i].End;

    private static string Spacing(string[] given) => given.Length > 9 && given[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "SpaceAfter=No" : "";

    private static string Line(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class WordRow(Document document)
    {
        private readonly string[] _names = document.Layers.HasFlag(DocumentLayers.Entities) ? NameTags.Of(document) : [];

        public string Of(int i, string spacing)
        {
            var first = document.Tokens.Sentence(document.Tokens.SentenceOf[i]).First;
            var layers = document.Layers;
            var (upos, xpos, features) = layers.HasFlag(DocumentLayers.Tags)
                ? (document.Tags.Upos[i].ToString().ToUpperInvariant(), document.Tags.Xpos[i], document.Tags.Features[i]) : ("_", "_", "_");
            var lemma = layers.HasFlag(DocumentLayers.Lemmas) ? document.Lemmas.Lemmas[i] : "_";
            var (head, relation) = layers.HasFlag(DocumentLayers.Dependencies)
                ? ((document.Dependencies.Heads[i] == DependencyLayer.None ? 0 : document.Dependencies.Heads[i] - first + 1).ToString(CultureInfo.InvariantCulture), document.Dependencies.Relations[i].Label)
                : ("_", "_");
            return string.Join('\t', (i - first + 1).ToString(CultureInfo.InvariantCulture), Line(document.Tokens.Forms[i]), lemma, upos, xpos, features, head, relation, "_", Misc(i, spacing));
        }

        private string Misc(int i, string spacing)
        {
            var name = _names.Length > 0 && _names[i] != "O" ? $"NER={_names[i]}" : "";
            return (name, spacing) switch
            {
                ("", "") => "_",
                ("", _) => spacing,
                (_, "") => name,
                _ => $"{name}|{spacing}",
            };
        }
    }
}
