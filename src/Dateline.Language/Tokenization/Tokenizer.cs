namespace Dateline.Language.Tokenization;

/// <summary>Divides a report into words and sentences and finds its placeline. The words tile the text: only white space lies between them.</summary>
public sealed class Tokenizer : IAnnotator
{
    private readonly WordScanner _scanner;
    private readonly SentenceSplitter _splitter;
    private readonly PlacelineReader _placelines;

    /// <param name="dataFolder">Folder whose <c>tokenization</c> holds the word lists.</param>
    /// <exception cref="DataFileException">A list is missing or faulty.</exception>
    public Tokenizer(string dataFolder)
    {
        var rules = WordRules.Load(dataFolder);
        (_scanner, _splitter, _placelines) = (new WordScanner(rules), new SentenceSplitter(rules), new PlacelineReader(rules));
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.None;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Tokens;

    /// <summary>Divides the text; a document that brings its own tokens (CoNLL-U) keeps them.</summary>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Layers.HasFlag(DocumentLayers.Tokens))
        {
            return document;
        }

        var text = document.Text;
        var placeline = _placelines.Read(text);
        var words = Words(text);
        var starts = _splitter.Starts(text, words, placeline?.Span.End ?? 0);
        var forms = new string[words.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = words[i].Of(text).ToString();
        }

        return document with { Placeline = placeline, Tokens = new TokenLayer([.. words], forms, starts) };
    }

    private List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>((text.Length / 5) + 1);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !Letters.IsSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                _scanner.Scan(text, start, i, words);
            }

            i++;
        }

        return words;
    }
}
