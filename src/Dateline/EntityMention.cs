namespace Dateline;

/// <summary>What sort of thing an entity is.</summary>
public enum EntityType : byte
{
    /// <summary>Anything the others leave out.</summary>
    Other,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>A named body.</summary>
    Organization,

    /// <summary>An unnamed collectivity: gunmen, villagers.</summary>
    Group,

    /// <summary>A state or its organs.</summary>
    Government,

    /// <summary>Armed or police forces.</summary>
    Military,

    /// <summary>A place on the map.</summary>
    Place,

    /// <summary>A built thing: an embassy, a bridge.</summary>
    Facility,

    /// <summary>A means of transport.</summary>
    Vehicle,

    /// <summary>An instrument of violence.</summary>
    Weapon,

    /// <summary>A people, religion or party as an adjective or plural ("Syrian", "Muslims"). A type of mention only: resolution makes of it a government, a group or a country.</summary>
    Nationality,
}

/// <summary>How a mention refers.</summary>
public enum MentionKind : byte
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a common noun: "the group".</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>A stretch of text that refers to an entity. Token indices are half-open; the head is the word others hang on.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Head">Syntactic head, inside the borders.</param>
/// <param name="Type">What it names.</param>
/// <param name="Kind">How it refers.</param>
public sealed record EntityMention(int First, int End, int Head, EntityType Type, MentionKind Kind)
{
    /// <summary>The characters covered.</summary>
    public TextSpan SpanIn(Document document) => document.SpanOf(First, End);

    /// <summary>True where the token lies inside.</summary>
    public bool Covers(int token) => First <= token && token < End;
}

/// <summary>All mentions of one entity in a report, in text order.</summary>
/// <param name="Type">What the entity is.</param>
/// <param name="Mentions">At least one.</param>
public sealed record CoreferenceChain(EntityType Type, ImmutableArray<EntityMention> Mentions);

/// <summary>The place-and-date heading of a wire story: "SAN SALVADOR, 3 Jan (Reuters) -".</summary>
/// <param name="Span">The whole heading, its dash included.</param>
/// <param name="Place">The place name, where it has one.</param>
/// <param name="Date">The date, where it has one.</param>
public sealed record Placeline(TextSpan Span, TextSpan? Place, TextSpan? Date);
