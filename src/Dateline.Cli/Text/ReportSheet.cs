namespace Dateline.Cli.Text;

/// <summary>One report's records on a page: what happened in order of time, who led what, who says what, who holds which ground, who is who.</summary>
internal static class ReportSheet
{
    /// <summary>Writes the sheet.</summary>
    public static void Write(Page page, string source, Coding coding, CountryNames countries)
    {
        var entries = new RecordEntries(coding, countries);
        page.Title(ReportTag.Long(coding.Report, source));
        page.Note($"{Counted.Of(coding.Events.Length, "event")}, {Counted.Of(coding.Statements.Length, "statement")}, {Counted.Of(coding.Tenures.Length, "role")}");
        Section(page, "Events", Chronology.Ordered(coding.Events, e => e.Date).Select(entries.Of));
        Section(page, "Who led what", Chronology.Ordered(coding.Tenures, t => t.Entry).Select(entries.Of));
        Section(page, "Who says what", coding.Statements.Where(s => s.Reportable).Select(entries.Of));
        Section(page, "Who holds what", Chronology.Ordered(coding.Controls, c => c.From).Select(entries.Of));
        Section(page, "Names", coding.Aliases.Select(entries.Of));
        var lesser = coding.Statements.Count(s => !s.Reportable);
        if (lesser > 0)
        {
            page.Gap();
            page.Note($"{Counted.Of(lesser, "lesser statement")} not shown; --format json has them.");
        }
    }

    private static void Section(Page page, string title, IEnumerable<Entry> entries)
    {
        var all = entries.ToArray();
        if (all.Length > 0)
        {
            page.Section(title);
            Array.ForEach(all, entry => page.Write(entry));
        }
    }
}
