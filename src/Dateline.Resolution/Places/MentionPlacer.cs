namespace Dateline.Resolution.Places;

/// <summary>Tells where each event happened and which ground each control is over: by syntax first, then by the sentence, then by the story.</summary>
/// <remarks>Metonyms ("Washington said") and adjectives are no places of events. Where nothing tells, no place is given: no guess finer than the text.</remarks>
public static class MentionPlacer
{
    /// <summary>The places of all events and controls.</summary>
    public static MentionPlaces Place(Document document, ImmutableArray<PlaceMention> toponyms, Mentions mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var sites = new SitePlan(document, toponyms);
        var story = new StoryPlace(document, toponyms, sites);
        return new MentionPlaces(
            [.. mentions.Events.Select(occurrence => PlaceOf(document, sites, story, occurrence))],
            [.. mentions.Controls.Select(control => Ground(document, toponyms, control))]);
    }

    private static Place? PlaceOf(Document document, SitePlan sites, StoryPlace story, EventMention occurrence)
    {
        if (occurrence.Trigger < 0 || occurrence.Trigger >= document.Count)
        {
            return null;
        }

        return sites.Of(occurrence.Trigger)?.Place(document) ?? story.Of(occurrence);
    }

    // The text's words name the ground; the finest place inside them, or else the country, is its reference.
    private static Place Ground(Document document, ImmutableArray<PlaceMention> toponyms, ControlMention control)
    {
        var words = Quotation.Of(document.Text, control.Territory);
        var inside = toponyms.Where(toponym => control.Territory.Overlaps(toponym.Quotation.Span)).ToList();
        var named = inside.Where(toponym => !Site.IsPeople(toponym)).OrderBy(toponym => Fineness(toponym.Place)).FirstOrDefault();
        if (named is null)
        {
            return new Place { Name = words.Text, Country = inside.FirstOrDefault()?.Place.Country, Precision = PlacePrecision.Unknown, Evidence = [words] };
        }

        if (named.Quotation.Span.Contains(control.Territory) || IsNamePlusKind(document, control.Territory, named))
        {
            return named.Place with { Evidence = [words] };
        }

        var (country, shared) = (named.Place.Country, inside.Where(toponym => toponym.Place.Precision == PlacePrecision.Country).Select(toponym => toponym.Place.Country).Distinct().Count() < 2);
        return new Place
        {
            Name = words.Text,
            Country = shared ? country : null,
            Admin1 = named.Place.Precision is PlacePrecision.Country ? null : named.Place.Admin1,
            Latitude = named.Place.Latitude,
            Longitude = named.Place.Longitude,
            Precision = PlacePrecision.Region,
            Score = named.Place.Score,
            Evidence = [words],
        };
    }

    // "The city of Homs", "Homs province", "Homs": the words add nothing to the place but what it is.
    private static bool IsNamePlusKind(Document document, TextSpan territory, PlaceMention named)
    {
        var (first, end) = document.TokensIn(territory);
        for (var token = first; token < end; token++)
        {
            var form = document.Tokens.Forms[token];
            if (!named.Quotation.Span.Contains(document.Tokens.Spans[token])
                && form.ToLowerInvariant() is not ("the" or "city" or "town" or "village" or "of" or "province" or "all" or "whole" or "entire" or "capital" or "district" or "state" or "governorate"))
            {
                return false;
            }
        }

        return true;
    }

    private static int Fineness(Place place) => place.Precision switch
    {
        PlacePrecision.Point => 0,
        PlacePrecision.Town => 1,
        PlacePrecision.Admin2 => 2,
        PlacePrecision.Admin1 => 3,
        PlacePrecision.Region => 4,
        PlacePrecision.Country => 5,
        _ => 6,
    };
}
