namespace Dateline;

/// <summary>Who held, took or lost which ground.</summary>
public sealed record ControlMention
{
    /// <summary>The holder.</summary>
    public required Argument Organisation { get; init; }

    /// <summary>The words for the ground ("roughly a third of northern Syria").</summary>
    public required TextSpan Territory { get; init; }

    /// <summary>Token the territory hangs on.</summary>
    public required int TerritoryHead { get; init; }

    /// <summary>How the body stands to it.</summary>
    public required ControlStatus Status { get; init; }

    /// <summary>Token that tells the status and dates it ("seized").</summary>
    public required int Trigger { get; init; }

    /// <summary>Whether it was so; never <see cref="Factuality.Threatened"/>.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>Who says so, outermost first.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The words that bear it out, best first; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }
}
