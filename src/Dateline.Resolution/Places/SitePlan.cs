namespace Dateline.Resolution.Places;

/// <summary>The place names of each sentence and how they hang together with its verbs and nouns.</summary>
internal sealed class SitePlan
{
    private readonly Document _document;
    private readonly ILookup<int, Site> _ofSentence;

    public SitePlan(Document document, ImmutableArray<PlaceMention> toponyms)
    {
        _document = document;
        _ofSentence = toponyms.Where(toponym => !Site.IsPeople(toponym))
            .Where(toponym => document.TokensIn(toponym.Quotation.Span) is var (first, end) && first < end)
            .Select(toponym => Site.Of(document, toponym))
            .ToLookup(site => document.Tokens.SentenceOf[site.Head]);
    }

    /// <summary>The places named in a sentence, in text order.</summary>
    public IEnumerable<Site> In(int sentence) => _ofSentence[sentence];

    /// <summary>The place of what a word tells, by its own sentence; null where that names none for it.</summary>
    public Site? Of(int trigger)
    {
        var sites = In(_document.Tokens.SentenceOf[trigger]).Select(site => (Site: site, Weight: Weight(site, trigger))).Where(pair => pair.Weight > 0).ToList();
        if (sites.Count == 0)
        {
            return null;
        }

        var best = sites.OrderByDescending(pair => pair.Weight).ThenBy(pair => Math.Abs(pair.Site.Head - trigger)).First();
        return sites.Where(pair => Nests(pair.Site, best.Site)).Select(pair => pair.Site).Append(best.Site).MinBy(site => Grain(site.Mention.Place)) ?? best.Site;
    }

    // Of "Tongi near the capital Dhaka" and "Homs, Syria" the finer holds.
    private bool Nests(Site a, Site b) => !ReferenceEquals(a, b)
        && Grain(a.Mention.Place) < Grain(b.Mention.Place)
        && a.Mention.Place.Country == b.Mention.Place.Country
        && (Hangs(a.Head, b.Head) || Hangs(b.Head, a.Head));

    private bool Hangs(int low, int high)
    {
        var token = _document[low];
        for (var steps = 0; steps < 3 && !token.IsRoot; steps++)
        {
            token = token.Head;
            if (token.Index == high)
            {
                return true;
            }
        }

        return false;
    }

    private static int Grain(Place place) => place.Precision switch
    {
        PlacePrecision.Point => 0,
        PlacePrecision.Town => 1,
        PlacePrecision.Unknown => 2,
        PlacePrecision.Admin2 => 3,
        PlacePrecision.Admin1 => 4,
        PlacePrecision.Region => 5,
        _ => 6,
    };

    /// <summary>How firmly a place belongs to what a word tells; 0 where it does not.</summary>
    private double Weight(Site site, int trigger)
    {
        if (site.Head == trigger)
        {
            return 0;
        }

        return Below(site, trigger) is var below and > 0 ? below : Above(site, trigger);
    }

    // The place hangs under the word: "attacked in X", "the attack in X", "killed a man in X", "the X attacks".
    private double Below(Site site, int trigger)
    {
        var weight = 10.0;
        var token = _document[site.Head];
        for (var steps = 0; !token.IsRoot && steps < 12; steps++)
        {
            if (IsClause(token.Deprel) || IsSubject(token.Deprel))
            {
                return 0;
            }

            if (token.HeadIndex == trigger)
            {
                return weight * Relation(site, token);
            }

            weight *= 0.85;
            token = token.Head;
        }

        return 0;
    }

    private static double Relation(Site site, Token top) => top.Deprel switch
    {
        _ when site.IsStationary => 1,
        Deprel.Obj or Deprel.NsubjPass when top.Index == site.Head => 0.9,
        Deprel.Compound when top.Index == site.Head && site.Mention.Place.Precision != PlacePrecision.Country => 0.7,
        Deprel.Nmod when site.Preposition == "of" && top.Index == site.Head => 0.7,
        _ when site.IsGoal => 0.6,
        _ => 0,
    };

    // The place hangs under a word that governs the trigger: "in X, rebels fought on and killed three".
    private double Above(Site site, int trigger)
    {
        if (!site.IsStationary)
        {
            return 0;
        }

        var weight = 6.0;
        var token = _document[trigger];
        for (var steps = 0; !token.IsRoot && steps < 8; steps++)
        {
            // What is said somewhere need not happen there.
            if (token.Deprel is Deprel.Ccomp or Deprel.Csubj or Deprel.Parataxis)
            {
                return 0;
            }

            token = token.Head;
            weight *= 0.8;
            if (IsUnder(site.Head, token.Index))
            {
                return weight;
            }
        }

        return 0;
    }

    private bool IsUnder(int token, int governor)
    {
        var word = _document[token];
        for (var steps = 0; steps < 4 && !word.IsRoot && !IsClause(word.Deprel); steps++)
        {
            if (word.HeadIndex == governor)
            {
                return true;
            }

            word = word.Head;
        }

        return false;
    }

    private static bool IsSubject(Deprel relation) => relation is Deprel.Nsubj or Deprel.NsubjOuter;

    private static bool IsClause(Deprel relation) => relation is Deprel.Ccomp or Deprel.Advcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Parataxis
        or Deprel.Csubj or Deprel.CsubjPass or Deprel.AdvclRelcl;
}
