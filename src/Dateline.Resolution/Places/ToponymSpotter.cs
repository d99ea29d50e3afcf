namespace Dateline.Resolution.Places;

/// <summary>Finds the place names of a document: those a recogniser marked, and capitalised words the gazetteer knows.</summary>
internal sealed class ToponymSpotter(Gazetteer gazetteer, PlaceLexicon lexicon)
{
    private const int LongestName = 6;
    private const long LargeTown = 100_000;

    // No name by itself: "Street", "Valley", "North".
    private const PlaceWord Common = PlaceWord.Division | PlaceWord.Town | PlaceWord.Natural | PlaceWord.Before | PlaceWord.Body;

    /// <summary>The names in text order, none overlapping.</summary>
    public List<Toponym> Spot(Document document)
    {
        var found = new List<Toponym>();
        var context = new NameContext(document, lexicon);
        for (var sentence = 0; sentence < document.Tokens.SentenceCount; sentence++)
        {
            var (first, end) = document.Tokens.Sentence(sentence);
            for (var token = first; token < end;)
            {
                var toponym = At(document, context, token, end, found);
                if (toponym is not null)
                {
                    found.Add(toponym);
                }

                token = toponym?.End ?? token + 1;
            }
        }

        LinkContainers(document, found);
        return Accepted(found);
    }

    private Toponym? At(Document document, NameContext context, int token, int end, List<Toponym> found)
    {
        if (!context.MayStart(token))
        {
            return null;
        }

        for (var last = Math.Min(end, token + LongestName); last > token; last--)
        {
            if (context.MayEnd(last - 1, IsShortForm(document, token, last)) && Read(document, context, token, last, found) is { } toponym)
            {
                return toponym;
            }

            if (context.PlaceEntityAt(token) is { } feature && feature.End == last && last - token > 1 && IsKind(document, last - 1, PlaceWord.Natural))
            {
                return Unknown(document, context, feature);
            }
        }

        return context.PlaceEntityAt(token) is { } entity && !HoldsName(document, entity) ? Unknown(document, context, entity) : null;
    }

    private bool IsKind(Document document, int token, PlaceWord use) => (lexicon.WordOf(document.Tokens.Forms[token]) & use) != 0;

    // "Northeast Texas" is Texas; of "Darby Street" the gazetteer knows nothing.
    private bool HoldsName(Document document, EntityMention entity)
    {
        for (var first = entity.First + 1; first < entity.End; first++)
        {
            if (gazetteer.Find(document.SpanOf(first, entity.End).Of(document.Text)).Count > 0 && !IsKind(document, first, Common))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsShortForm(Document document, int first, int end) => lexicon.ShortFormOf(document.SpanOf(first, end).Of(document.Text)) is not null;

    private Toponym? Read(Document document, NameContext context, int first, int end, List<Toponym> found)
    {
        var span = document.SpanOf(first, end);
        var text = span.Of(document.Text);
        if (text.Length > 60 || context.IsOtherName(first, end) || (end - first == 1 && IsKind(document, first, Common)))
        {
            return null;
        }

        return ShortForm(document, span, first, end, found)
            ?? People(document, context, span, first, end)
            ?? Region(document, span, first, end)
            ?? Listed(document, context, span, first, end);
    }

    private Toponym? ShortForm(Document document, TextSpan span, int first, int end, List<Toponym> found)
    {
        var text = span.Of(document.Text);
        if (lexicon.ShortFormOf(text) is not { } form || (form.OnlyAfterPlace && !(found.Count > 0 && IsComma(document, found[^1].Span.End, span.Start))))
        {
            return null;
        }

        var matches = gazetteer.Find(form.Name);
        var candidates = Candidates(matches, place => gazetteer.CountryOf(place) == form.Country && place.Feature is not PlaceFeature.Admin2);
        return new Toponym(span, first, end) { Key = form.Name, Candidates = candidates.Length > 0 ? [candidates[0]] : [], IsTrusted = true };
    }

    private Toponym? People(Document document, NameContext context, TextSpan span, int first, int end)
    {
        var text = span.Of(document.Text);
        if (!char.IsUpper(text[0]) || context.IsInsideBody(first, end))
        {
            return null;
        }

        if (lexicon.Countries.OfDemonym(text) is { } country)
        {
            return new Toponym(span, first, end) { Key = country.Iso3, Country = country, IsPeople = true, IsTrusted = true };
        }

        return lexicon.RegionOfPeople(text) is { } region
            ? new Toponym(span, first, end) { Key = region.Name, Region = region, IsPeople = true, IsTrusted = true }
            : null;
    }

    private Toponym? Region(Document document, TextSpan span, int first, int end)
    {
        var text = span.Of(document.Text);
        return char.IsUpper(text[0]) && lexicon.Region(text) is { } region && (text.Length > 3 || text.IndexOfAnyInRange('a', 'z') < 0)
            ? new Toponym(span, first, end) { Key = region.Name, Region = region, IsTrusted = true }
            : null;
    }

    private Toponym? Listed(Document document, NameContext context, TextSpan span, int first, int end)
    {
        var text = span.Of(document.Text);
        var matches = gazetteer.Find(text);
        if (matches.Count == 0 && text.StartsWith("al-", StringComparison.OrdinalIgnoreCase))
        {
            matches = gazetteer.Find(text[3..]);
        }

        // Two or three letters are a place's short form only in capitals: "US", not "us".
        if (matches.Count == 0 || (text.Length <= 3 && text.IndexOfAnyInRange('a', 'z') >= 0 && (text.Length < 3 || !context.IsPlaceEntity(first, end))))
        {
            return null;
        }

        var candidates = Candidates(matches, _ => true);
        return new Toponym(span, first, end)
        {
            Key = text.ToString().ToUpperInvariant(),
            Candidates = candidates,
            IsDivision = context.HasWordBeside(first, end, PlaceWord.Division),
            IsTown = context.HasWordBeside(first, end, PlaceWord.Town),
            IsTrusted = IsTrusted(context, text, first, end, candidates),
            IsSurname = end - first == 1 && context.EndsPersonName(first, end),
            IsShown = context.IsPlaceEntity(first, end) || context.IsShownAsPlace(first, end, PlaceWord.Before) || Prominence(candidates) == Fame.Great,
        };
    }

    private bool IsTrusted(NameContext context, ReadOnlySpan<char> text, int first, int end, ImmutableArray<(int Place, bool IsAlternate)> candidates)
    {
        var use = lexicon.WordOf(text);
        var prominence = Prominence(candidates);
        if (context.IsPlaceEntity(first, end) && (!use.HasFlag(PlaceWord.Never) || prominence == Fame.Great))
        {
            return true;
        }

        if (context.IsPartOfLongerName(first, end) || (use.HasFlag(PlaceWord.Never) && prominence < Fame.Great))
        {
            return false;
        }

        var isWeak = use.HasFlag(PlaceWord.Weak) && !context.HasEntities;
        return prominence switch
        {
            Fame.Great => !isWeak || context.IsShownAsPlace(first, end, PlaceWord.Before | PlaceWord.Perhaps),
            Fame.Large => !(isWeak || context.StartsSentence(first)) || context.IsShownAsPlace(first, end, PlaceWord.Before | PlaceWord.Perhaps),
            _ => context.IsShownAsPlace(first, end, PlaceWord.Before) && context.IsProper(first),
        };
    }

    // Great: a country, first-level division or capital. Large: a town of a hundred thousand, or a division whose name says so ("Butler County").
    private Fame Prominence(ImmutableArray<(int Place, bool IsAlternate)> candidates)
    {
        var fame = Fame.Small;
        foreach (var (number, isAlternate) in candidates)
        {
            var place = gazetteer[number];
            var own = (place.Feature, isAlternate) switch
            {
                (PlaceFeature.Country, _) => Fame.Great,
                (PlaceFeature.Admin1 or PlaceFeature.Capital, false) => Fame.Great,
                (PlaceFeature.Admin2, false) when gazetteer.NameOf(place).Contains(' ', StringComparison.Ordinal) => Fame.Large,
                (_, _) => place.Population >= (isAlternate ? LargeTown * 5 : LargeTown) ? Fame.Large : Fame.Small,
            };
            fame = own > fame ? own : fame;
        }

        return fame;
    }

    private ImmutableArray<(int Place, bool IsAlternate)> Candidates(PlaceMatches matches, Func<GazetteerEntry, bool> fits)
    {
        var candidates = ImmutableArray.CreateBuilder<(int, bool)>();
        for (var i = 0; i < matches.Count; i++)
        {
            if (fits(gazetteer[matches[i].Place]))
            {
                candidates.Add(matches[i]);
            }
        }

        return candidates.DrainToImmutable();
    }

    private static Toponym? Unknown(Document document, NameContext context, EntityMention entity)
    {
        var span = entity.SpanIn(document);
        return new Toponym(span, entity.First, entity.End)
        {
            Key = span.Of(document.Text).ToString().ToUpperInvariant(),
            IsTrusted = context.IsProper(entity.Head),
        };
    }

    // "Paris, Texas": the second may hold the first. Whether it does is for the choice of senses to see.
    private static void LinkContainers(Document document, List<Toponym> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (IsComma(document, found[i].Span.End, found[i + 1].Span.Start) && !found[i + 1].IsPeople)
            {
                found[i].Container = found[i + 1];
            }
        }
    }

    private static bool IsComma(Document document, int from, int to) =>
        from < to && document.Text.AsSpan(from, to - from).Trim() is "," or "(" or ", in" or "in" or ", near" or "near the capital";

    // A name seen to be a place once is one throughout, a surname none but where the words show it; a doubtful one that its neighbour holds is one as well.
    private List<Toponym> Accepted(List<Toponym> found)
    {
        foreach (var toponym in found.Where(toponym => !toponym.IsTrusted && toponym.Container is { IsTrusted: true } && Holds(toponym.Container, toponym)))
        {
            toponym.IsTrusted = true;
        }

        var surnames = found.Where(toponym => toponym.IsSurname && !toponym.IsTrusted).Select(toponym => toponym.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var toponym in found.Where(toponym => toponym is { IsTrusted: true, IsShown: false, Container: null } && surnames.Contains(toponym.Key)))
        {
            toponym.IsTrusted = false;
        }

        var trusted = found.Where(toponym => toponym.IsTrusted).Select(toponym => toponym.Key).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(toponym => toponym.IsTrusted || (!toponym.IsSurname && !surnames.Contains(toponym.Key) && trusted.Contains(toponym.Key) && !lexicon.WordOf(toponym.Key).HasFlag(PlaceWord.Never)))];
    }

    /// <summary>True where some sense of the one lies in some sense of the other.</summary>
    public bool Holds(Toponym container, Toponym inner) => inner.Candidates.Any(candidate =>
        container.Candidates.Any(holder => SenseChoice.Contains(gazetteer[holder.Place], gazetteer[candidate.Place])));

    private enum Fame
    {
        Small,
        Large,
        Great,
    }
}
