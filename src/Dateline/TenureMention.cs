namespace Dateline;

/// <summary>Who held which role where, as the report tells it, passages on the same holder and role already put together.</summary>
public sealed record TenureMention
{
    /// <summary>The holder.</summary>
    public required Argument Person { get; init; }

    /// <summary>The words for the role, "acting", "deputy", "self-proclaimed" kept.</summary>
    public required TextSpan Role { get; init; }

    /// <summary>The body it is held in.</summary>
    public Argument? Organisation { get; init; }

    /// <summary>How it began.</summary>
    public EntryMode EntryMode { get; init; }

    /// <summary>Token that tells the entry and dates it ("named").</summary>
    public int? EntryTrigger { get; init; }

    /// <summary>How it ended; null where no end is reported.</summary>
    public ExitMode? ExitMode { get; init; }

    /// <summary>Token that tells the exit and dates it ("killed").</summary>
    public int? ExitTrigger { get; init; }

    /// <summary>Who held it before.</summary>
    public Argument? Predecessor { get; init; }

    /// <summary>Who held it after.</summary>
    public Argument? Successor { get; init; }

    /// <summary>Whether he held it; never <see cref="Factuality.Threatened"/>.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>Who says so, outermost first.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Pattern that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>The words that bear it out, best first; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }
}
