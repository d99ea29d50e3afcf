namespace Dateline.Specs;

/// <summary>The story the work began from: a spokesman's threat, a succession of two men who share a name, raids dated "in February" and "October that same year".</summary>
public sealed class FoundingStoryTests
{
    private static readonly Lazy<Coding> Coded = new(() =>
        ProgramFolders.Code(File.ReadAllText(SharedFolder.File("news", "000.txt")), "2022-04-18"));

    private static Coding Coding => Coded.Value;

    [Fact]
    public void Every_quote_and_reference_is_sound() => Assert.Empty(CodingConsistency.Faults(Coding));

    [Fact]
    public void The_first_leader_was_killed_in_October_2019()
    {
        var tenure = TenureOf("Abu Bakr al-Baghdadi");
        Assert.Equal(ExitMode.Killed, tenure.ExitMode);
        Assert.Equal(("2019-10-01", "2019-10-31", DatePrecision.Month), Days(tenure.Exit));
        Assert.Equal("Al-Qurashi", NameOf(tenure.Successor));
    }

    [Fact]
    public void The_second_leader_blew_himself_up_in_February_2022()
    {
        var tenure = TenureOf("Al-Qurashi");
        Assert.True(tenure.ExitMode is ExitMode.Suicide or ExitMode.Killed or ExitMode.Died, $"{tenure.ExitMode}");
        Assert.Equal(("2022-02-01", "2022-02-28", DatePrecision.Month), Days(tenure.Exit));
        Assert.Equal("Abu Bakr al-Baghdadi", NameOf(tenure.Predecessor));
        Assert.Equal("Abu Hasan al-Hashimi al-Qurashi", NameOf(tenure.Successor));
    }

    [Fact]
    public void The_third_leader_shares_a_name_with_the_second_and_is_another_man()
    {
        var third = TenureOf("Abu Hasan al-Hashimi al-Qurashi");
        Assert.Null(third.ExitMode);
        Assert.NotEqual(TenureOf("Al-Qurashi").Person.Entity, third.Person.Entity);
        Assert.Equal("Al-Qurashi", NameOf(third.Predecessor));
    }

    [Fact]
    public void The_raid_of_2019_is_a_month() => Assert.Contains(Coding.Events, e =>
        e.Type == EventType.Assault && e.Factuality == Factuality.Happened && e.SaidBy.IsEmpty
        && Days(e.Date) == ("2019-10-01", "2019-10-31", DatePrecision.Month)
        && e.Recipients.Any(party => NameOf(party.Entity) == "Abu Bakr al-Baghdadi"));

    [Fact]
    public void The_raid_of_2022_is_a_month() => Assert.Contains(Coding.Events, e =>
        e.Type is EventType.Assault or EventType.Coerce && e.Factuality == Factuality.Happened
        && Days(e.Date) == ("2022-02-01", "2022-02-28", DatePrecision.Month)
        && e.Evidence.Any(words => words.Text.Contains("raided in February", StringComparison.Ordinal)));

    [Fact]
    public void The_prison_break_was_attempted()
    {
        var prisonBreak = Assert.Single(Coding.Events, e => e.Evidence.Any(words => words.Text.Contains("prison break", StringComparison.Ordinal))
            && e.Outcome == Outcome.Attempted);
        Assert.Equal(EventType.Assault, prisonBreak.Type);
        Assert.True(prisonBreak.Date.Precision != DatePrecision.Day);
    }

    [Theory]
    [InlineData("carry out further attacks", StatementKind.CallToAction)]
    [InlineData("The opportunity is ripe for you", StatementKind.CallToAction)]
    public void The_calls_to_attack_are_the_spokesmans(string words, StatementKind kind) =>
        Assert.Contains(Coding.Statements, s => s.Kind == kind && NameOf(s.Speaker?.Entity) == "Al-Muhajir" && Says(s, words));

    [Theory]
    [InlineData("carry out further attacks")]
    [InlineData("conduct terrorist attacks in Europe")]
    public void A_call_to_attack_is_no_attack(string words)
    {
        var start = Coding.Report.Text.IndexOf(words, StringComparison.Ordinal);
        var call = new TextSpan(start, start + words.Length);
        Assert.DoesNotContain(Coding.Events, e =>
            e.Type == EventType.Assault && e.Factuality is Factuality.Happened or Factuality.Ongoing && call.Contains(e.Trigger.Span));
    }

    [Theory]
    [InlineData("Olivier Guitta", "not made any significant attacks")]
    [InlineData("Olivier Guitta", "needs to carry out attacks in Europe")]
    [InlineData("Olivier Guitta", "has the logistical capacity")]
    [InlineData("Aron Lund", "the ravings of a leadership")]
    public void Assessments_are_their_experts(string expert, string words) =>
        Assert.Contains(Coding.Statements, s => s.Kind == StatementKind.Assessment && NameOf(s.Speaker?.Entity) == expert && Says(s, words));

    private static Tenure TenureOf(string person) =>
        Assert.Single(Coding.Tenures, t => NameOf(t.Person.Entity) == person && !t.Role.Text.Contains("soldier", StringComparison.Ordinal));

    private static bool Says(Statement statement, string words) =>
        statement.Content.Any(content => content.Text.Contains(words, StringComparison.Ordinal));

    private static string? NameOf(EntityId? id) => Coding.Entities.FirstOrDefault(entity => entity.Id == id)?.Name;

    private static (string?, string?, DatePrecision) Days(DateRange? range) =>
        (range?.Start?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), range?.End?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), range?.Precision ?? DatePrecision.Unknown);
}
