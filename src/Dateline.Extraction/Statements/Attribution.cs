namespace Dateline.Extraction.Statements;

/// <summary>A speaker phrase in the text. The head may lie outside the borders: "who" stands for the noun before it.</summary>
internal readonly record struct Source(int Head, int First, int End)
{
    /// <summary>The phrase as an argument.</summary>
    public Argument In(Document document) => new(document.SpanOf(First, End), Head);

    /// <summary>True where the token lies within its borders.</summary>
    public bool Covers(int token) => First <= token && token < End;
}

/// <summary>Who says what by which words, before kind, nesting and reportability are told.</summary>
internal sealed record Attribution
{
    /// <summary>The cue; null for a quotation that stands alone.</summary>
    public Cue? Cue { get; init; }

    /// <summary>The speaker; null where the text does not tell.</summary>
    public Source? Source { get; init; }

    /// <summary>Whom it is told to.</summary>
    public Source? Addressee { get; init; }

    /// <summary>What is said, as token borders in text order.</summary>
    public required ImmutableArray<(int First, int End)> Content { get; init; }

    /// <summary>The pattern.</summary>
    public required string Rule { get; init; }

    /// <summary>How often the pattern is right, about.</summary>
    public required double Confidence { get; init; }

    /// <summary>True where the token lies in the content.</summary>
    public bool Says(int token) => Content.Any(part => part.First <= token && token < part.End);
}
