namespace Dateline.Resolution.Actors;

/// <summary>Where the passages of a report are set, as far as their place names and nationalities agree.</summary>
internal sealed class Setting
{
    private readonly Document _document;
    private readonly List<(TextSpan Span, string Country)> _countries;
    private readonly HashSet<TextSpan> _known;

    public Setting(Document document, ActorLexicon lexicon, ImmutableArray<PlaceMention> places)
    {
        _document = document;
        _known = [.. places.Where(place => place.Place.Precision != PlacePrecision.Unknown).Select(place => place.Quotation.Span)];
        var named = places.Where(place => place.Place.Country is not null).Select(place => (place.Quotation.Span, place.Place.Country ?? ""));
        var nationalities = document.Entities.Where(name => name.Type == EntityType.Nationality)
            .Select(name => (Span: name.SpanIn(document), lexicon.DescribePhrase([name.SpanIn(document).Of(document.Text).ToString()]).Country))
            .Where(name => name.Country is not null)
            .Select(name => (name.Span, name.Country ?? ""));
        _countries = [.. named, .. nationalities];
    }

    /// <summary>True where the words were taken for a place by their look alone: no map has it.</summary>
    public bool IsUnknownPlace(TextSpan name) => !_known.Contains(name);

    /// <summary>The country named inside a phrase; null for none or several.</summary>
    public string? CountryInside(TextSpan phrase) => Only(_countries.Where(country => phrase.Contains(country.Span)));

    /// <summary>The one country named in the sentence of a mention, else the one named in the whole report; null where they name several.</summary>
    public string? CountryAround(TextSpan mention)
    {
        var (first, end) = _document.TokensIn(mention);
        if (first == end)
        {
            return null;
        }

        var sentence = _document[first].Sentence.Span;
        return Only(_countries.Where(country => sentence.Contains(country.Span))) ?? Only(_countries);
    }

    private static string? Only(IEnumerable<(TextSpan Span, string Country)> countries) =>
        countries.Select(country => country.Country).Distinct().Take(2).ToList() is [var only] ? only : null;
}
