using Dateline.Ingest;

namespace Dateline.Cli.Inputs;

/// <summary>The bundled reports, as samples/index.tsv lists them: file, publication date or nothing, outlet or nothing.</summary>
internal static class Samples
{
    /// <summary>The inputs, in the index's order.</summary>
    /// <exception cref="DataFileException">The index is missing or a line of it is wrong.</exception>
    public static ImmutableArray<ReportInput> In(string folder)
    {
        var index = Path.Combine(folder, "index.tsv");
        if (!File.Exists(index))
        {
            throw new DataFileException(index, 0, "is missing; the program folder is incomplete, install it again.");
        }

        var lines = File.ReadLines(index).Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Length > 0 && l.Line[0] != '#');
        return [.. lines.Select(l => Of(folder, l.Line.Split('\t'), index, l.Number))];
    }

    private static ReportInput Of(string folder, string[] cells, string index, int number)
    {
        if (cells is not [var file, var published, var outlet])
        {
            throw new DataFileException(index, number, "needs three cells: file, publication date, outlet.");
        }

        PublicationTime? date = PublicationTime.TryParse(published, out var time) ? time : null;
        return new ReportInput(Path.Combine(folder, file), InputFormats.Of(file), new KnownOrigin(date, outlet.Length > 0 ? outlet : null));
    }
}
