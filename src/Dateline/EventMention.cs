namespace Dateline;

/// <summary>An event as one passage tells it [ACE/ERE]: trigger and arguments, before dates, places and entities are resolved.</summary>
public sealed record EventMention
{
    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, where the type has modes and the words show one.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>What it was about.</summary>
    public ImmutableArray<EventContext> Contexts { get; init; } = [];

    /// <summary>Head token of the words that name the event; resolution dates and places it from here.</summary>
    public required int Trigger { get; init; }

    /// <summary>The words that name the event ("carried out an attack").</summary>
    public required TextSpan TriggerSpan { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Argument> Actors { get; init; } = [];

    /// <summary>To whom or what it was done.</summary>
    public ImmutableArray<Argument> Recipients { get; init; } = [];

    /// <summary>With what.</summary>
    public ImmutableArray<Argument> Instruments { get; init; } = [];

    /// <summary>People harmed.</summary>
    public ImmutableArray<HarmMention> Harms { get; init; } = [];

    /// <summary>Whether it occurred.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>How far it came.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Who says so, outermost first; empty in the report's own voice.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Codebook entry and pattern that made it ("ASSAULT/raid:noun").</summary>
    public required string Rule { get; init; }

    /// <summary>The words that bear it out, best first; at least one, none empty.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }
}
