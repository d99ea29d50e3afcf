using System.Text;

namespace Dateline.Language.Conllu;

/// <summary>A text that came divided into words and sentences, with all its file said beside them.</summary>
public sealed class GivenText
{
    internal GivenText(string? id, string text, TokenLayer tokens, List<string[]> rows, List<GivenLine> lines) =>
        (Id, Text, Tokens, Rows, Lines) = (id, text, tokens, [.. rows], [.. lines]);

    /// <summary>The document's name in the file ("# newdoc id = x", "# doc = x"), or null.</summary>
    public string? Id { get; }

    /// <summary>The text rebuilt from the words.</summary>
    public string Text { get; }

    /// <summary>The words and sentences, exactly as given.</summary>
    public TokenLayer Tokens { get; }

    /// <summary>The columns given for each word.</summary>
    public ImmutableArray<string[]> Rows { get; }

    /// <summary>The file's lines in order, so that a writer can give them back.</summary>
    internal ImmutableArray<GivenLine> Lines { get; }

    /// <summary>A document that holds the given words and waits for the other layers.</summary>
    public Document ToDocument() => new() { Report = Report.Create(Text, sourceId: Id), Tokens = Tokens };
}

/// <summary>A line of the file: a word by its number, or a line to be carried over as it is.</summary>
/// <param name="Word">The word's number, or -1.</param>
/// <param name="Verbatim">The line to carry over; empty between sentences.</param>
internal readonly record struct GivenLine(int Word, string Verbatim);

/// <summary>Builds a text word by word.</summary>
internal sealed class GivenTextBuilder(string? id)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly List<string> _forms = [];
    private readonly List<int> _starts = [];
    private readonly List<string[]> _rows = [];
    private readonly List<GivenLine> _lines = [];
    private bool _inSentence;

    /// <summary>True while it holds neither words nor lines.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>A line carried over.</summary>
    public void Line(string line) => _lines.Add(new GivenLine(-1, line));

    /// <summary>One word standing by itself.</summary>
    public void Word(string form, string[] row, bool spaceAfter) => Words(form, [(form, row)], spaceAfter);

    /// <summary>The words of one written word.</summary>
    public void Words(string surface, IReadOnlyList<(string Form, string[] Row)> words, bool spaceAfter)
    {
        var written = surface.Trim();
        var offsets = Offsets(written, words);
        for (var i = 0; i < words.Count; i++)
        {
            Open();
            _lines.Add(new GivenLine(_spans.Count, ""));
            _spans.Add(new TextSpan(_text.Length + offsets[i], _text.Length + offsets[i + 1]));
            _forms.Add(words[i].Form);
            _rows.Add(words[i].Row);
        }

        _text.Append(offsets[^1] > written.Length ? string.Concat(words.Select(w => w.Form)) : written).Append(spaceAfter ? " " : "");
    }

    /// <summary>The sentence ends.</summary>
    public void EndSentence()
    {
        _inSentence = false;
        Line("");
    }

    /// <summary>All that was given.</summary>
    public GivenText Build() => new(id, _text.ToString(), new TokenLayer([.. _spans], [.. _forms], [.. _starts]), _rows, _lines);

    private void Open()
    {
        if (!_inSentence)
        {
            _inSentence = true;
            _starts.Add(_spans.Count);
        }
    }

    // Where each word lies in the written one: by their letters where these make it up, else a character each and the rest to the last.
    private static int[] Offsets(string written, IReadOnlyList<(string Form, string[] Row)> words)
    {
        var offsets = new int[words.Count + 1];
        var fits = words.Sum(w => w.Form.Length) == written.Length || words.Count > written.Length;
        for (var i = 0; i < words.Count; i++)
        {
            offsets[i + 1] = fits ? offsets[i] + Math.Max(1, words[i].Form.Length) : i + 1 == words.Count ? written.Length : i + 1;
        }

        return offsets;
    }
}
