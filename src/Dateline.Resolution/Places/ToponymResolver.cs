namespace Dateline.Resolution.Places;

/// <summary>Finds the place names of a report and settles what each means: by size, company, container and one sense a report. Immutable, for all threads.</summary>
public sealed class ToponymResolver
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceLexicon _lexicon;
    private readonly ToponymSpotter _spotter;

    /// <param name="gazetteer">The places of the world; outlives the resolver.</param>
    /// <param name="dataFolder">The folder that holds places/.</param>
    /// <exception cref="DataFileException">A data file is missing or a row is broken.</exception>
    public ToponymResolver(Gazetteer gazetteer, string dataFolder)
    {
        _gazetteer = gazetteer;
        _lexicon = new PlaceLexicon(dataFolder);
        _spotter = new ToponymSpotter(gazetteer, _lexicon);
    }

    /// <summary>The place names in text order, adjectives and words for peoples included; a name the gazetteer lacks has precision unknown.</summary>
    /// <remarks>A place named by an adjective bears its country's name ("Syrian": Syria); all others bear the text's own words.</remarks>
    public ImmutableArray<PlaceMention> Resolve(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var toponyms = _spotter.Spot(document);
        var choice = new SenseChoice(_gazetteer, toponyms, _lexicon.Countries);
        return [.. toponyms.Select(toponym => Mention(document, toponym, choice))];
    }

    private PlaceMention Mention(Document document, Toponym toponym, SenseChoice choice)
    {
        var quotation = Quotation.Of(document.Text, toponym.Span);
        if (toponym.Region is { } region)
        {
            return new PlaceMention(quotation, Place(region, toponym.IsPeople ? region.Name : quotation.Text, quotation));
        }

        return choice.Of(toponym) is { } sense
            ? new PlaceMention(quotation, Place(sense.Place, sense.Score, toponym.IsPeople ? _gazetteer.NameOf(sense.Place) : quotation.Text, quotation))
            : new PlaceMention(quotation, new Place { Name = quotation.Text, Precision = PlacePrecision.Unknown, Evidence = [quotation] });
    }

    private static Place Place(NamedRegion region, string name, Quotation quotation) => new()
    {
        Name = name,
        GeonamesId = region.GeonamesId,
        Country = region.Country,
        Latitude = region.Latitude,
        Longitude = region.Longitude,
        Precision = PlacePrecision.Region,
        Score = 1,
        Evidence = [quotation],
    };

    private Place Place(GazetteerEntry entry, double score, string name, Quotation quotation) => new()
    {
        Name = name,
        GeonamesId = entry.GeonamesId > 0 ? entry.GeonamesId : null,
        Country = _gazetteer.CountryOf(entry),
        Admin1 = entry.Admin1 < 0 ? null : _gazetteer.NameOf(_gazetteer[entry.Admin1]),
        Admin2 = entry.Admin2 < 0 ? null : _gazetteer.NameOf(_gazetteer[entry.Admin2]),
        Latitude = entry.Latitude,
        Longitude = entry.Longitude,
        Precision = entry.Feature.Precision,
        Score = Math.Round(score, 3),
        Evidence = [quotation],
    };
}
