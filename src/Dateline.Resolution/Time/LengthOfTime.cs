using System.Globalization;

namespace Dateline.Resolution.Time;

/// <summary>Reads a TIMEX3 duration as days.</summary>
internal static class LengthOfTime
{
    /// <summary>Least and greatest number of days that "P3D", "P2W" or "PXM" may mean; null where it cannot be told.</summary>
    /// <remarks>A number left open runs from one unit to where the next larger unit would be the word: "days" are fewer than a week, "weeks" fewer than some two months.</remarks>
    public static (int Least, int Most)? InDays(string value)
    {
        if (value is not ['P', .. var body, var unit] || value.Contains('T', StringComparison.Ordinal))
        {
            return value.StartsWith("PT", StringComparison.Ordinal) ? (0, 1) : null;
        }

        var (days, most) = unit switch { 'D' => (1, 7), 'W' => (7, 56), 'M' => (30, 730), 'Q' => (91, 730), 'Y' => (365, 3650), _ => (0, 0) };
        if (days == 0)
        {
            return null;
        }

        if (body == "X")
        {
            return (days, most);
        }

        return int.TryParse(body, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000
            ? (number * days, unit is 'D' ? number : (number * days) + (days / 2))
            : null;
    }
}
