using Dateline.Resolution.Occurrences;

namespace Dateline.Tests.Resolution.Occurrences;

/// <summary>Mentions are built over one invented text; each letter of it can serve as a trigger or a party.</summary>
public sealed class OccurrenceFoldingTests
{
    private const string Text = "blast blast raid attack rebels army police marchers Monday Tuesday ten twelve";

    [Fact]
    public void A_retelling_with_a_shared_party_is_folded_with_all_its_evidence()
    {
        var (events, eventOf) = OccurrenceFolding.Fold([Mention("raid", ["n1"], ["n2"]), Mention("attack", ["n1"], [])]);
        Assert.Single(events);
        Assert.Equal(2, events[0].Evidence.Length);
        Assert.Equal(eventOf[0], eventOf[1]);
    }

    [Fact]
    public void Different_actors_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold([Mention("raid", ["n1"], ["n2"]), Mention("attack", ["n3"], ["n2"])]).Events.Length);

    [Fact]
    public void Days_that_exclude_each_other_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold(
            [Mention("raid", ["n1"], []) with { Date = On(2) }, Mention("attack", ["n1"], []) with { Date = On(3) }]).Events.Length);

    [Fact]
    public void What_happened_and_what_is_threatened_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold(
            [Mention("raid", ["n1"], []), Mention("attack", ["n1"], []) with { Factuality = Factuality.Threatened }]).Events.Length);

    [Fact]
    public void Towns_that_differ_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold(
            [Mention("raid", ["n1"], []) with { Place = Town(1) }, Mention("attack", ["n1"], []) with { Place = Town(2) }]).Events.Length);

    [Fact]
    public void Strangers_without_a_shared_party_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold([Mention("raid", ["n1"], []), Mention("attack", [], ["n2"])]).Events.Length);

    [Fact]
    public void Two_tolls_of_one_voice_that_cannot_both_be_right_keep_apart() =>
        Assert.Equal(2, OccurrenceFolding.Fold([WithToll("blast", 10), WithToll("attack", 12)]).Events.Length);

    [Fact]
    public void Two_tolls_of_two_voices_are_two_counts_of_one_event()
    {
        var police = new Participant(new EntityId("n7"), Quote("police"));
        var told = WithToll("attack", 12) with { SaidBy = [police] };
        var folded = Assert.Single(OccurrenceFolding.Fold([WithToll("blast", 10), told]).Events);
        Assert.Empty(folded.SaidBy);
        Assert.Equal([10, 12], folded.Harms.Select(harm => harm.Count.Tally.Low));
        Assert.Equal("n7", Assert.Single(folded.Harms[1].Count.SaidBy).Entity.Value);
    }

    [Fact]
    public void A_part_of_a_count_follows_its_whole_when_counts_move()
    {
        var ten = new Count(Tally.Exactly(10), Quote("ten"));
        var part = new Count(Tally.Exactly(4), Quote("rebels")) { PartOf = 0 };
        var other = Mention("attack", ["n1"], ["n2"]) with { Harms = [(Harm.Injured, ten), (Harm.Injured, part)] };
        var folded = Assert.Single(OccurrenceFolding.Fold([WithToll("blast", 10), other]).Events);
        var moved = folded.Harms.Single(harm => harm.Count.PartOf is not null);
        Assert.Equal(Harm.Injured, folded.Harms[moved.Count.PartOf ?? -1].Harm);
    }

    [Fact]
    public void Nothing_folds_to_nothing() => Assert.Empty(OccurrenceFolding.Fold([]).Events);

    private static Event WithToll(string word, int killed) =>
        Mention(word, ["n1"], ["n2"]) with { Harms = [(Harm.Killed, new Count(Tally.Exactly(killed), Quote("ten")))] };

    private static Event Mention(string word, string[] actors, string[] recipients) => new()
    {
        Id = new AssertionId("e0"),
        Type = EventType.Assault,
        Trigger = Quote(word),
        Actors = [.. actors.Select(id => new Participant(new EntityId(id), Quote("rebels")))],
        Recipients = [.. recipients.Select(id => new Participant(new EntityId(id), Quote("army")))],
        Date = DateRange.Unknown,
        Factuality = Factuality.Happened,
        Confidence = 0.5,
        Rule = "test",
        Evidence = [Quote(word)],
    };

    private static DateRange On(int day) => DateRange.On(new DateOnly(2024, 5, day)) with { Evidence = [Quote("Monday")] };

    private static Place Town(int id) => new() { GeonamesId = id, Country = "SYR", Latitude = 35, Longitude = 36 + id, Precision = PlacePrecision.Town };

    private static Quotation Quote(string word)
    {
        var start = Text.IndexOf(word, StringComparison.Ordinal);
        return Quotation.Of(Text, new TextSpan(start, start + word.Length));
    }
}
