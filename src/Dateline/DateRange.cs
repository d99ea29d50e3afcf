namespace Dateline;

/// <summary>How precisely a date is known. A range of days says less than its length: a month is "some day in it", not "all of it".</summary>
public enum DatePrecision : byte
{
    /// <summary>Nothing can be said.</summary>
    Unknown,

    /// <summary>One day.</summary>
    Day,

    /// <summary>A calendar week or seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A decade or century.</summary>
    Decade,

    /// <summary>Some other stretch with both ends known.</summary>
    Range,

    /// <summary>Only the latest possible day is known.</summary>
    Before,

    /// <summary>Only the earliest possible day is known.</summary>
    After,
}

/// <summary>When something happened, as precisely as the text supports and no more.</summary>
/// <remarks>Both days are inclusive: that is how people say it ("from 10 to 12 May") and what exchange formats of the field hold.</remarks>
public sealed record DateRange
{
    private DateRange(DateOnly? start, DateOnly? end, DatePrecision precision)
    {
        (Start, End, Precision) = (start, end, precision);
    }

    /// <summary>Nothing is known, and no word tells.</summary>
    public static DateRange Unknown { get; } = new(null, null, DatePrecision.Unknown);

    /// <summary>Earliest possible day; null when open or unknown.</summary>
    public DateOnly? Start { get; }

    /// <summary>Latest possible day, inclusive; null when open or unknown.</summary>
    public DateOnly? End { get; }

    /// <summary>How precisely it is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The words it was worked out from.</summary>
    public ImmutableArray<Quotation> Evidence { get; init; } = [];

    /// <summary>How it was worked out, in words: "month named; year of the sentence before".</summary>
    public string? How { get; init; }

    /// <summary>Who gives this date, outermost first, where that differs from who asserts the record.</summary>
    public ImmutableArray<Participant> SaidBy { get; init; } = [];

    /// <summary>One day.</summary>
    public static DateRange On(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>Some time from <paramref name="start"/> to <paramref name="end"/>, both inclusive.</summary>
    /// <param name="start">Earliest possible day.</param>
    /// <param name="end">Latest possible day.</param>
    /// <param name="precision">One with both ends: neither Before, After nor Unknown; Day only for a single day.</param>
    /// <exception cref="ArgumentException">The end lies before the start or the precision does not fit.</exception>
    public static DateRange Between(DateOnly start, DateOnly end, DatePrecision precision)
    {
        var open = precision is DatePrecision.Before or DatePrecision.After or DatePrecision.Unknown;
        if (end < start || open || (precision == DatePrecision.Day && start != end))
        {
            throw new ArgumentException($"{start:O} to {end:O} cannot be known to the precision {precision}.", nameof(precision));
        }

        return new DateRange(start, end, precision);
    }

    /// <summary>The calendar month.</summary>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>The calendar year.</summary>
    public static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>On that day or earlier.</summary>
    public static DateRange Before(DateOnly end) => new(null, end, DatePrecision.Before);

    /// <summary>On that day or later.</summary>
    public static DateRange After(DateOnly start) => new(start, null, DatePrecision.After);
}
