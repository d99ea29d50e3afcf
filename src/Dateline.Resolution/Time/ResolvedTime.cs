namespace Dateline.Resolution.Time;

/// <summary>What a phrase turned out to mean.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="How">How it was worked out.</param>
internal sealed record ResolvedTime(TimexType Type, string Value, string How)
{
    /// <summary>Where it lies in the calendar; null for what has no place there or could not be resolved.</summary>
    public CalendarTime? When { get; init; }

    /// <summary>Days, for what is no stretch of the calendar itself ("the past three weeks").</summary>
    public DateRange? Days { get; init; }

    /// <summary>The date told before on which it rests.</summary>
    public Quotation? Anchor { get; init; }

    /// <summary>True for a comparison aside ("a year earlier"), from which the text does not go on to tell.</summary>
    public bool Aside { get; init; }

    /// <summary>True where only a day to reckon from is missing.</summary>
    public bool Unresolved { get; init; }

    public static ResolvedTime At(CalendarTime when, string how, Quotation? anchor = null) =>
        new(when.Clock.Length > 0 ? TimexType.Time : TimexType.Date, when.Value, how) { When = when, Anchor = anchor };

    public static ResolvedTime Open(string value, string how) =>
        new(value.Contains('T', StringComparison.Ordinal) ? TimexType.Time : TimexType.Date, value, how) { Unresolved = true };
}
