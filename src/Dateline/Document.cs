namespace Dateline;

/// <summary>A report with its annotations. Immutable: an annotator returns a new document that shares the layers already there.</summary>
/// <remarks>Reading a layer that no annotator has provided throws <see cref="InvalidOperationException"/> naming the layer.</remarks>
public sealed record Document
{
    private readonly TokenLayer? _tokens;
    private readonly TagLayer? _tags;
    private readonly LemmaLayer? _lemmas;
    private readonly DependencyLayer? _dependencies;

    /// <summary>The story annotated.</summary>
    public required Report Report { get; init; }

    /// <summary>The story's text.</summary>
    public string Text => Report.Text;

    /// <summary>The place-and-date heading, where the text has one.</summary>
    public Placeline? Placeline { get; init; }

    /// <summary>Layers present.</summary>
    public DocumentLayers Layers { get; private init; }

    /// <summary>Tokens and sentences.</summary>
    public TokenLayer Tokens
    {
        get => _tokens ?? throw Missing(DocumentLayers.Tokens);
        init => (_tokens, Layers) = (value, Layers | DocumentLayers.Tokens);
    }

    /// <summary>Parts of speech and features.</summary>
    public TagLayer Tags
    {
        get => _tags ?? throw Missing(DocumentLayers.Tags);
        init => (_tags, Layers) = (value, Layers | DocumentLayers.Tags);
    }

    /// <summary>Lemmas.</summary>
    public LemmaLayer Lemmas
    {
        get => _lemmas ?? throw Missing(DocumentLayers.Lemmas);
        init => (_lemmas, Layers) = (value, Layers | DocumentLayers.Lemmas);
    }

    /// <summary>Heads and relations.</summary>
    public DependencyLayer Dependencies
    {
        get => _dependencies ?? throw Missing(DocumentLayers.Dependencies);
        init => (_dependencies, Layers) = (value, Layers | DocumentLayers.Dependencies);
    }

    /// <summary>Names found in the text, in text order; outer before inner where one holds another.</summary>
    public ImmutableArray<EntityMention> Entities
    {
        get;
        init => (field, Layers) = (value, Layers | DocumentLayers.Entities);
    } = [];

    /// <summary>Mentions that mean the same entity, in order of each chain's first mention. Names no chain holds mean something else each.</summary>
    public ImmutableArray<CoreferenceChain> Chains
    {
        get;
        init => (field, Layers) = (value, Layers | DocumentLayers.Coreference);
    } = [];

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Count;

    /// <summary>View of one token.</summary>
    public Token this[int token] => new(this, token);

    /// <summary>View of one sentence.</summary>
    public Sentence Sentence(int sentence) => new(this, sentence);

    /// <summary>The sentences in order.</summary>
    public IEnumerable<Sentence> Sentences => Enumerable.Range(0, Tokens.SentenceCount).Select(Sentence);

    /// <summary>Text from the start of the first token to the end of the last one before <paramref name="end"/>.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token; greater than <paramref name="first"/>.</param>
    public TextSpan SpanOf(int first, int end) => new(Tokens.Spans[first].Start, Tokens.Spans[end - 1].End);

    /// <summary>Tokens that share a character with <paramref name="span"/>, half-open; empty (First = End) where none does.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        var first = FirstTokenEndingAfter(span.Start);
        var end = first;
        while (end < Tokens.Count && Tokens.Spans[end].Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    private int FirstTokenEndingAfter(int offset)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens.Spans[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static InvalidOperationException Missing(DocumentLayers layer) => new($"No annotator has provided the layer {layer}.");
}
