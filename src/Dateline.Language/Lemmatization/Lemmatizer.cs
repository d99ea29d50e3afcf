using System.Collections.Frozen;

namespace Dateline.Language.Lemmatization;

/// <summary>Gives each word its dictionary form: listed words by the list, others by the longest ending with a rule for their tag.</summary>
/// <remarks>Both lists are learnt from the treebanks, verbs of the news added by hand, and lie in data/lemmas, where they may be read and mended.</remarks>
public sealed class Lemmatizer : IAnnotator
{
    private const int LongestEnding = 6;

    private static readonly string[] WordLists = ["words.tsv", "news-verbs.tsv"];

    private readonly FrozenDictionary<(string Tag, string Word), string> _words;
    private readonly FrozenDictionary<(string Tag, string Ending), EndingRule> _endings;

    /// <param name="dataFolder">Folder whose <c>lemmas</c> holds the lists.</param>
    /// <exception cref="DataFileException">A list is missing or faulty.</exception>
    public Lemmatizer(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "lemmas");
        _words = WordLists.SelectMany(file => DataTable.Read(Path.Combine(folder, file), 3))
            .GroupBy(row => (row[0], row[1])).ToFrozenDictionary(group => group.Key, group => group.First()[2]);
        _endings = DataTable.Read(Path.Combine(folder, "endings.tsv"), 3).ToFrozenDictionary(row => (row[0], row[1] == "*" ? "" : row[1]), ReadRule);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Tags;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Lemmas;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lemmas = new string[document.Count];
        for (var i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = Lemma(document.Tokens.Forms[i], document.Tags.Upos[i], document.Tags.Xpos[i]);
        }

        return document with { Lemmas = new LemmaLayer(lemmas) };
    }

    /// <summary>The dictionary form of one word.</summary>
    internal string Lemma(string form, Upos upos, string xpos)
    {
        var lower = form.ToLowerInvariant().Replace('’', '\'');
        if (_words.TryGetValue((xpos, lower), out var listed))
        {
            return upos == Upos.Propn && lower.Equals(listed, StringComparison.Ordinal) ? form : listed;
        }

        if (upos == Upos.Propn && xpos != "NNPS")
        {
            return form;
        }

        var stem = upos == Upos.Propn ? form : lower;
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (_endings.TryGetValue((xpos, lower[^length..]), out var rule))
            {
                return rule.Cut < stem.Length ? stem[..^rule.Cut] + rule.Append : stem;
            }
        }

        return stem;
    }

    private static EndingRule ReadRule(DataRow row) => int.TryParse(row[2], System.Globalization.CultureInfo.InvariantCulture, out var cut)
        ? new EndingRule(cut, row[3])
        : throw row.Fault($"'{row[2]}' is not how many characters to cut.");

    private readonly record struct EndingRule(int Cut, string Append);
}
