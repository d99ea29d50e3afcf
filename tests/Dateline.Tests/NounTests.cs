using CsCheck;

namespace Dateline.Tests;

/// <summary>The invariants of the nouns: what may not be built cannot be built.</summary>
public sealed class NounTests
{
    [Theory]
    [InlineData("2022-04-18", "2022-04-18")]
    [InlineData("2022-04-18T09:30:00Z", "2022-04-18T09:30:00Z")]
    [InlineData("2022-04-18T23:30:00+05:30", "2022-04-18T23:30:00+05:30")]
    public void Publication_time_is_kept_as_precise_as_given(string text, string written)
    {
        Assert.True(PublicationTime.TryParse(text, out var time));
        Assert.Equal(written, time.ToString());
        Assert.Equal(new DateOnly(2022, 4, 18), time.Day);
    }

    [Theory]
    [InlineData("2022-02-31")]
    [InlineData("18.04.2022")]
    [InlineData("yesterday")]
    [InlineData("2022-04-18T25:00:00Z")]
    [InlineData("")]
    [InlineData(null)]
    public void A_date_that_is_none_is_refused(string? text) => Assert.False(PublicationTime.TryParse(text, out _));

    [Fact]
    public void Two_encodings_of_one_accent_are_one_report() =>
        Assert.Equal(Report.Create("Fermín").Id, Report.Create("Fermi\u0301n").Id);

    [Fact]
    public void Source_and_date_tell_reports_apart_but_not_texts()
    {
        var one = Report.Create("A story.", sourceId: "1");
        var other = Report.Create("A story.", sourceId: "2");
        Assert.NotEqual(one.Id, other.Id);
        Assert.Equal(one.TextHash, other.TextHash);
    }

    [Fact]
    public void Text_with_a_lone_surrogate_is_no_report() => Assert.Throws<ArgumentException>(() => Report.Create("a\uD800b"));

    [Fact]
    public void A_quotation_always_equals_the_text_under_its_span() =>
        Gen.String.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, start, end) =>
        {
            if (start > end)
            {
                (start, end) = (end, start);
            }

            try
            {
                var quotation = Quotation.Of(text, new TextSpan(start, end));
                return text.Substring(start, end - start) == quotation.Text && quotation.Text.Length > 0;
            }
            catch (ArgumentException)
            {
                return start == end || end > text.Length || char.IsLowSurrogate(text[start]) || (end < text.Length && char.IsLowSurrogate(text[end]));
            }
        });

    [Fact]
    public void A_quotation_never_cuts_a_character_in_two() =>
        Assert.Throws<ArgumentException>(() => Quotation.Of("a😀b", new TextSpan(0, 2)));

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(5, 4, null)]
    [InlineData(5, null, 4)]
    [InlineData(1, 7, 6)]
    public void A_tally_is_in_order(int low, int? best, int? high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(low, best, high));

    [Fact]
    public void A_month_is_a_month_and_not_its_first_day()
    {
        var february = DateRange.Month(2022, 2);
        Assert.Equal(new DateOnly(2022, 2, 28), february.End);
        Assert.Equal(DatePrecision.Month, february.Precision);
    }

    [Fact]
    public void A_range_of_several_days_is_never_called_a_day() =>
        Assert.Throws<ArgumentException>(() => DateRange.Between(new DateOnly(2022, 2, 1), new DateOnly(2022, 2, 2), DatePrecision.Day));

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    public void A_place_is_on_the_globe(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Place { Latitude = latitude, Longitude = longitude, Precision = PlacePrecision.Town });

    [Fact]
    public void A_country_is_never_a_pin() =>
        Assert.False(new Place { Latitude = 35, Longitude = 38, Precision = PlacePrecision.Country }.IsPin);

    [Fact]
    public void Terms_are_written_as_the_schema_writes_them_and_read_back()
    {
        Assert.Equal("crowd-control", EventMode.CrowdControl.Name());
        Assert.Equal("human_rights", EventContext.HumanRights.Name());
        Assert.Equal("ASSAULT", EventType.Assault.Name());
        Assert.Equal("claim-of-responsibility", StatementKind.ClaimOfResponsibility.Name());
        Assert.True(TermNames.TryParse("suicide-attack", out EventMode mode));
        Assert.Equal(EventMode.SuicideAttack, mode);
        Assert.False(TermNames.TryParse("SuicideAttack", out EventMode _));
    }

    [Theory]
    [InlineData("nsubj:pass", Deprel.NsubjPass)]
    [InlineData("obl:tmod", Deprel.Obl)]
    [InlineData("root", Deprel.Root)]
    [InlineData("nonsense", Deprel.Dep)]
    public void Relations_read_their_labels(string label, Deprel relation) => Assert.Equal(relation, Deprels.Parse(label));

    [Fact]
    public void Every_relation_is_read_back_from_its_label() =>
        Assert.All(Enum.GetValues<Deprel>(), relation => Assert.Equal(relation, Deprels.Parse(relation.Label)));
}
