namespace Dateline.Resolution.Places;

/// <summary>Settles which of its namesakes each place name of a report means.</summary>
/// <remarks>
/// Each sense starts from its size and rank and gains from the company it keeps: other names of the report whose likely senses lie near it,
/// in the same division or country. The likelihoods are then worked out anew, a few times over. One sense a name and report, but for a mention
/// that names its container ("Paris, Texas").
/// </remarks>
internal sealed class SenseChoice
{
    private const int MostNames = 48;
    private const int MostSenses = 16;
    private const int Rounds = 4;
    private const int Acquaintances = 3;
    private const long Village = 100_000;

    // In log odds, on the scale of the priors: good company makes a village outweigh a capital (chosen on Local-Global Lexicon, TR-News and GeoWebNews).
    private const double MostGain = 22;
    private const double HalfGain = 3;
    private const double OfCountry = 0.25; // Half the world's towns have a namesake in the United States: naming a country says little.
    private const double Near = 0.9; // Degrees of latitude, about 100 km.

    private readonly Gazetteer _gazetteer;
    private readonly List<Name> _names = [];
    private readonly Dictionary<string, Name> _byKey = new(StringComparer.Ordinal);

    public SenseChoice(Gazetteer gazetteer, IReadOnlyList<Toponym> toponyms, CountryTable countries)
    {
        _gazetteer = gazetteer;
        foreach (var toponym in toponyms)
        {
            Add(toponym, countries);
        }

        foreach (var toponym in toponyms.Where(toponym => toponym.Container is not null))
        {
            Contain(toponym);
        }

        var likely = _names.OrderByDescending(name => name.Count).Take(MostNames).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var gains = _names.Select(name => name.Senses.Select(sense => Company(sense, name, likely)).ToArray()).ToList();
            for (var i = 0; i < _names.Count; i++)
            {
                _names[i].Weigh(gains[i]);
            }
        }
    }

    /// <summary>True where the one place, a country or division, holds the other.</summary>
    public static bool Contains(GazetteerEntry holder, GazetteerEntry place) => holder.Number != place.Number && holder.Feature switch
    {
        PlaceFeature.Country => place.Country == holder.Country && place.Feature != PlaceFeature.Country,
        PlaceFeature.Admin1 => place.Admin1 == holder.Number,
        PlaceFeature.Admin2 => place.Admin2 == holder.Number,
        _ => false,
    };

    /// <summary>The sense of a name, and how sure it is among its namesakes; null where the gazetteer has none.</summary>
    public (GazetteerEntry Place, double Score)? Of(Toponym toponym)
    {
        if (!_byKey.TryGetValue(toponym.Key, out var name) || name.Senses.Count == 0)
        {
            return null;
        }

        if (toponym.Container is { } container && _byKey.TryGetValue(container.Key, out var holder) && Within(name, holder) is { } own)
        {
            return (own.Place, 1);
        }

        var best = name.Senses.MaxBy(sense => sense.Likelihood);
        if (best is null || IsStray(best, name))
        {
            return null;
        }

        return ((toponym.IsDivision ? best : Seat(name, best) ?? best).Place, Math.Clamp(best.Likelihood, 0, 1));
    }

    // "Dhaka" without "division" is the city, where it holds a good part of the division's people; "Quebec" is the province.
    private static Sense? Seat(Name name, Sense unit) => unit.Place.Feature is not (PlaceFeature.Admin1 or PlaceFeature.Admin2) ? null : name.Senses
        .Where(sense => sense.Place.Feature is PlaceFeature.Capital or PlaceFeature.Admin1Seat or PlaceFeature.Admin2Seat
            && Contains(unit.Place, sense.Place) && sense.Place.Population * 5 > unit.Place.Population)
        .MaxBy(sense => sense.Place.Population);

    // A village of a country the report does not otherwise touch is more likely one the gazetteer lacks.
    private bool IsStray(Sense sense, Name own) => sense.Place.Population < Village
        && sense.Place.Feature is PlaceFeature.Town or PlaceFeature.LowerSeat or PlaceFeature.Section or PlaceFeature.Admin2
        && _names.Count(name => name.Senses.Count > 0) > Acquaintances
        && !_names.Any(name => !ReferenceEquals(name, own) && name.Senses.Any(other => other.Likelihood > 0.3 && other.Place.Country == sense.Place.Country));

    private static Sense? Within(Name name, Name holder) => name.Senses
        .Where(sense => holder.Senses.Any(other => other.Likelihood > 0.02 && Contains(other.Place, sense.Place)))
        .MaxBy(sense => sense.Likelihood + (holder.Senses.Where(other => Contains(other.Place, sense.Place)).Max(other => other.Likelihood) * 2));

    private void Add(Toponym toponym, CountryTable countries)
    {
        if (!_byKey.TryGetValue(toponym.Key, out var name))
        {
            _byKey[toponym.Key] = name = new Name();
            _names.Add(name);
            name.Senses.AddRange(Senses(toponym).OrderByDescending(sense => sense.Prior).Take(MostSenses));
            name.Weigh(new double[name.Senses.Count]);
        }

        name.Count++;
    }

    private IEnumerable<Sense> Senses(Toponym toponym)
    {
        if (toponym.Country is { } country)
        {
            var number = _gazetteer.FindId(country.GeonamesId);
            return number < 0 ? [] : [new Sense(_gazetteer[number], 20)];
        }

        return toponym.Candidates.Select(candidate => new Sense(_gazetteer[candidate.Place], Prior(toponym, _gazetteer[candidate.Place], candidate.IsAlternate)));
    }

    private double Prior(Toponym toponym, GazetteerEntry place, bool isAlternate)
    {
        var prior = Math.Log(place.Population + 500) - (isAlternate && place.Feature != PlaceFeature.Country ? 2.5 : 0) + place.Feature switch
        {
            PlaceFeature.Country => 6,
            PlaceFeature.Capital => 3,
            PlaceFeature.Admin1 => 2,
            PlaceFeature.Admin1Seat => 1,
            PlaceFeature.Admin2Seat => 0.5,
            PlaceFeature.Admin2 => _gazetteer.NameOf(place).Contains(' ', StringComparison.Ordinal) && !isAlternate ? 2 : -3.5,
            PlaceFeature.Section or PlaceFeature.Former => -3,
            _ => 0,
        };
        var isUnit = place.Feature is PlaceFeature.Admin1 or PlaceFeature.Admin2;
        prior += toponym.IsDivision && isUnit ? 5 : 0;
        return prior - (toponym.IsTown && (isUnit || place.Feature == PlaceFeature.Country) ? 5 : 0);
    }

    // "Paris, Texas" anywhere in the report tells what Paris is in it.
    private void Contain(Toponym toponym)
    {
        if (toponym.Container is { } container && _byKey.TryGetValue(container.Key, out var holder) && _byKey.TryGetValue(toponym.Key, out var name))
        {
            foreach (var sense in name.Senses.Where(sense => holder.Senses.Any(other => Contains(other.Place, sense.Place))))
            {
                sense.Prior += 6;
            }

            foreach (var sense in holder.Senses.Where(sense => name.Senses.Any(other => Contains(sense.Place, other.Place))))
            {
                sense.Prior += 3;
            }

            name.Weigh(new double[name.Senses.Count]);
            holder.Weigh(new double[holder.Senses.Count]);
        }
    }

    private static double Company(Sense sense, Name own, List<Name> names)
    {
        var sum = 0.0;
        foreach (var name in names)
        {
            if (!ReferenceEquals(name, own))
            {
                sum += name.Closeness(sense.Place) * (1 + Math.Log(name.Count));
            }
        }

        return MostGain * sum / (sum + HalfGain);
    }

    private static double Kinship(GazetteerEntry a, GazetteerEntry b) =>
        Contains(a, b) || Contains(b, a) ? (a.Feature == PlaceFeature.Country || b.Feature == PlaceFeature.Country ? OfCountry : 3)
        : IsNear(a, b) ? 1
        : a.Admin1 >= 0 && a.Admin1 == b.Admin1 ? 0.8
        : a.Country == b.Country ? 0.3
        : 0;

    private static bool IsNear(GazetteerEntry a, GazetteerEntry b) =>
        Math.Abs(a.Latitude - b.Latitude) < Near
        && Math.Abs(a.Longitude - b.Longitude) * Math.Cos(double.DegreesToRadians(a.Latitude)) < Near
        && a.Feature != PlaceFeature.Country && b.Feature != PlaceFeature.Country;

    /// <summary>One place a name may mean.</summary>
    private sealed class Sense(GazetteerEntry place, double prior)
    {
        public GazetteerEntry Place { get; } = place;

        public double Prior { get; set; } = prior;

        public double Likelihood { get; set; }
    }

    /// <summary>A name of the report with its senses.</summary>
    private sealed class Name
    {
        public List<Sense> Senses { get; } = [];

        public int Count { get; set; }

        /// <summary>Makes likelihoods of priors and gains: they add up to one.</summary>
        public void Weigh(double[] gains)
        {
            var most = double.NegativeInfinity;
            for (var i = 0; i < Senses.Count; i++)
            {
                most = Math.Max(most, Senses[i].Prior + gains[i]);
            }

            var sum = 0.0;
            for (var i = 0; i < Senses.Count; i++)
            {
                sum += Senses[i].Likelihood = Math.Exp(Senses[i].Prior + gains[i] - most);
            }

            foreach (var sense in Senses)
            {
                sense.Likelihood /= sum;
            }
        }

        public double Closeness(GazetteerEntry place)
        {
            var sum = 0.0;
            foreach (var sense in Senses)
            {
                if (sense.Likelihood > 0.01)
                {
                    sum += sense.Likelihood * Kinship(sense.Place, place);
                }
            }

            return sum;
        }
    }
}
