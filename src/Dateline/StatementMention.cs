namespace Dateline;

/// <summary>Something said, with its source, cue and content [PARC, PolNeAR]. Not followthemoney's "statement", which is any assertion.</summary>
public sealed record StatementMention
{
    /// <summary>What is done by saying it.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Who says it; null where the text does not tell.</summary>
    public Argument? Speaker { get; init; }

    /// <summary>The body spoken for, where the text names it with the speaker.</summary>
    public Argument? SpeakerFor { get; init; }

    /// <summary>To whom.</summary>
    public Argument? Addressee { get; init; }

    /// <summary>Head token of the cue, null for a quotation without one; resolution dates the statement from here.</summary>
    public int? Cue { get; init; }

    /// <summary>The words that mark it as said ("told reporters", "according to").</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>What is said; several spans where the speech tag interrupts it. At least one.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>How it stands in the text.</summary>
    public required Verbatim Verbatim { get; init; }

    /// <summary>A coder would record it: by a party, office or named expert, on the matter of the report.</summary>
    public bool Reportable { get; init; }

    /// <summary>Index in <see cref="Mentions.Statements"/> of the statement this one is nested in.</summary>
    public int? Within { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Pattern that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>The words that bear it out, best first; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }
}
