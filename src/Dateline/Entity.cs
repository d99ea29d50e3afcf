namespace Dateline;

/// <summary>One person, body, place or thing of a report, with every mention of it.</summary>
public sealed record Entity
{
    /// <summary>Its name within the coding.</summary>
    public required EntityId Id { get; init; }

    /// <summary>What it is; never <see cref="EntityType.Nationality"/>.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The fullest proper name the report gives; for a private person a description ("a farmer, 45").</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the country the actor belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public Sector? Sector { get; init; }

    /// <summary>A person with no public role: the name stays in the text only. Unknown is treated as private.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Its mentions, in text order; at least one.</summary>
    public required ImmutableArray<MentionOccurrence> Mentions { get; init; }
}

/// <summary>One mention of an entity.</summary>
/// <param name="Quotation">The words.</param>
/// <param name="Kind">Name, nominal or pronoun.</param>
public readonly record struct MentionOccurrence(Quotation Quotation, MentionKind Kind);

/// <summary>A party of a record: the entity, by the mention that stands there.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Quotation">The local mention.</param>
public sealed record Participant(EntityId Entity, Quotation Quotation)
{
    /// <summary>How many, where the mention says so.</summary>
    public Count? Count { get; init; }

    /// <summary>Who makes this one a party, outermost first; overrides the record's.</summary>
    public ImmutableArray<Participant> SaidBy { get; init; } = [];
}

/// <summary>A number of people or things, with its words and who gives it.</summary>
/// <param name="Tally">The number.</param>
/// <param name="Quotation">The words.</param>
public sealed record Count(Tally Tally, Quotation Quotation)
{
    /// <summary>Who or what is counted.</summary>
    public string? Of { get; init; }

    /// <summary>On whose side they stood.</summary>
    public Side Side { get; init; }

    /// <summary>Index in the same list of the count that contains this one.</summary>
    public int? PartOf { get; init; }

    /// <summary>Who gives this figure, outermost first; overrides the record's.</summary>
    public ImmutableArray<Participant> SaidBy { get; init; } = [];
}
