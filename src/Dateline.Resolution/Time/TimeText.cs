namespace Dateline.Resolution.Time;

/// <summary>A document as the time grammar sees it: its pieces, with the tags of the tokens under them where there are any.</summary>
internal sealed class TimeText
{
    private readonly Document _document;
    private readonly int[] _tokens;
    private readonly bool _tagged;

    public TimeText(Document document)
    {
        _document = document;
        Words = TimeWords.Of(document.Text);
        _tagged = document.Layers.HasFlag(DocumentLayers.Tokens | DocumentLayers.Tags);
        _tokens = document.Layers.HasFlag(DocumentLayers.Tokens) ? TokensUnder(document, Words) : [];
    }

    public TimeWord[] Words { get; }

    public string Text => _document.Text;

    public int Count => Words.Length;

    /// <summary>Characters of a piece; empty beyond the ends of the text.</summary>
    public ReadOnlySpan<char> this[int word] =>
        word >= 0 && word < Words.Length ? _document.Text.AsSpan(Words[word].Start, Words[word].Length) : [];

    public bool Is(int word, string form) => this[word].Equals(form, StringComparison.OrdinalIgnoreCase);

    public bool IsKind(int word, TimeWordKind kind) => word >= 0 && word < Words.Length && Words[word].Kind == kind;

    public bool IsGlued(int word) => word >= 0 && word < Words.Length && Words[word].Glued;

    public bool HasCapital(int word) => this[word] is [var first, ..] && (char.IsUpper(first) || char.IsAsciiDigit(first) || !char.IsLetter(first));

    public bool IsDash(int word) => this[word] is ['-' or '\u2013' or '\u2014' or '\u2010' or '\u2011'];

    public bool IsApostrophe(int word) => this[word] is ['\'' or '\u2019' or '\u2018' or '`'];

    /// <summary>Part of speech of the token under a piece; null where the document is not tagged.</summary>
    public Upos? UposOf(int word) => _tagged && TokenOf(word) is >= 0 and var token ? _document.Tags.Upos[token] : null;

    /// <summary>Penn tag of the token under a piece; empty where the document is not tagged.</summary>
    public string XposOf(int word) => _tagged && TokenOf(word) is >= 0 and var token ? _document.Tags.Xpos[token] : "";

    /// <summary>Token under a piece, -1 for none.</summary>
    public int TokenOf(int word) => word >= 0 && word < _tokens.Length ? _tokens[word] : -1;

    private static int[] TokensUnder(Document document, TimeWord[] words)
    {
        var tokens = new int[words.Length];
        var spans = document.Tokens.Spans;
        var token = 0;
        for (var i = 0; i < words.Length; i++)
        {
            while (token < spans.Length && spans[token].End <= words[i].Start)
            {
                token++;
            }

            tokens[i] = token < spans.Length && spans[token].Start < words[i].End ? token : -1;
        }

        return tokens;
    }
}
