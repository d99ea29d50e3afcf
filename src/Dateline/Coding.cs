namespace Dateline;

/// <summary>What coded a report: program version, hash of the codebook, hash of each model. Two codings with equal versions of one report are equal.</summary>
/// <param name="Version">Program version.</param>
/// <param name="Codebook">SHA-256 over the codebook's files.</param>
/// <param name="Models">SHA-256 of each model file by its name.</param>
public sealed record CoderVersion(string Version, string Codebook, ImmutableSortedDictionary<string, string> Models);

/// <summary>How one record of a coding bears on another.</summary>
public sealed record Link(AssertionId From, AssertionId To, LinkKind Kind);

/// <summary>All that was coded out of one report.</summary>
/// <remarks>Every id referred to exists; <see cref="CodingConsistency"/> checks it.</remarks>
public sealed record Coding
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>The heading, where the text has one.</summary>
    public Quotation? Placeline { get; init; }

    /// <summary>Who and what it is about.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Its time expressions, in text order.</summary>
    public ImmutableArray<Timex> Times { get; init; } = [];

    /// <summary>Its place names, in text order.</summary>
    public ImmutableArray<PlaceMention> Places { get; init; } = [];

    /// <summary>What happened, or is said to.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>What was said.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Who held which role.</summary>
    public ImmutableArray<Tenure> Tenures { get; init; } = [];

    /// <summary>Who held which ground.</summary>
    public ImmutableArray<Control> Controls { get; init; } = [];

    /// <summary>Which name means whom.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>How the records bear on one another.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];
}
