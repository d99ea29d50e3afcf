using System.Text;
using Dateline.Resolution.Places;

namespace Dateline.Training.Compile;

/// <summary>Makes the compiled gazetteer of GeoNames tables and data/places/countries.tsv.</summary>
/// <param name="tables">Reads the tables.</param>
/// <param name="countries">Countries with their points of reference.</param>
internal sealed class GazetteerCompiler(GeonamesTables tables, CountryTable countries)
{
    private static readonly string[] ArabicSpeaking =
        ["AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"];

    private static readonly string[] Articles = ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"];

    private readonly Dictionary<string, SettledCentre> _centres = new(StringComparer.Ordinal);
    private readonly GazetteerBuilder _builder = new();

    /// <summary>Compiles the tables into one file.</summary>
    public void Compile(string cities, string admin1, string admin2, string path)
    {
        var towns = tables.Towns(cities).Where(town => countries.OfIso2(town.Country) is not null).ToList();
        towns.ForEach(Weigh);
        foreach (var country in countries.Countries)
        {
            AddCountry(country);
        }

        foreach (var (file, feature) in new[] { (admin1, PlaceFeature.Admin1), (admin2, PlaceFeature.Admin2) })
        {
            foreach (var unit in tables.Units(file).DistinctBy(unit => unit.Key))
            {
                AddUnit(unit, feature);
            }
        }

        towns.ForEach(AddTown);
        _builder.Write(path);
    }

    private void Weigh(TownRow town)
    {
        // A section lies inside a town that has already been counted.
        var population = town.FeatureCode == "PPLX" ? 0 : town.Population;
        foreach (var key in new[] { town.Country, $"{town.Country}.{town.Admin1}", $"{town.Country}.{town.Admin1}.{town.Admin2}" })
        {
            if (!_centres.TryGetValue(key, out var centre))
            {
                _centres[key] = centre = new SettledCentre();
            }

            centre.Add(town.Latitude, town.Longitude, population);
        }
    }

    private void AddCountry(Country country) => _builder.Add(new PlaceSource
    {
        GeonamesId = country.GeonamesId,
        Name = country.Name,
        Alternates = country.OtherNames,
        Feature = PlaceFeature.Country,
        Latitude = country.Latitude,
        Longitude = country.Longitude,
        Population = _centres.GetValueOrDefault(country.Iso2)?.Population ?? 0,
        Within = new Containment(country.Iso3),
    });

    // A division without a town of its own takes the point of the one above it.
    private void AddUnit(UnitRow unit, PlaceFeature feature)
    {
        var codes = unit.Key.Split('.');
        if (countries.OfIso2(codes[0]) is not { } country)
        {
            return;
        }

        var parent = $"{codes[0]}.{codes[1]}";
        var own = _centres.GetValueOrDefault(unit.Key);
        var (latitude, longitude) = (own ?? _centres.GetValueOrDefault(parent))?.Middle ?? (country.Latitude, country.Longitude);
        _builder.Add(new PlaceSource
        {
            GeonamesId = unit.GeonamesId,
            Name = unit.Name,
            Alternates = [.. UnitNames(unit, country.Iso2)],
            Feature = feature,
            Latitude = latitude,
            Longitude = longitude,
            Population = own?.Population ?? 0,
            Within = new Containment(country.Iso3, parent, feature == PlaceFeature.Admin2 ? unit.Key : null),
            UnitKey = unit.Key,
        });
    }

    private void AddTown(TownRow town) => _builder.Add(new PlaceSource
    {
        GeonamesId = town.GeonamesId,
        Name = town.Name,
        Alternates = [.. TownNames(town)],
        Feature = PlaceFeatures.Parse(town.FeatureCode),
        Latitude = town.Latitude,
        Longitude = town.Longitude,
        Population = town.Population,
        Within = new Containment(countries.OfIso2(town.Country)?.Iso3 ?? "", $"{town.Country}.{town.Admin1}", $"{town.Country}.{town.Admin1}.{town.Admin2}"),
    });

    private static IEnumerable<string> TownNames(TownRow town)
    {
        var names = town.Alternates.Where(IsUsable).Append(town.AsciiName);
        return ArabicSpeaking.Contains(town.Country) ? names.Append(town.Name).SelectMany(WithAndWithoutArticle) : names;
    }

    // In the United States "X County" is never called plain "X" alone; elsewhere the word for the division comes and goes.
    private static IEnumerable<string> UnitNames(UnitRow unit, string country)
    {
        string[] names = country == "US" ? [unit.AsciiName] : [unit.AsciiName, WithoutDivisionWord(unit.AsciiName)];
        return ArabicSpeaking.Contains(country) ? names.SelectMany(WithAndWithoutArticle) : names;
    }

    private static string WithoutDivisionWord(string name)
    {
        string[] words = ["Province", "Governorate", "District", "Region", "State", "Oblast", "Department", "Prefecture", "County", "Municipality", "Division", "Raion", "Shahrestan", "Oblast'"];
        var word = Array.Find(words, word => name.EndsWith(" " + word, StringComparison.Ordinal));
        if (word is not null)
        {
            return name[..^(word.Length + 1)];
        }

        string[] heads = ["Muhafazat ", "Muhafazah ", "Wilaya de ", "Wilayat ", "Departement de ", "Departement du ", "Province of ", "Region de ", "Region du ", "Provincia de ", "Departamento de "];
        var head = Array.Find(heads, head => name.StartsWith(head, StringComparison.Ordinal));
        return head is null ? name : name[head.Length..];
    }

    private static IEnumerable<string> WithAndWithoutArticle(string name)
    {
        yield return name;
        var cut = name.IndexOfAny(['-', ' ']);
        if (cut > 0 && cut < name.Length - 3 && Articles.Contains(name[..cut].ToLowerInvariant()))
        {
            yield return name[(cut + 1)..];
            yield return $"al {name[(cut + 1)..]}";
        }
    }

    /// <summary>Names in Latin letters; codes of airports and stations ("LHR") and forms with figures are left out.</summary>
    private static bool IsUsable(string name) =>
        name.Length >= 3
        && name.EnumerateRunes().All(rune => !Rune.IsLetter(rune) || rune.Value < 0x250 || rune.Value is >= 0x1E00 and < 0x1F00 or >= 0x2B0 and < 0x300)
        && !name.Any(char.IsDigit)
        && !(name.Length <= 5 && name.All(char.IsUpper));
}
