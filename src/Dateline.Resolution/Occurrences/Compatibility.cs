namespace Dateline.Resolution.Occurrences;

/// <summary>Whether two mentions can tell one occurrence.</summary>
internal static class Compatibility
{
    // Violence and the use of force are retold under many words; a demand or a visit is one act a mention unless the word is the same.
    private static readonly EventType[] RetoldFreely = [EventType.Assault, EventType.Coerce, EventType.Protest, EventType.Retreat, EventType.Mobilize];

    /// <summary>Nothing contradicts and something binds.</summary>
    public static bool TellOne(Event earlier, Event later) =>
        earlier.Type == later.Type
        && Real(earlier) == Real(later)
        && (earlier.Mode is null || later.Mode is null || earlier.Mode == later.Mode || earlier.Type == EventType.Assault)
        && Outcomes(earlier.Outcome, later.Outcome)
        && Sides(earlier, later)
        && Dates(earlier.Date, later.Date)
        && Places(earlier.Place, later.Place)
        && Tolls(earlier, later)
        && Bound(earlier, later);

    private static bool Real(Event e) => e.Factuality is Factuality.Happened or Factuality.Ongoing;

    // An attempt and its failure are one; an attempt and a deed are two.
    private static bool Outcomes(Outcome one, Outcome other) =>
        one == Outcome.Unknown || other == Outcome.Unknown || (one == Outcome.Completed) == (other == Outcome.Completed);

    private static bool Sides(Event earlier, Event later) =>
        Side(earlier.Actors, later.Actors) && Side(earlier.Recipients, later.Recipients);

    private static bool Side(ImmutableArray<Participant> one, ImmutableArray<Participant> other) =>
        one.IsEmpty || other.IsEmpty || Shares(one, other);

    private static bool Shares(ImmutableArray<Participant> one, ImmutableArray<Participant> other) =>
        one.Any(party => other.Any(same => same.Entity == party.Entity));

    private static bool Bound(Event earlier, Event later)
    {
        var sameWord = SameWord(earlier.Trigger.Text, later.Trigger.Text);
        var shared = Shares(earlier.Actors, later.Actors) || Shares(earlier.Recipients, later.Recipients);
        return RetoldFreely.Contains(earlier.Type)
            ? shared || (sameWord && TakenUpAgain(later))
            : shared && sameWord && (later.Actors.IsEmpty || Shares(earlier.Actors, later.Actors));
    }

    // "Raided" and "raid", "bombed" and "bombing": one stem, told by what the words share before their endings.
    private static bool SameWord(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other, CaseBlind.Letters);
        return shared >= Math.Max(4, Math.Min(one.Length, other.Length) - 3) || (shared == one.Length && shared == other.Length);
    }

    // "The raid", "the attack": a bare mention with no party of its own and no date of its own.
    private static bool TakenUpAgain(Event later) => later.Actors.IsEmpty && later.Recipients.IsEmpty && later.Date.Evidence.IsEmpty;

    private static bool Dates(DateRange one, DateRange other)
    {
        if (one.Evidence.IsEmpty || other.Evidence.IsEmpty)
        {
            return true;
        }

        return (one.Start ?? DateOnly.MinValue) <= (other.End ?? DateOnly.MaxValue)
            && (other.Start ?? DateOnly.MinValue) <= (one.End ?? DateOnly.MaxValue);
    }

    private static bool Places(Place? one, Place? other)
    {
        if (one is null || other is null)
        {
            return true;
        }

        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
        {
            return false;
        }

        return !one.IsPin || !other.IsPin || one.GeonamesId == other.GeonamesId;
    }

    // Two figures of one speaker that cannot both be right are two occurrences; of two speakers, a contradiction within one.
    private static bool Tolls(Event earlier, Event later) =>
        (from one in earlier.Harms
         from other in later.Harms
         where one.Harm == other.Harm && one.Count.PartOf is null && other.Count.PartOf is null
         where SameVoice(one.Count, earlier, other.Count, later)
         select Overlap(one.Count.Tally, other.Count.Tally)).All(fits => fits);

    private static bool SameVoice(Count one, Event earlier, Count other, Event later)
    {
        var first = one.SaidBy.IsEmpty ? earlier.SaidBy : one.SaidBy;
        var second = other.SaidBy.IsEmpty ? later.SaidBy : other.SaidBy;
        return first.Select(p => p.Entity).SequenceEqual(second.Select(p => p.Entity));
    }

    private static bool Overlap(Tally one, Tally other) =>
        one.Low <= (other.High ?? int.MaxValue) && other.Low <= (one.High ?? int.MaxValue);

    private sealed class CaseBlind : IEqualityComparer<char>
    {
        public static CaseBlind Letters { get; } = new();

        public bool Equals(char x, char y) => char.ToUpperInvariant(x) == char.ToUpperInvariant(y);

        public int GetHashCode(char letter) => char.ToUpperInvariant(letter);
    }
}
