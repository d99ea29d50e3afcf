namespace Dateline.Cli.Text;

/// <summary>What several reports say together, side by side and nothing averaged: timeline, leaders, claims, ground, names.</summary>
internal static class Digest
{
    private static readonly StringComparer ByName = StringComparer.OrdinalIgnoreCase;

    /// <summary>Writes the digest.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="codings">Each with the input it came from.</param>
    /// <param name="countries">Their names.</param>
    public static void Write(Page page, IReadOnlyList<(string Source, Coding Coding)> codings, CountryNames countries)
    {
        var sheets = codings.Select(c => new Sheet(c.Coding, new RecordEntries(c.Coding, countries), ReportTag.Short(c.Coding.Report, c.Source))).ToArray();
        page.Title($"{Counted.Of(sheets.Length, "report")}: {Sum(sheets, c => c.Events.Length, "event")}, {Sum(sheets, c => c.Statements.Length, "statement")}, {Sum(sheets, c => c.Tenures.Length, "role")}");
        page.Section("Timeline");
        foreach (var (sheet, e) in Chronology.Ordered(Each(sheets, c => c.Events), pair => pair.Record.Date))
        {
            page.Write(sheet.Entries.Of(e), sheet.Tag);
        }

        page.Section("Who led what");
        foreach (var body in Each(sheets, c => c.Tenures).GroupBy(pair => pair.Sheet.Entries.Body(pair.Record) ?? "No body named", ByName).OrderBy(g => g.Key, ByName))
        {
            page.Group(body.Key);
            Write(page, Chronology.Ordered(body, pair => pair.Record.Entry), (sheet, tenure) => sheet.Entries.Of(tenure));
        }

        page.Section("What is claimed by whom");
        var told = Each(sheets, c => c.Statements).Where(pair => pair.Record.Reportable);
        foreach (var speaker in told.GroupBy(pair => pair.Sheet.Entries.Speaker(pair.Record), ByName).OrderBy(g => g.Key, ByName))
        {
            page.Group(speaker.Key);
            Write(page, speaker, (sheet, statement) => sheet.Entries.Words(statement));
        }

        page.Section("Who holds what");
        Write(page, Chronology.Ordered(Each(sheets, c => c.Controls), pair => pair.Record.From), (sheet, control) => sheet.Entries.Of(control));
        page.Section("Names");
        Write(page, Each(sheets, c => c.Aliases), (sheet, alias) => sheet.Entries.Of(alias));
    }

    private static IEnumerable<(Sheet Sheet, T Record)> Each<T>(IEnumerable<Sheet> sheets, Func<Coding, ImmutableArray<T>> records) =>
        sheets.SelectMany(sheet => records(sheet.Coding).Select(record => (sheet, record)));

    private static void Write<T>(Page page, IEnumerable<(Sheet Sheet, T Record)> records, Func<Sheet, T, Entry> entry)
    {
        foreach (var (sheet, record) in records)
        {
            page.Write(entry(sheet, record), sheet.Tag);
        }
    }

    private static string Sum(IEnumerable<Sheet> sheets, Func<Coding, int> count, string noun) => Counted.Of(sheets.Sum(sheet => count(sheet.Coding)), noun);

    private sealed record Sheet(Coding Coding, RecordEntries Entries, string Tag);
}
