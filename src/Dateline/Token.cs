namespace Dateline;

/// <summary>One word of a document: a view, not an object, so a story costs no allocation a word.</summary>
public readonly record struct Token(Document Document, int Index)
{
    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span => Document.Tokens.Spans[Index];

    /// <summary>The word.</summary>
    public string Form => Document.Tokens.Forms[Index];

    /// <summary>Dictionary form.</summary>
    public string Lemma => Document.Lemmas.Lemmas[Index];

    /// <summary>Universal part of speech.</summary>
    public Upos Upos => Document.Tags.Upos[Index];

    /// <summary>Penn tag.</summary>
    public string Xpos => Document.Tags.Xpos[Index];

    /// <summary>UD features joined by a bar, "_" for none.</summary>
    public string Features => Document.Tags.Features[Index];

    /// <summary>Relation to the head.</summary>
    public Deprel Deprel => Document.Dependencies.Relations[Index];

    /// <summary>Index of the head, <see cref="DependencyLayer.None"/> for a root.</summary>
    public int HeadIndex => Document.Dependencies.Heads[Index];

    /// <summary>True for the root of its sentence; then <see cref="Head"/> may not be read.</summary>
    public bool IsRoot => HeadIndex == DependencyLayer.None;

    /// <summary>The head.</summary>
    public Token Head => new(Document, HeadIndex);

    /// <summary>Number of the sentence it stands in.</summary>
    public int SentenceIndex => Document.Tokens.SentenceOf[Index];

    /// <summary>The sentence it stands in.</summary>
    public Sentence Sentence => new(Document, SentenceIndex);

    /// <summary>What hangs on it directly, left to right.</summary>
    public ChildSequence Children => new(Document, Index);

    /// <summary>Token borders of all that hangs on it, itself included, half-open.</summary>
    public (int First, int End) Subtree => Document.Dependencies.Subtree(Index);

    /// <summary>Text of the whole subtree.</summary>
    public TextSpan SubtreeSpan => Document.SpanOf(Subtree.First, Subtree.End);

    /// <summary>First child with that relation, or null.</summary>
    public Token? Child(Deprel relation)
    {
        foreach (var child in Children)
        {
            if (child.Deprel == relation)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>True where the word, in any case, is <paramref name="form"/>.</summary>
    public bool Is(string form) => Form.Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word.</summary>
    public override string ToString() => Form;
}

/// <summary>The children of a token, left to right, enumerated without allocation.</summary>
public readonly struct ChildSequence(Document document, int token)
{
    /// <summary>Starts before the leftmost child.</summary>
    public Enumerator GetEnumerator() => new(document, document.Dependencies.FirstChild(token));

    /// <summary>A list of the children, for queries off the hot path.</summary>
    public List<Token> ToList()
    {
        var list = new List<Token>();
        foreach (var child in this)
        {
            list.Add(child);
        }

        return list;
    }

    /// <summary>Walks the sibling links.</summary>
    public struct Enumerator
    {
        private readonly Document _document;
        private int _next;

        internal Enumerator(Document document, int first)
        {
            _document = document;
            _next = first;
            Current = default;
        }

        /// <summary>The child reached.</summary>
        public Token Current { get; private set; }

        /// <summary>Steps to the next child; false after the last.</summary>
        public bool MoveNext()
        {
            if (_next == DependencyLayer.None)
            {
                return false;
            }

            Current = new Token(_document, _next);
            _next = _document.Dependencies.NextSibling(_next);
            return true;
        }
    }
}
