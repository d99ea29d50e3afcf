namespace Dateline.Extraction.Codebook;

/// <summary>Part of speech of a trigger.</summary>
public enum TriggerKind : byte
{
    /// <summary>Verb, its particles included.</summary>
    Verb,

    /// <summary>Noun, compounds included.</summary>
    Noun,

    /// <summary>Adjective or noun said of a subject: "is ready to".</summary>
    Adjective,
}

/// <summary>One entry of the codebook: words that name an event of a type, when they do, and where its parties stand.</summary>
public sealed record CodebookEntry
{
    /// <summary>Type of the events it yields.</summary>
    public required EventType Type { get; init; }

    /// <summary>Its name within the type's file.</summary>
    public required string Name { get; init; }

    /// <summary>Mode of the events, where the words tell it.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>Trigger words by kind; several words mean a particle verb or a compound.</summary>
    public required ImmutableArray<(TriggerKind Kind, string Words)> Triggers { get; init; }

    /// <summary>All must be met.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>All must be met.</summary>
    public Requirements Requirements { get; init; }

    /// <summary>Types the dependent event must have, one of them; empty for no such condition.</summary>
    public ImmutableArray<EventType> ComplementTypes { get; init; } = [];

    /// <summary>Types the dependent event must not have.</summary>
    public ImmutableArray<EventType> ExcludedComplementTypes { get; init; } = [];

    /// <summary>Where the actor is sought, in order.</summary>
    public ImmutableArray<RoleSource> Actor { get; init; } = [];

    /// <summary>Where the recipient is sought, in order.</summary>
    public ImmutableArray<RoleSource> Recipient { get; init; } = [];

    /// <summary>What those hit suffer, where the trigger itself tells it.</summary>
    public Harm? Harm { get; init; }

    /// <summary>What depends on the trigger is asked, promised or refused, and so no event of its own.</summary>
    public bool Swallows { get; init; }

    /// <summary>How sure the entry is, 0 to 1.</summary>
    public double Weight { get; init; } = 0.9;

    /// <summary>How many conditions it states: of two entries that fit, the one that asks more is taken.</summary>
    public int Specificity => Conditions.Where(condition => !condition.Excluded).Select(condition => condition.Place).Distinct().Count() * 2 + (ComplementTypes.IsEmpty ? 0 : 3)
        + System.Numerics.BitOperations.PopCount((uint)Requirements);
}

/// <summary>A sentence with what the codebook must, or must not, make of it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode; null where any will do.</param>
/// <param name="Yields">False for a sentence that must not yield the type.</param>
/// <param name="File">File it stands in.</param>
/// <param name="Line">Line from 1.</param>
public sealed record CodebookExample(string Text, EventType Type, EventMode? Mode, bool Yields, string File, int Line);

/// <summary>What the codebook says of one event type at large.</summary>
public sealed record TypeRules
{
    /// <summary>The type.</summary>
    public required EventType Type { get; init; }

    /// <summary>In the codebook's own words.</summary>
    public required string Definition { get; init; }

    /// <summary>Its modes with their meanings.</summary>
    public required ImmutableSortedDictionary<EventMode, string> Modes { get; init; }

    /// <summary>Mode by the type of what depends on the trigger: a request for a release is REQUEST/yield.</summary>
    public ImmutableDictionary<EventType, EventMode> ModeOfComplement { get; init; } = ImmutableDictionary<EventType, EventMode>.Empty;

    /// <summary>Mode where neither entry nor complement tells one.</summary>
    public EventMode? DefaultMode { get; init; }

    /// <summary>Types whose announced future is an event of this type: "will release" is AGREE.</summary>
    public ImmutableArray<EventType> FutureOf { get; init; } = [];

    /// <summary>Types whose future is an event of this type where its own actor says so.</summary>
    public ImmutableArray<EventType> StatedFutureOf { get; init; } = [];

    /// <summary>Types of what such an event is for, told with it as one: a protest takes in its demand.</summary>
    public ImmutableArray<EventType> Absorbs { get; init; } = [];
}

/// <summary>A fault in the codebook, with its remedy.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line from 1, or 0 for the whole file.</param>
/// <param name="Problem">What is wrong and what to do about it.</param>
public readonly record struct CodebookFault(string File, int Line, string Problem)
{
    /// <summary>As a compiler writes it.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Problem}" : $"{File}: {Problem}";
}
