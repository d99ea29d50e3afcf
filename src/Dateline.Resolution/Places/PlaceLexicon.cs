using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Resolution.Places;

/// <summary>A region that is no administrative unit, as data/places/regions.tsv has it.</summary>
/// <param name="Name">Its first name.</param>
/// <param name="GeonamesId">GeoNames id, or null.</param>
/// <param name="Latitude">Degrees north of its point of reference.</param>
/// <param name="Longitude">Degrees east of its point of reference.</param>
/// <param name="Country">ISO alpha-3, or null where it lies in several countries.</param>
internal sealed record NamedRegion(string Name, int? GeonamesId, double Latitude, double Longitude, string? Country);

/// <summary>What a written short form stands for.</summary>
/// <param name="Name">The name to look up.</param>
/// <param name="Country">ISO alpha-3 of the country to look in.</param>
/// <param name="OnlyAfterPlace">Counts only after a place and a comma: "Paris, Tex.".</param>
internal sealed record ShortForm(string Name, string Country, bool OnlyAfterPlace);

/// <summary>The words and regions of data/places that a gazetteer does not have. Immutable.</summary>
internal sealed class PlaceLexicon
{
    private readonly FrozenDictionary<string, NamedRegion> _regions;
    private readonly FrozenDictionary<string, NamedRegion> _peoplesOfRegions;
    private readonly FrozenDictionary<string, ShortForm> _shortForms;
    private readonly FrozenDictionary<string, PlaceWord> _words;

    public PlaceLexicon(string dataFolder)
    {
        Countries = CountryTable.Open(dataFolder);
        var folder = Path.Combine(dataFolder, "places");
        var regions = DataTable.Read(Path.Combine(folder, "regions.tsv"), 4).Select(row => (Row: row, Region: Region(row))).ToList();
        _regions = Index(regions.SelectMany(pair => Split(pair.Row[0]).Select(name => (name, pair.Region))));
        _peoplesOfRegions = Index(regions.SelectMany(pair => Split(pair.Row[5]).SelectMany(CountryTable.Forms).Select(word => (word, pair.Region))));
        _shortForms = DataTable.Read(Path.Combine(folder, "abbreviations.tsv"), 3)
            .SelectMany(row => Split(row[0]).Select(form => (form, Meaning: new ShortForm(row[1], row[2], row[3] == "after"))))
            .ToFrozenDictionary(pair => pair.form, pair => pair.Meaning, StringComparer.Ordinal);
        _words = Words(Path.Combine(folder, "words.tsv"));
    }

    public CountryTable Countries { get; }

    /// <summary>The region of a name, by the case of the table's first letter: "the west bank" is none.</summary>
    public NamedRegion? Region(ReadOnlySpan<char> name) => _regions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var region) ? region : null;

    /// <summary>The region an adjective belongs to.</summary>
    public NamedRegion? RegionOfPeople(ReadOnlySpan<char> word) =>
        _peoplesOfRegions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var region) ? region : null;

    /// <summary>What a short form stands for; exact text.</summary>
    public ShortForm? ShortFormOf(ReadOnlySpan<char> text) => _shortForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var form) ? form : null;

    /// <summary>What a word does beside a place name; in any case.</summary>
    public PlaceWord WordOf(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var uses) ? uses : PlaceWord.None;

    private static FrozenDictionary<string, PlaceWord> Words(string path)
    {
        var words = new Dictionary<string, PlaceWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Read(path, 2))
        {
            if (!TermNames.TryParse<PlaceWord>(row[0], out var use))
            {
                throw row.Fault($"\"{row[0]}\" is no use of a word; take one of {string.Join(", ", TermNames.All<PlaceWord>())}.");
            }

            foreach (var word in Split(row[1]))
            {
                words[word] = words.GetValueOrDefault(word) | use;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, NamedRegion> Index(IEnumerable<(string Name, NamedRegion Region)> names) => names
        .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First().Region, StringComparer.OrdinalIgnoreCase);

    private static NamedRegion Region(DataRow row) =>
        new(Split(row[0])[0], Number(row, 1) is var id and > 0 ? (int)id : null, Number(row, 2), Number(row, 3), row[4].Length == 0 ? null : row[4]);

    private static double Number(DataRow row, int column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw row.Fault($"\"{row[column]}\" is no number.");

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What a word beside a name says of it, as data/places/words.tsv puts it.</summary>
[Flags]
internal enum PlaceWord
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands before a place name.</summary>
    Before = 1,

    /// <summary>Makes the name a division.</summary>
    Division = 2,

    /// <summary>Makes the name a town.</summary>
    Town = 4,

    /// <summary>Makes the name a natural or built feature.</summary>
    Natural = 8,

    /// <summary>Stands before a person's name.</summary>
    Person = 16,

    /// <summary>Hardly ever a place.</summary>
    Never = 32,

    /// <summary>A place only in a place's company.</summary>
    Weak = 64,

    /// <summary>Stands before places and people alike.</summary>
    Perhaps = 128,

    /// <summary>Follows a place in the name of a body of that place.</summary>
    Body = 256,
}
