namespace Dateline;

/// <summary>One sentence of a document: a view.</summary>
public readonly record struct Sentence(Document Document, int Index)
{
    /// <summary>Token indices, half-open.</summary>
    public (int First, int End) Range => Document.Tokens.Sentence(Index);

    /// <summary>Text from its first to its last token.</summary>
    public TextSpan Span => Document.SpanOf(Range.First, Range.End);

    /// <summary>The word the sentence hangs on.</summary>
    public Token Root
    {
        get
        {
            var token = Document[Range.First];
            while (!token.IsRoot)
            {
                token = token.Head;
            }

            return token;
        }
    }

    /// <summary>Its tokens in order.</summary>
    public IEnumerable<Token> Tokens
    {
        get
        {
            var (document, (first, end)) = (Document, Range);
            return Enumerable.Range(first, end - first).Select(i => new Token(document, i));
        }
    }
}
