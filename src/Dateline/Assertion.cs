namespace Dateline;

/// <summary>One record as one report gives it. A closed family: <see cref="Event"/>, <see cref="Statement"/>, <see cref="Tenure"/>, <see cref="Control"/>, <see cref="Alias"/>.</summary>
public abstract record Assertion
{
    private readonly ImmutableArray<Quotation> _evidence;

    private protected Assertion()
    {
    }

    /// <summary>Its name within the coding.</summary>
    public required AssertionId Id { get; init; }

    /// <summary>The words that bear it out, best first.</summary>
    /// <exception cref="ArgumentException">Set to nothing: no record without evidence.</exception>
    public required ImmutableArray<Quotation> Evidence
    {
        get => _evidence;
        init => _evidence = value.IsDefaultOrEmpty ? throw new ArgumentException("No record without evidence.", nameof(value)) : value;
    }

    /// <summary>Who says so, outermost first; empty in the report's own voice. A field's own saidBy overrides it there.</summary>
    public ImmutableArray<Participant> SaidBy { get; init; } = [];

    private protected static double CheckedConfidence(double value) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Confidence runs from 0 to 1.");
}

/// <summary>What happened, or is said to [PLOVER].</summary>
public sealed record Event : Assertion
{
    private readonly double _confidence;

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>What it was about.</summary>
    public ImmutableArray<EventContext> Contexts { get; init; } = [];

    /// <summary>The words that name it.</summary>
    public required Quotation Trigger { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Participant> Actors { get; init; } = [];

    /// <summary>To whom or what.</summary>
    public ImmutableArray<Participant> Recipients { get; init; } = [];

    /// <summary>With what.</summary>
    public ImmutableArray<Participant> Instruments { get; init; } = [];

    /// <summary>When.</summary>
    public required DateRange Date { get; init; }

    /// <summary>Where; null where the text does not tell.</summary>
    public Place? Place { get; init; }

    /// <summary>People harmed; a <see cref="Count.PartOf"/> is an index into this list.</summary>
    public ImmutableArray<(Harm Harm, Count Count)> Harms { get; init; } = [];

    /// <summary>Whether it occurred, by whoever says so.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>How far it came.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence
    {
        get => _confidence;
        init => _confidence = CheckedConfidence(value);
    }

    /// <summary>Codebook entry and pattern, or model and label.</summary>
    public required string Rule { get; init; }
}

/// <summary>Something said: kept as said, apart from whether it is so. Its speaker takes the place of <see cref="Assertion.SaidBy"/>.</summary>
public sealed record Statement : Assertion
{
    private readonly double _confidence;

    /// <summary>What is done by saying it.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Who says it; null where the text does not tell.</summary>
    public Participant? Speaker { get; init; }

    /// <summary>The body spoken for.</summary>
    public EntityId? SpeakerFor { get; init; }

    /// <summary>To whom.</summary>
    public Participant? Addressee { get; init; }

    /// <summary>The words that mark it as said.</summary>
    public Quotation? Cue { get; init; }

    /// <summary>What is said.</summary>
    public required ImmutableArray<Quotation> Content { get; init; }

    /// <summary>How it stands in the text.</summary>
    public required Verbatim Verbatim { get; init; }

    /// <summary>A coder would record it.</summary>
    public bool Reportable { get; init; }

    /// <summary>The statement this one is nested in.</summary>
    public AssertionId? Within { get; init; }

    /// <summary>When it was said.</summary>
    public DateRange Date { get; init; } = DateRange.Unknown;

    /// <summary>0 to 1.</summary>
    public required double Confidence
    {
        get => _confidence;
        init => _confidence = CheckedConfidence(value);
    }

    /// <summary>Pattern that made it.</summary>
    public required string Rule { get; init; }
}

/// <summary>Who held which role, from when to when, and how it ended [Archigos].</summary>
public sealed record Tenure : Assertion
{
    private readonly double _confidence;

    /// <summary>The holder.</summary>
    public required Participant Person { get; init; }

    /// <summary>The words for the role.</summary>
    public required Quotation Role { get; init; }

    /// <summary>The body it is held in; for a state's leader its government.</summary>
    public Participant? Organisation { get; init; }

    /// <summary>When it began.</summary>
    public required DateRange Entry { get; init; }

    /// <summary>How it began.</summary>
    public EntryMode EntryMode { get; init; }

    /// <summary>When it ended; null where no end is reported.</summary>
    public DateRange? Exit { get; init; }

    /// <summary>How it ended; null where no end is reported.</summary>
    public ExitMode? ExitMode { get; init; }

    /// <summary>Who held it before.</summary>
    public EntityId? Predecessor { get; init; }

    /// <summary>Who held it after.</summary>
    public EntityId? Successor { get; init; }

    /// <summary>Whether it was so.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence
    {
        get => _confidence;
        init => _confidence = CheckedConfidence(value);
    }

    /// <summary>Pattern that made it.</summary>
    public required string Rule { get; init; }
}

/// <summary>Who held, took or lost which ground.</summary>
public sealed record Control : Assertion
{
    private readonly double _confidence;

    /// <summary>The holder.</summary>
    public required Participant Organisation { get; init; }

    /// <summary>The ground.</summary>
    public required Place Territory { get; init; }

    /// <summary>How the body stands to it.</summary>
    public required ControlStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public required DateRange From { get; init; }

    /// <summary>Until when; null where no end is reported.</summary>
    public DateRange? To { get; init; }

    /// <summary>Whether it was so.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence
    {
        get => _confidence;
        init => _confidence = CheckedConfidence(value);
    }
}

/// <summary>Another name of an entity.</summary>
public sealed record Alias : Assertion
{
    /// <summary>Whose name.</summary>
    public required EntityId Entity { get; init; }

    /// <summary>The name.</summary>
    public required Quotation Name { get; init; }

    /// <summary>What sort.</summary>
    public required AliasKind Kind { get; init; }
}
