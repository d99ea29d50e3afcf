namespace Dateline.Cli.Text;

/// <summary>Places with how precisely they are known.</summary>
internal static class PlacePhrase
{
    /// <summary>"Bosaso, SOM (town)"; the precision is told because a country is not a spot.</summary>
    public static string Of(Place place)
    {
        var name = place.Name ?? place.Country ?? "place unknown";
        var country = place.Country is { } code && code != name && place.Precision != PlacePrecision.Country ? $", {code}" : "";
        return place.Precision == PlacePrecision.Unknown ? $"{name} (not on the map)" : $"{name}{country} ({place.Precision.Name()})";
    }
}
