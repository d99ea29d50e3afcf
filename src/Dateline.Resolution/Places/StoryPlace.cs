namespace Dateline.Resolution.Places;

/// <summary>Where the main line of a story plays: the place of its opening, which its own events take where they name none.</summary>
/// <remarks>Only deeds on the ground take it, only while the story stays with them, and no talk: where someone spoke is seldom where he was quoted about.</remarks>
internal sealed class StoryPlace
{
    private const int OpeningSentences = 3;

    private readonly Document _document;
    private readonly SitePlan _sites;
    private readonly Place? _placeline;
    private readonly Place? _onlyCountry;

    public StoryPlace(Document document, ImmutableArray<PlaceMention> toponyms, SitePlan sites)
    {
        _document = document;
        _sites = sites;
        _placeline = document.Placeline?.Place is { } span
            ? toponyms.FirstOrDefault(toponym => toponym.Quotation.Span.Overlaps(span))?.Place
            : null;
        _onlyCountry = OnlyCountry(toponyms);
    }

    /// <summary>The place of a deed whose own sentence names none; null where the story does not tell.</summary>
    public Place? Of(EventMention occurrence)
    {
        if (!IsDeed(occurrence.Type) || occurrence.Factuality is not (Factuality.Happened or Factuality.Ongoing))
        {
            return null;
        }

        var sentence = _document.Tokens.SentenceOf[occurrence.Trigger];
        return Before(sentence) ?? (sentence < OpeningSentences ? InCountry(_placeline) : null) ?? _onlyCountry;
    }

    private static bool IsDeed(EventType type) => type is EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat;

    // A deed goes on where the sentence before put it, when that named one town only.
    private Place? Before(int sentence)
    {
        if (sentence == 0)
        {
            return null;
        }

        var sites = _sites.In(sentence - 1).Where(site => site.IsStationary).ToList();
        return sites is [{ Mention.Place.Precision: PlacePrecision.Town or PlacePrecision.Point } town] ? town.Place(_document) : null;
    }

    // Reports are sent from the nearest town with a telephone: a placeline tells the country, not the spot.
    private static Place? InCountry(Place? placeline) => placeline is { Country: { } country }
        ? new Place { Country = country, Precision = PlacePrecision.Country, Evidence = placeline.Evidence }
        : null;

    // A story all of whose places lie in one country plays there.
    private static Place? OnlyCountry(ImmutableArray<PlaceMention> toponyms)
    {
        var placed = toponyms.Where(toponym => toponym.Place.Country is not null && !Site.IsPeople(toponym)).ToList();
        var countries = placed.Select(toponym => toponym.Place.Country).Distinct().ToList();
        return placed.Count > 1 && countries is [{ } only]
            ? new Place { Country = only, Precision = PlacePrecision.Country, Evidence = placed[0].Place.Evidence }
            : null;
    }
}
