namespace Dateline.Cli.Text;

/// <summary>Places with how precisely they are known.</summary>
internal static class PlacePhrase
{
    /// <summary>"Bosaso, Somalia (town)"; the precision is told because a country is not a spot.</summary>
    public static string Of(Place place, CountryNames countries)
    {
        var country = place.Country is { } code ? countries[code] : null;
        var name = place.Name is { } given ? Legible.Line(given) : country ?? "place unknown";
        var within = country is null || country == name || place.Precision == PlacePrecision.Country ? "" : $", {country}";
        return place.Precision == PlacePrecision.Unknown ? $"{name} (not on the map)" : $"{name}{within} ({place.Precision.Name()})";
    }
}
