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

    /// <summary>The days of a tenure or of control.</summary>
    public static string Of(DateRange begin, DateRange? end)
    {
        var from = IsKnown(begin) ? Of(begin) : null;
        if (end is null)
        {
            return from is null ? "dates unknown" : begin.Precision is DatePrecision.Before or DatePrecision.After ? from : $"since {from}";
        }

        var to = IsKnown(end) ? Of(end) : null;
        return (from, to) switch
        {
            (null, null) => "ended",
            (null, _) => $"until {to}",
            (_, null) => $"since {from}, ended",
            _ => $"{from} – {to}",
        };
    }

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
        _ => $"{Format(start, start.Year == end.Year ? "d MMM" : DayForm)} – {Day(end)}",
    };

    private static string Day(DateOnly day) => Format(day, DayForm);

    private static string Format(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
