using System.Globalization;

namespace Dateline;

/// <summary>When a report came out: always a day, and the time of day with its offset where the source gave one.</summary>
/// <remarks>
/// Kept as given and not moved to UTC: "on Tuesday" is resolved against the day the outlet printed, and an invented midnight
/// would be a precision nobody claimed. TimeML calls this the document creation time.
/// </remarks>
public readonly record struct PublicationTime
{
    private const string DayFormat = "yyyy-MM-dd";
    private readonly DateTimeOffset? _instant;

    private PublicationTime(DateOnly day, DateTimeOffset? instant)
    {
        Day = day;
        _instant = instant;
    }

    /// <summary>The calendar day in the source's own time zone.</summary>
    public DateOnly Day { get; }

    /// <summary>Known to the day only.</summary>
    public static PublicationTime OnDay(DateOnly day) => new(day, null);

    /// <summary>Known to the moment.</summary>
    public static PublicationTime At(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>Reads an ISO 8601 date ("2022-04-18") or date-time ("2022-04-18T09:30:00+02:00"; without an offset, UTC is taken).</summary>
    /// <returns>False for anything else, 31 February included.</returns>
    public static bool TryParse(string? text, out PublicationTime time)
    {
        time = default;
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            time = OnDay(day);
            return true;
        }

        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (text is { Length: > 10 } && text[4] == '-' && text[7] == '-' && text[10] is 'T' or ' '
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var instant))
        {
            time = At(instant);
            return true;
        }

        return false;
    }

    /// <summary>ISO 8601, as precise as what was known.</summary>
    public override string ToString() => _instant is { } instant
        ? instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
