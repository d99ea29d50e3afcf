namespace Dateline.Extraction.Statements;

/// <summary>A document as the statement rules read it: its tokens with the paragraph and the quoted stretch each stands in.</summary>
internal sealed class Passage
{
    private readonly int[] _stretchOf;
    private readonly int[] _paragraphOf;

    public Passage(Document document)
    {
        Document = document;
        Stretches = [.. QuotationMarks.Find(document.Text).Where(stretch => HasWords(document, stretch.Span))];
        Borders = [.. Stretches.Select(stretch => document.TokensIn(stretch.Span))];
        _stretchOf = new int[document.Count];
        Array.Fill(_stretchOf, DependencyLayer.None);
        for (var s = 0; s < Borders.Length; s++)
        {
            Array.Fill(_stretchOf, s, Borders[s].First, Borders[s].End - Borders[s].First);
        }

        _paragraphOf = Paragraphs(document);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Quoted stretches in text order.</summary>
    public ImmutableArray<QuotedStretch> Stretches { get; }

    /// <summary>Token borders of each stretch, its marks included, half-open.</summary>
    public ImmutableArray<(int First, int End)> Borders { get; }

    /// <summary>The stretch a token stands in, <see cref="DependencyLayer.None"/> outside.</summary>
    public int StretchOf(int token) => _stretchOf[token];

    /// <summary>True where the token stands in double quotation marks.</summary>
    public bool IsQuoted(int token) => _stretchOf[token] is var s && s != DependencyLayer.None && !Stretches[s].Single;

    /// <summary>Number of the paragraph a token stands in.</summary>
    public int ParagraphOf(int token) => _paragraphOf[token];

    /// <summary>Index after the last token of the paragraph.</summary>
    public int ParagraphEnd(int token)
    {
        var end = token + 1;
        while (end < _paragraphOf.Length && _paragraphOf[end] == _paragraphOf[token])
        {
            end++;
        }

        return end;
    }

    /// <summary>True where the token begins a paragraph or follows the end of a sentence, whatever the sentence layer says.</summary>
    public bool StartsSentence(int token)
    {
        if (token == 0 || _paragraphOf[token] != _paragraphOf[token - 1])
        {
            return true;
        }

        var previous = token - 1;
        while (previous > 0 && IsMark(previous) && _paragraphOf[previous - 1] == _paragraphOf[token])
        {
            previous--;
        }

        return Document[previous].Form is "." or "!" or "?" or "…" or "..." or ":";
    }

    /// <summary>True for a quotation mark that belongs to a stretch.</summary>
    public bool IsMark(int token)
    {
        var s = _stretchOf[token];
        if (s == DependencyLayer.None)
        {
            return false;
        }

        var span = Document.Tokens.Spans[token];
        var stretch = Stretches[s].Span;
        return (span.Start == stretch.Start || span.End == stretch.End) && !Document[token].Form.AsSpan().ContainsAnyInRange('0', 'z');
    }

    /// <summary>True for a comma.</summary>
    public bool IsComma(int token) => Document[token].Form is "," or "،";

    /// <summary>True for punctuation that is no quotation mark of a stretch.</summary>
    public bool IsPunctuation(int token) => Document.Tags.Upos[token] == Upos.Punct && !IsMark(token);

    /// <summary>True for a verb with tense, which makes a clause.</summary>
    public bool IsFinite(int token) => Document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>True where any token from first to end is a finite verb.</summary>
    public bool HasFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWords(Document document, TextSpan span)
    {
        var (first, end) = document.TokensIn(span);
        return end - first > 1 && span.Of(document.Text).ContainsAnyInRange('A', 'z');
    }

    // A line break ends a paragraph where a blank line follows or the line before it ends a sentence; else the text is hard-wrapped.
    private static int[] Paragraphs(Document document)
    {
        var paragraphOf = new int[document.Count];
        var paragraph = 0;
        for (var i = 1; i < document.Count; i++)
        {
            var between = document.Text.AsSpan(document.Tokens.Spans[i - 1].End, document.Tokens.Spans[i].Start - document.Tokens.Spans[i - 1].End);
            var breaks = between.Count('\n');
            if (breaks > 1 || (breaks == 1 && EndsLine(document, i)))
            {
                paragraph++;
            }

            paragraphOf[i] = paragraph;
        }

        return paragraphOf;
    }

    private static bool EndsLine(Document document, int next) =>
        document.Tags.Upos[next - 1] == Upos.Punct && document[next - 1].Form is not ("," or ";" or "-")
        || document.Tokens.SentenceOf[next] != document.Tokens.SentenceOf[next - 1];
}
