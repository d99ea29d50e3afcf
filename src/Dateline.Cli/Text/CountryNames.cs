using System.Collections.Frozen;

namespace Dateline.Cli.Text;

/// <summary>English names of countries by ISO 3166-1 alpha-3, for records that know a place by its country's code.</summary>
internal sealed class CountryNames
{
    private readonly FrozenDictionary<string, string> _names;

    private CountryNames(FrozenDictionary<string, string> names) => _names = names;

    /// <summary>Reads places/countries.tsv.</summary>
    /// <exception cref="DataFileException">The file is missing or a row too short.</exception>
    public static CountryNames In(string dataFolder) => new(
        DataTable.Read(Path.Combine(dataFolder, "places", "countries.tsv"), columns: 4).DistinctBy(row => row[1]).ToFrozenDictionary(row => row[1], row => row[3]));

    /// <summary>The name; the code itself where it is not listed.</summary>
    public string this[string code] => _names.GetValueOrDefault(code, code);
}
