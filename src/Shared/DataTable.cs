namespace Dateline;

/// <summary>Reads the tab-separated files of data/: "#" opens a comment line, cells are trimmed, blank lines mean nothing.</summary>
/// <remarks>Compiled into each stage that reads such files, because stages share nouns only and nouns do no input or output.</remarks>
internal static class DataTable
{
    /// <summary>The rows of a file, lazily.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Fewest cells a row must have.</param>
    /// <exception cref="DataFileException">The file is missing, or a row has too few cells.</exception>
    public static IEnumerable<DataRow> Read(string path, int columns)
    {
        if (!File.Exists(path))
        {
            throw new DataFileException(path, 0, "is missing; the program folder is incomplete, install it again.");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t', StringSplitOptions.TrimEntries);
            if (cells.Length < columns)
            {
                throw new DataFileException(path, number, $"has {cells.Length} cells where {columns} are needed; separate them by tabs.");
            }

            yield return new DataRow(cells, path, number);
        }
    }
}

/// <summary>One row of a data file.</summary>
/// <param name="Cells">Its cells, trimmed.</param>
/// <param name="File">The file.</param>
/// <param name="Line">Line from 1.</param>
internal readonly record struct DataRow(string[] Cells, string File, int Line)
{
    /// <summary>A cell, empty where the row is too short to have it.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>The exception that says what is wrong with this row.</summary>
    public DataFileException Fault(string problem) => new(File, Line, problem);
}
