namespace Dateline.Resolution.Time;

/// <summary>When each mention happened; every list runs parallel to that of <see cref="Mentions"/>.</summary>
public sealed record MentionDates
{
    /// <summary>One an event.</summary>
    public required ImmutableArray<DateRange> Events { get; init; }

    /// <summary>One a statement: when it was said.</summary>
    public required ImmutableArray<DateRange> Statements { get; init; }

    /// <summary>One a tenure: when it began.</summary>
    public required ImmutableArray<DateRange> TenureEntries { get; init; }

    /// <summary>One a tenure: when it ended; null where no end is reported.</summary>
    public required ImmutableArray<DateRange?> TenureExits { get; init; }

    /// <summary>One a control: since when.</summary>
    public required ImmutableArray<DateRange> ControlFrom { get; init; }

    /// <summary>One a control: until when; null where no end is reported.</summary>
    public required ImmutableArray<DateRange?> ControlTo { get; init; }
}
