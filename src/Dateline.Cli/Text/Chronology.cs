namespace Dateline.Cli.Text;

/// <summary>Puts records in order of time.</summary>
internal static class Chronology
{
    /// <summary>By earliest possible day, else by latest; undated ones last; ties stay in text order.</summary>
    public static IOrderedEnumerable<T> Ordered<T>(IEnumerable<T> records, Func<T, DateRange> date) =>
        records.OrderBy(record => date(record).Start ?? date(record).End ?? DateOnly.MaxValue);
}
