using System.Globalization;

namespace Dateline.Training.Compile;

/// <summary>A row of a GeoNames table of towns (cities500.txt, allCountries.txt): the columns a gazetteer needs.</summary>
internal sealed record TownRow(
    int GeonamesId, string Name, string AsciiName, string[] Alternates, double Latitude, double Longitude, string FeatureCode,
    string Country, string Admin1, string Admin2, long Population);

/// <summary>A row of admin1CodesASCII.txt or admin2Codes.txt; its key is country and codes: "SY.03", "AE.01.101".</summary>
internal sealed record UnitRow(string Key, string Name, string AsciiName, int GeonamesId);

/// <summary>Reads GeoNames tables; a broken row is named, skipped and counted, never fatal.</summary>
/// <param name="complain">Where the broken rows are named.</param>
internal sealed class GeonamesTables(TextWriter complain)
{
    private const int MostComplaints = 20;

    /// <summary>Rows skipped so far.</summary>
    public int Skipped { get; private set; }

    public IEnumerable<TownRow> Towns(string path) => Rows(path, Town);

    public IEnumerable<UnitRow> Units(string path) => Rows(path, Unit);

    private IEnumerable<T> Rows<T>(string path, Func<string[], (T? Row, string? Fault)> read)
        where T : class
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (row, fault) = read(line.Split('\t'));
            if (row is not null)
            {
                yield return row;
            }
            else
            {
                Skip(path, number, fault);
            }
        }
    }

    private void Skip(string path, int line, string? fault)
    {
        Skipped++;
        if (Skipped <= MostComplaints)
        {
            complain.WriteLine($"{path}:{line}: {fault}; skipped.");
        }
    }

    private static (TownRow? Row, string? Fault) Town(string[] cells)
    {
        if (cells.Length < 15)
        {
            return (null, $"has {cells.Length} cells of the 19 of a GeoNames row");
        }

        if (!Number(cells[0], out var id))
        {
            return (null, $"\"{cells[0]}\" is no GeoNames id");
        }

        if (!Degrees(cells[4], 90, out var latitude) || !Degrees(cells[5], 180, out var longitude))
        {
            return (null, $"{cells[4]}, {cells[5]} lies off the globe");
        }

        var population = long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0;
        var alternates = cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (new TownRow((int)id, cells[1], cells[2], alternates, latitude, longitude, cells[7], cells[8], cells[10], cells[11], population), null);
    }

    private static (UnitRow? Row, string? Fault) Unit(string[] cells) =>
        cells.Length < 4 ? (null, $"has {cells.Length} cells of 4")
        : Number(cells[3], out var id) ? (new UnitRow(cells[0], cells[1], cells[2], (int)id), null)
        : (null, $"\"{cells[3]}\" is no GeoNames id");

    private static bool Number(string cell, out uint number) =>
        uint.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= int.MaxValue;

    private static bool Degrees(string cell, double most, out double degrees) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
