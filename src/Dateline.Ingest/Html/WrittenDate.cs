using System.Globalization;

namespace Dateline.Ingest.Html;

/// <summary>Dates as pages write them besides ISO 8601.</summary>
internal static class WrittenDate
{
    private static readonly string[] Days = ["MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd", "yyyyMMdd"];

    /// <summary>The date; null for what is written in no known way. Forms in which day and month could be exchanged are not read.</summary>
    public static PublicationTime? Read(string? text)
    {
        var trimmed = text?.Trim();
        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return PublicationTime.OnDay(day);
        }

        return DateTimeOffset.TryParseExact(trimmed, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? PublicationTime.At(moment)
            : null;
    }
}
