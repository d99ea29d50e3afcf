using Dateline.Language.Conllu;

namespace Dateline.Training.Corpora;

/// <summary>One sentence as annotators gave it. Arrays of one element a word.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Tags">Universal and Penn tag joined by a bar.</param>
/// <param name="Rows">All columns.</param>
/// <param name="Heads">Number of the head from 1; one past the last word for the root.</param>
/// <param name="Relations">Relations.</param>
internal sealed record GoldSentence(string[] Forms, string[] Tags, string[][] Rows, int[] Heads, Deprel[] Relations)
{
    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;
}

/// <summary>The treebanks of a shared folder.</summary>
internal static class Treebank
{
    /// <summary>EWT and those documents of GUM that may be used for gain.</summary>
    public static List<GoldSentence> Training(string shared) => [.. TrainingDocuments(shared).SelectMany(Sentences)];

    /// <summary>The same by documents.</summary>
    public static List<GivenText> TrainingDocuments(string shared)
    {
        var folder = Path.Combine(shared, "corpora", "ud");
        var barred = File.ReadLines(Path.Combine(folder, "gum-licences.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(row => row[4] == "1").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Documents(Path.Combine(folder, "en_ewt-train.conllu")),
            .. Documents(Path.Combine(folder, "en_gum-train.conllu")).Where(text => text.Id == null || !barred.Contains(text.Id)),
        ];
    }

    /// <summary>The documents of a file.</summary>
    public static List<GivenText> Documents(string path)
    {
        using var reader = File.OpenText(path);
        return [.. ConlluReader.Read(reader)];
    }

    private static IEnumerable<GoldSentence> Sentences(GivenText text) =>
        Enumerable.Range(0, text.Tokens.SentenceCount).Select(s => Sentence(text, s));

    private static GoldSentence Sentence(GivenText text, int s)
    {
        var (first, end) = text.Tokens.Sentence(s);
        var rows = text.Rows[first..end].ToArray();
        var heads = Array.ConvertAll(rows, row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) is var head and > 0 ? head : rows.Length + 1);
        return new GoldSentence(
            Array.ConvertAll(rows, row => row[1].Trim()), Array.ConvertAll(rows, row => $"{row[3]}|{row[4]}"), rows, heads, Array.ConvertAll(rows, row => Deprels.Parse(row[7])));
    }
}
