namespace Dateline;

/// <summary>Another name of an entity, given as such by the text.</summary>
public sealed record AliasMention
{
    /// <summary>The entity, by a mention of it.</summary>
    public required Argument Of { get; init; }

    /// <summary>The other name.</summary>
    public required TextSpan Alias { get; init; }

    /// <summary>What sort of name.</summary>
    public required AliasKind Kind { get; init; }

    /// <summary>Who uses it, where the text says so.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];

    /// <summary>The words that bear it out; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }
}
