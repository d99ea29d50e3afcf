using System.Globalization;

namespace Dateline.Cli.Text;

/// <summary>Dates as people write them, as precise as they are known: "Feb 2022", "by 18 Apr 2022".</summary>
internal static class DatePhrase
{
    private const string DayForm = "d MMM yyyy";

    /// <summary>The date; "date unknown" where it is.</summary>
    public static string Of(DateRange date) => date switch
    {
        { Start: { } start, End: { } end } => Between(start, end, date.Precision),
        { End: { } end } => $"by {Day(end)}",
        { Start: { } start } => $"from {Day(start)}",
        _ => "date unknown",
    };

    /// <summary>The days of a tenure or of control: "since Mar 2022", "2019 – Feb 2022", "as of 5 Mar 2022".</summary>
    /// <param name="begin">When it began.</param>
    /// <param name="end">When it ended; null where no end is reported.</param>
    /// <param name="holds">True where it holds as the report goes out.</param>
    /// <param name="published">The report's day.</param>
    public static string Of(DateRange begin, DateRange? end, bool holds, DateOnly? published)
    {
        var from = Start(begin);
        if (end is null)
        {
            return from.Length > 0 ? from : !holds ? "dates unknown" : published is { } day ? $"as of {Day(day)}" : "at the time";
        }

        var to = IsKnown(end) ? Border(end, "until", "ended") : "ended";
        return from.Length > 0 ? $"{from}, {to}" : to;
    }

    private static string Start(DateRange begin) => IsKnown(begin) ? Border(begin, "since", "began") : "";

    /// <summary>"until Feb 2022", but "ended by 3 Mar 2022" and "ended 3 Mar 2022 or later", where just one side of it is known.</summary>
    private static string Border(DateRange date, string known, string open) => date switch
    {
        { Start: { } start, End: null } => $"{open} {Day(start)} or later",
        { Start: null } => $"{open} {Of(date)}",
        _ => $"{known} {Of(date)}",
    };

    private static bool IsKnown(DateRange date) => date.Start is not null || date.End is not null;

    private static string Between(DateOnly start, DateOnly end, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => Day(start),
        DatePrecision.Week => $"week of {Day(start)}",
        DatePrecision.Month => Format(start, "MMM yyyy"),
        DatePrecision.Quarter => $"Q{(start.Month + 2) / 3} {start.Year}",
        DatePrecision.Season => $"{Format(start, start.Year == end.Year ? "MMM" : "MMM yyyy")}–{Format(end, "MMM yyyy")}",
        DatePrecision.Year => $"{start.Year}",
        DatePrecision.Decade => $"{start.Year}–{end.Year}",
        _ when start.Year == end.Year && start.Month == end.Month => $"{start.Day}–{Day(end)}",
        _ => $"{Format(start, start.Year == end.Year ? "d MMM" : DayForm)} – {Day(end)}",
    };

    private static string Day(DateOnly day) => Format(day, DayForm);

    private static string Format(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
