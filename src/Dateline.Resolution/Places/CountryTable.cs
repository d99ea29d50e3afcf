using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Resolution.Places;

/// <summary>A country or territory as data/places/countries.tsv has it.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="GeonamesId">GeoNames id.</param>
/// <param name="Name">English name.</param>
/// <param name="Capital">English name of its capital; empty for none.</param>
/// <param name="Continent">English name of its continent.</param>
/// <param name="Latitude">Degrees north of its point of reference.</param>
/// <param name="Longitude">Degrees east of its point of reference.</param>
public sealed record Country(
    string Iso2, string Iso3, int GeonamesId, string Name, string Capital, string Continent, double Latitude, double Longitude)
{
    /// <summary>Further names, short forms and former names.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Adjectives and words for its people, singular.</summary>
    public ImmutableArray<string> Demonyms { get; init; } = [];
}

/// <summary>The countries of the world, read once from data/places.</summary>
public sealed class CountryTable
{
    private static readonly string[] NoPlural = ["s", "sh", "ese", "men", "ch"];

    private readonly FrozenDictionary<string, Country> _byIso2;
    private readonly FrozenDictionary<string, Country> _byIso3;
    private readonly FrozenDictionary<string, Country> _byDemonym;
    private readonly FrozenDictionary<string, Country> _byName;

    private CountryTable(ImmutableArray<Country> countries)
    {
        Countries = countries;
        _byIso2 = countries.ToFrozenDictionary(country => country.Iso2, StringComparer.Ordinal);
        _byIso3 = countries.ToFrozenDictionary(country => country.Iso3, StringComparer.Ordinal);
        _byDemonym = First(countries.SelectMany(country => country.Demonyms.SelectMany(Forms).Select(form => (form, country))));
        _byName = First(countries.SelectMany(country => country.OtherNames.Prepend(country.Name).Select(name => (name, country))));
    }

    /// <summary>All of them, in the order of the file.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Reads data/places/countries.tsv.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <exception cref="DataFileException">The file is missing or a row is broken.</exception>
    public static CountryTable Open(string dataFolder) =>
        new([.. DataTable.Read(Path.Combine(dataFolder, "places", "countries.tsv"), 8).Select(Read)]);

    /// <summary>The country of an ISO alpha-2 code, in capitals.</summary>
    public Country? OfIso2(string iso2) => _byIso2.GetValueOrDefault(iso2);

    /// <summary>The country of an ISO alpha-3 code, in capitals.</summary>
    public Country? OfIso3(string iso3) => _byIso3.GetValueOrDefault(iso3);

    /// <summary>As <see cref="OfDemonym(string)"/>, without a copy.</summary>
    public Country? OfDemonym(ReadOnlySpan<char> word) => _byDemonym.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var country) ? country : null;

    /// <summary>The country an adjective or a word for its people belongs to: "Syrian", "Syrians", "Danes".</summary>
    public Country? OfDemonym(string word) => _byDemonym.GetValueOrDefault(word);

    /// <summary>The country of a name, in any case of letters but for short forms: "US" is one, "us" is none.</summary>
    public Country? OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(name, out var country) && (name.Length > 4 || country.Name.Length <= 4 || char.IsUpper(name[^1]) || char.IsUpper(name[0])) ? country : null;
    }

    private static FrozenDictionary<string, Country> First(IEnumerable<(string Word, Country Country)> words) => words
        .GroupBy(pair => pair.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First().Country, StringComparer.OrdinalIgnoreCase);

    /// <summary>Singular and plural of a word for a people; one form where it has no plural in -s.</summary>
    internal static IEnumerable<string> Forms(string demonym) =>
        NoPlural.Any(ending => demonym.EndsWith(ending, StringComparison.Ordinal)) ? [demonym] : [demonym, demonym + "s"];

    private static Country Read(DataRow row)
    {
        if (row[0].Length != 2 || row[1].Length != 3)
        {
            throw row.Fault("needs a code of two and one of three letters in its first cells.");
        }

        return new Country(row[0], row[1], Id(row), row[3], row[4], row[5], Degrees(row, 6, 90), Degrees(row, 7, 180))
        {
            OtherNames = Split(row[8]),
            Demonyms = Split(row[9]),
        };
    }

    private static ImmutableArray<string> Split(string cell) =>
        [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int Id(DataRow row) =>
        int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw row.Fault($"\"{row[2]}\" is no GeoNames id.");

    private static double Degrees(DataRow row, int column, double most) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees : throw row.Fault($"\"{row[column]}\" is no coordinate on the globe.");
}
