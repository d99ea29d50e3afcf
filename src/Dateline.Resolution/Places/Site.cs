namespace Dateline.Resolution.Places;

/// <summary>A place name as it stands in its sentence: the word it hangs by and the words that lead to it.</summary>
/// <param name="Mention">The name and what it means.</param>
/// <param name="Head">Token by which the name hangs in its sentence.</param>
/// <param name="First">First token of the phrase, words of direction included.</param>
/// <param name="Preposition">The preposition before it, lower case; empty for none.</param>
internal sealed record Site(PlaceMention Mention, int Head, int First, string Preposition)
{
    private static readonly string[] Directions =
    [
        "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western",
        "south-eastern", "south-western", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east",
        "north-west", "south-east", "south-west", "rural", "upper", "lower", "coastal", "mainland",
    ];

    private static readonly string[] Stationary =
    [
        "in", "at", "near", "outside", "inside", "around", "across", "throughout", "along", "within", "off", "on", "over", "amid", "between", "beyond",
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "through",
    ];

    private static readonly string[] Toward = ["to", "into", "toward", "towards", "against", "onto"];

    /// <summary>The preposition says that something is there.</summary>
    public bool IsStationary => Stationary.Contains(Preposition, StringComparer.Ordinal);

    /// <summary>The preposition says that something goes there.</summary>
    public bool IsGoal => Toward.Contains(Preposition, StringComparer.Ordinal);

    /// <summary>An adjective or a word for a people: no place of an event.</summary>
    public static bool IsPeople(PlaceMention mention) => !string.Equals(mention.Place.Name, mention.Quotation.Text, StringComparison.Ordinal);

    /// <summary>Reads a mention in its sentence.</summary>
    public static Site Of(Document document, PlaceMention mention)
    {
        var (first, end) = document.TokensIn(mention.Quotation.Span);
        var head = HeadOf(document, first, end);
        return new Site(mention, head, FirstWithDirection(document, first), PrepositionOf(document, head, mention.Place.Precision == PlacePrecision.Country));
    }

    /// <summary>The place, with words of direction a region: "northern Syria" is not Syria, and nowhere finer.</summary>
    public Place Place(Document document)
    {
        var (first, _) = document.TokensIn(Mention.Quotation.Span);
        if (First == first || Mention.Place.Precision is not (PlacePrecision.Country or PlacePrecision.Admin1 or PlacePrecision.Region or PlacePrecision.Unknown))
        {
            return Mention.Place;
        }

        var quotation = Quotation.Of(document.Text, new TextSpan(document.Tokens.Spans[First].Start, Mention.Quotation.Span.End));
        return Mention.Place with { Name = quotation.Text, GeonamesId = null, Precision = PlacePrecision.Region, Evidence = [quotation] };
    }

    private static int HeadOf(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document[token].HeadIndex is var head && (head < first || head >= end))
            {
                return token;
            }
        }

        return first;
    }

    // "Northern and eastern Syria": directions joined by "and" or a comma count together.
    private static int FirstWithDirection(Document document, int first)
    {
        var start = first;
        var sentence = document.Tokens.Sentence(document.Tokens.SentenceOf[first]).First;
        for (var token = first - 1; token >= sentence; token--)
        {
            var form = document.Tokens.Forms[token];
            if (Directions.Contains(form, StringComparer.OrdinalIgnoreCase))
            {
                start = token;
            }
            else if (start == first || form is not ("and" or "," or "-" or "or"))
            {
                break;
            }
        }

        return start;
    }

    // The preposition of the name, or of the noun it stands with ("in the city of Homs", "in Homs province"); "in a US air strike" is not in the US.
    private static string PrepositionOf(Document document, int head, bool isCountry)
    {
        var preposition = "";
        for (var (token, steps) = (document[head], 0); steps < 4; (token, steps) = (token.Head, steps + 1))
        {
            preposition = CaseOf(token) is { Length: > 0 } own ? own : preposition;
            var climbs = (token.Deprel is Deprel.Compound or Deprel.NmodPoss && !isCountry) || token.Deprel is Deprel.Flat or Deprel.Appos or Deprel.Conj or Deprel.NmodUnmarked or Deprel.NmodDesc
                || (token.Deprel is Deprel.Nmod && preposition is "of" or "");
            if (token.IsRoot || !climbs || (preposition.Length > 0 && preposition != "of"))
            {
                break;
            }
        }

        return preposition;
    }

    private static string CaseOf(Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Deprel == Deprel.Case && child.Form is not ("'s" or "’s" or "'" or "’"))
            {
                return child.Form.ToLowerInvariant();
            }
        }

        return "";
    }
}
