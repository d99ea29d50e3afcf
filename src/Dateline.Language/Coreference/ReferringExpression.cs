namespace Dateline.Language.Coreference;

/// <summary>A stretch of text that refers, with what its grammar tells of the thing meant. Token indices are half-open.</summary>
internal sealed record ReferringExpression
{
    /// <summary>Place in the document's list of expressions, which runs in text order, containers first.</summary>
    public int Index { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    public required int Head { get; init; }

    public required int Sentence { get; init; }

    public required MentionKind Kind { get; init; }

    public EntityType Type { get; init; }

    public Sort Sort { get; init; }

    public GrammaticalNumber Number { get; init; }

    public Sex Sex { get; init; }

    public GrammaticalPerson Person { get; init; }

    public PronounCase Case { get; init; }

    public GrammaticalFunction Function { get; init; }

    public Determination Determination { get; init; }

    /// <summary>Lemma of the head in lower case; the lower-case form of a pronoun.</summary>
    public required string Word { get; init; }

    /// <summary>Several phrases joined by "and" and taken as one; its head is the conjunction, so that no argument lands on it.</summary>
    public bool IsCoordination { get; init; }

    /// <summary>Borders of the whole phrase, titles and complements included; those of the expression itself where it is one.</summary>
    public (int First, int End) Phrase { get; init; }

    public bool Covers(int token) => First <= token && token < End;

    public bool Contains(ReferringExpression other) => First <= other.First && other.End <= End && Index != other.Index;

    public EntityMention ToMention() => new(First, End, Head, Type, Kind);
}
