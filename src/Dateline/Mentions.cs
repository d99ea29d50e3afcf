namespace Dateline;

/// <summary>Which list of <see cref="Mentions"/> a link points into.</summary>
public enum MentionFamily : byte
{
    /// <summary><see cref="Mentions.Events"/>.</summary>
    Event,

    /// <summary><see cref="Mentions.Statements"/>.</summary>
    Statement,

    /// <summary><see cref="Mentions.Tenures"/>.</summary>
    Tenure,

    /// <summary><see cref="Mentions.Controls"/>.</summary>
    Control,
}

/// <summary>Points at one mention by its list and index.</summary>
public readonly record struct MentionRef(MentionFamily Family, int Index);

/// <summary>How one mention bears on another.</summary>
public sealed record MentionLink(MentionRef From, MentionRef To, LinkKind Kind);

/// <summary>All that extraction finds in one document. Indices in it stay valid: extractors only append.</summary>
public sealed record Mentions
{
    /// <summary>Nothing found yet.</summary>
    public static Mentions None { get; } = new();

    /// <summary>What happened, or is said to.</summary>
    public ImmutableArray<EventMention> Events { get; init; } = [];

    /// <summary>What was said.</summary>
    public ImmutableArray<StatementMention> Statements { get; init; } = [];

    /// <summary>Who held which role.</summary>
    public ImmutableArray<TenureMention> Tenures { get; init; } = [];

    /// <summary>Who held which ground.</summary>
    public ImmutableArray<ControlMention> Controls { get; init; } = [];

    /// <summary>Which name means whom.</summary>
    public ImmutableArray<AliasMention> Aliases { get; init; } = [];

    /// <summary>How they bear on one another.</summary>
    public ImmutableArray<MentionLink> Links { get; init; } = [];
}
