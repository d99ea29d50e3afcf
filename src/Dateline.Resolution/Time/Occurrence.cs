namespace Dateline.Resolution.Time;

/// <summary>Something to be dated: an event, or an act of saying.</summary>
/// <param name="Token">The word that names it.</param>
/// <param name="Said">True for an act of saying.</param>
/// <param name="Factuality">Whether it occurred.</param>
internal sealed record Occurrence(int Token, bool Said, Factuality Factuality)
{
    /// <summary>Type of the event; null for an act of saying.</summary>
    public EventType? Type { get; init; }

    /// <summary>True for what lies ahead of the report: planned, or held out as harm.</summary>
    public bool IsAhead => Factuality == Factuality.Planned || (Factuality == Factuality.Threatened && Type is not EventType.Threaten);

    /// <summary>True for what is only imagined.</summary>
    public bool IsImagined => Factuality == Factuality.Hypothetical;
}
