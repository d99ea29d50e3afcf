namespace Dateline.Resolution.Occurrences;

/// <summary>What two mentions of one occurrence say together.</summary>
internal static class EventUnion
{
    /// <summary>The fuller of each field; a field that only one speaker gives keeps that speaker.</summary>
    public static Event Of(Event one, Event other)
    {
        var (main, second) = Weight(other) > Weight(one) ? (other, one) : (one, other);
        var voice = Voice(main, second);
        return main with
        {
            Mode = main.Mode ?? second.Mode,
            Contexts = [.. main.Contexts.Union(second.Contexts)],
            Actors = Parties(Spoken(main.Actors, main, voice), Spoken(second.Actors, second, voice)),
            Recipients = Parties(Spoken(main.Recipients, main, voice), Spoken(second.Recipients, second, voice)),
            Instruments = Parties(Spoken(main.Instruments, main, voice), Spoken(second.Instruments, second, voice)),
            Date = Finer(main.Date, second.Date),
            Place = Finer(main.Place, second.Place),
            Harms = Tolls(Spoken(main.Harms, main, voice), Spoken(second.Harms, second, voice)),
            Outcome = main.Outcome == Outcome.Unknown ? second.Outcome : main.Outcome,
            SaidBy = voice,
            Confidence = Math.Max(main.Confidence, second.Confidence),
            Evidence = [.. main.Evidence.Concat(second.Evidence).DistinctBy(quotation => quotation.Span)],
        };
    }

    // The mention that tells most leads; at equal weight the earlier one, which is the lead of the story.
    private static int Weight(Event e) =>
        (e.Actors.IsEmpty ? 0 : 2) + (e.Recipients.IsEmpty ? 0 : 2) + (e.Harms.IsEmpty ? 0 : 2) + (e.Date.Evidence.IsEmpty ? 0 : 1) + (e.Place is null ? 0 : 1);

    // What the report says once in its own voice it asserts.
    private static ImmutableArray<Participant> Voice(Event main, Event second) =>
        main.SaidBy.IsEmpty || second.SaidBy.IsEmpty ? [] : main.SaidBy;

    private static ImmutableArray<Participant> Spoken(ImmutableArray<Participant> parties, Event teller, ImmutableArray<Participant> voice) =>
        SameSpeakers(teller.SaidBy, voice) ? parties : [.. parties.Select(party => party.SaidBy.IsEmpty ? party with { SaidBy = teller.SaidBy } : party)];

    private static ImmutableArray<(Harm, Count)> Spoken(ImmutableArray<(Harm Harm, Count Count)> harms, Event teller, ImmutableArray<Participant> voice) =>
        SameSpeakers(teller.SaidBy, voice)
            ? harms
            : [.. harms.Select(h => (h.Harm, h.Count.SaidBy.IsEmpty ? h.Count with { SaidBy = teller.SaidBy } : h.Count))];

    private static bool SameSpeakers(ImmutableArray<Participant> one, ImmutableArray<Participant> other) =>
        one.Select(p => p.Entity).SequenceEqual(other.Select(p => p.Entity));

    private static ImmutableArray<Participant> Parties(ImmutableArray<Participant> one, ImmutableArray<Participant> other) =>
        [.. one.Concat(other).GroupBy(party => party.Entity).Select(same => same.FirstOrDefault(party => party.SaidBy.IsEmpty) ?? same.First())];

    // The same figure from the same voice told twice is one count; its parts move with it.
    private static ImmutableArray<(Harm, Count)> Tolls(ImmutableArray<(Harm Harm, Count Count)> one, ImmutableArray<(Harm Harm, Count Count)> other)
    {
        var merged = one.ToList();
        var moved = new int[other.Length];
        for (var i = 0; i < other.Length; i++)
        {
            var (harm, count) = other[i];
            var known = merged.FindIndex(m => m.Harm == harm && SameSpeakers(m.Count.SaidBy, count.SaidBy) && Retold(m.Count.Tally, count.Tally));
            if (known < 0)
            {
                merged.Add((harm, count.PartOf is { } whole && whole < i ? count with { PartOf = moved[whole] } : count with { PartOf = null }));
                known = merged.Count - 1;
            }

            moved[i] = known;
        }

        return [.. merged];
    }

    private static bool Retold(Tally one, Tally other) =>
        one.Low <= (other.High ?? int.MaxValue) && other.Low <= (one.High ?? int.MaxValue);

    private static DateRange Finer(DateRange one, DateRange other) => (one.Evidence.IsEmpty, other.Evidence.IsEmpty) switch
    {
        (true, false) => other,
        (false, false) when Days(other) < Days(one) => other,
        _ => one,
    };

    private static int Days(DateRange range) =>
        range is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber : int.MaxValue;

    private static Place? Finer(Place? one, Place? other)
    {
        int Rank(Place? place) => place?.Precision switch
        {
            PlacePrecision.Point => 6,
            PlacePrecision.Town => 5,
            PlacePrecision.Admin2 => 4,
            PlacePrecision.Admin1 => 3,
            PlacePrecision.Region => 2,
            PlacePrecision.Country => 1,
            _ => 0,
        };

        return Rank(other) > Rank(one) || one is null ? other : one;
    }
}
