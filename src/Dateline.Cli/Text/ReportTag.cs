namespace Dateline.Cli.Text;

/// <summary>How a report is called on a page.</summary>
internal static class ReportTag
{
    /// <summary>Title, outlet and date as far as known; without them the input's name.</summary>
    public static string Long(Report report, string source) => string.Join(" · ", new[]
    {
        report.SourceId ?? source,
        report.Title,
        report.Outlet,
        Date(report),
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Outlet and date; without an outlet the input's name.</summary>
    public static string Short(Report report, string source) =>
        string.Join(", ", new[] { report.Outlet ?? report.SourceId ?? Path.GetFileName(source), Date(report) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Date(Report report) => report.PublishedAt is { } published ? DatePhrase.Of(DateRange.On(published.Day)) : "undated";
}
