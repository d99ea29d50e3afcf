using CsCheck;
using Dateline.Resolution.Time;

namespace Dateline.Tests.Resolution.Time;

public sealed class TimexReaderTests
{
    private static readonly TimexReader Reader = new(Path.Combine(AppContext.BaseDirectory, "data"));

    // Published on Wednesday, 16 June 2021. Value, then sentences of which it is the only one.
    public static TheoryData<string, string> Corpus => new()
    {
        { "2019-03-05", "Rebels took Orvane on March 5, 2019." },
        { "2019-03-05", "Rebels took Orvane on 5 March 2019." },
        { "2019-03-05", "Rebels took Orvane on the 5th of March, 2019." },
        { "2019-03-05", "Rebels took Orvane on Tuesday, March 5, 2019." },
        { "2019-03-05", "Filed 2019-03-05 from Orvane." },
        { "2019-03", "The truce of March 2019 held." },
        { "2019", "The truce of 2019 held." },
        { "1996", "It began in nineteen ninety-six." },
        { "1998", "The class of '98 took arms." },
        { "199", "Fighting marked the 1990s there." },
        { "198", "Fighting marked the '80s there." },
        { "199", "Fighting marked the nineties there." },
        { "18", "It was a fort of the 19th century." },
        { "BC0210", "The city fell in 210 BC." },
        { "2021-06-16", "Gunmen struck on Wednesday." },
        { "2021-06-15", "Gunmen struck on Tuesday." },
        { "2021-06-10", "Gunmen struck on Thursday." },
        { "2021-06-11", "Gunmen struck last Friday." },
        { "2021-06-18", "Talks open next Friday." },
        { "2021-06-16", "Gunmen struck today." },
        { "2021-06-15", "Gunmen struck yesterday." },
        { "2021-06-17", "Talks open tomorrow." },
        { "2021-06-14", "Gunmen struck the day before yesterday." },
        { "2021-06-15TEV", "Gunmen struck on Tuesday evening." },
        { "2021-06-15TNI", "Gunmen struck last night." },
        { "2021-06-16TMO", "Gunmen struck this morning." },
        { "2021-06-15T22:30", "Gunmen struck at 10:30 p.m. Tuesday." },
        { "2021-06-14T12:00", "Gunmen struck at noon Monday." },
        { "2021-02", "The camp was raided in February." },
        { "2020-09", "The camp was raided in September." },
        { "2020-12-24", "The camp was raided on December 24." },
        { "2020-12", "The camp was raided last December." },
        { "2020-10", "The camp was raided in October last year." },
        { "2021-05", "The camp was raided last month." },
        { "2021-W23", "The camp was raided last week." },
        { "2020", "The camp was raided last year." },
        { "2021-06", "The camp was raided earlier this month." },
        { "2022", "A vote is set for next year." },
        { "2021-Q1", "Arms sales fell in the first quarter." },
        { "2019-Q2", "Arms sales fell in the second quarter of 2019." },
        { "2019-H2", "Arms sales fell in the second half of 2019." },
        { "2020-FA", "The front moved last autumn." },
        { "2018-SU", "The front moved in the summer of 2018." },
        { "2011", "The war broke out ten years ago." },
        { "2021-03", "The war broke out three months ago." },
        { "2021-06-13", "The war broke out three days ago." },
        { "2021-04-04", "The war broke out at Easter." },
        { "2020-11-26", "The war broke out on Thanksgiving." },
        { "2021-04-13", "The war broke out during Ramadan." },
        { "2001-09-11", "It was the worst attack since 9/11." },
        { "P3D", "The siege lasted three days." },
        { "P2W", "The siege lasted two weeks." },
        { "PXD", "The siege lasted several days." },
        { "PXY", "The siege lasted years." },
        { "P24D", "The siege lasted twenty-four days." },
        { "P150D", "The siege lasted one hundred and fifty days." },
        { "P5Y", "A five-year term began." },
        { "PT3H", "The siege lasted three hours." },
        { "P3M", "Two towns fell in the past three months." },
        { "P1W", "The post is shelled every week." },
        { "XXXX-WXX-5", "The post is shelled every Friday." },
        { "PAST_REF", "The group recently split." },
        { "PRESENT_REF", "The group is now split." },
        { "FUTURE_REF", "Nobody spoke of the future." },
        { "PAST_REF", "Years ago the group was one." },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Wording_is_read_as_its_value(string value, string sentence)
    {
        var time = Assert.Single(Read(sentence));
        Assert.Equal(value, time.Value);
    }

    [Theory]
    [InlineData("Officials may withdraw.")]
    [InlineData("They march on the town.")]
    [InlineData("The march went on.")]
    [InlineData("The second attack failed.")]
    [InlineData("The 1,990 men gave up.")]
    [InlineData("Nearly 2000 men gave up, some 1999 others did not.")]
    [InlineData("The home side won 3-2.")]
    [InlineData("He waited in room 2019.")]
    [InlineData("She is 52 years old.")]
    [InlineData("Three quarters of the town lay in ruins.")]
    [InlineData("It cost $1985 to mend.")]
    [InlineData("The sun rose on the sat nav.")]
    public void Word_that_only_looks_like_time_is_left_alone(string sentence) => Assert.Empty(Read(sentence));

    [Theory]
    [InlineData("10-12 May 2014", "2014-05-10", "2014-05-12")]
    [InlineData("May 10 to 12, 2014", "2014-05-10", "2014-05-12")]
    [InlineData("May 30 to June 2, 2014", "2014-05-30", "2014-06-02")]
    [InlineData("March to May 2014", "2014-03", "2014-05")]
    public void Two_dates_share_what_one_of_them_names(string words, string first, string second) =>
        Assert.Equal([first, second], Read($"It lasted from {words}.").Select(time => time.Value));

    [Theory]
    [InlineData("The base fell in March 2016. That year the war ended.", "2016")]
    [InlineData("The base fell on 3 March 2016. The following day talks began.", "2016-03-04")]
    [InlineData("The base fell on 3 March 2016. Three days later talks began.", "2016-03-06")]
    [InlineData("The base fell in 2016. He was killed in October that same year.", "2016-10")]
    [InlineData("The base fell in March 2016. The previous month it had been shelled.", "2016-02")]
    [InlineData("The base fell on 3 March 2016. Talks began the next Monday.", "2016-03-07")]
    public void Word_that_points_back_is_reckoned_from_the_date_told_before(string text, string value) => Assert.Equal(value, Read(text)[^1].Value);

    [Theory]
    [InlineData("Gunmen struck on Tuesday.", "XXXX-WXX-2")]
    [InlineData("Gunmen struck in February.", "XXXX-02")]
    [InlineData("Gunmen struck on 3 February.", "XXXX-02-03")]
    [InlineData("Gunmen struck yesterday.", "XXXX-XX-XX")]
    [InlineData("Gunmen struck last week.", "XXXX-WXX")]
    public void Without_a_publication_date_a_relative_one_stays_open_and_says_so(string sentence, string value)
    {
        var time = Assert.Single(Reader.Read(new Document { Report = Report.Create(sentence) }));
        Assert.Equal(value, time.Value);
        Assert.Equal(DatePrecision.Unknown, time.Range?.Precision);
        Assert.Contains("no publication date", time.Range?.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_that_the_month_lacks_leaves_the_month()
    {
        var time = Assert.Single(Read("The camp was raided on 31 February 2020."));
        Assert.Equal("2020-02", time.Value);
        Assert.Equal(DatePrecision.Month, time.Range?.Precision);
        Assert.Contains("no such day", time.Range?.How, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at 25:30 p.m. sharp")]
    [InlineData("in year 0025 of the kings")]
    [InlineData("99/99/9999")]
    [InlineData("9999999999999999999 years ago")]
    [InlineData("in 99999999 BC")]
    [InlineData("2147483647 decades later")]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("🙂 on Monday 🙂")]
    public void Nonsense_makes_no_exception_and_no_day_of_its_own(string words) =>
        Assert.DoesNotContain(Read(words), time => time.Range?.Start?.Year is < 1000);

    [Fact]
    public void Publication_at_the_end_of_the_calendar_is_borne()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var report = Report.Create("Next year, next Friday, last month, at Easter, in ten centuries and 5 days ago.", PublicationTime.OnDay(day));
            Assert.All(Reader.Read(new Document { Report = report }), time => Assert.Null(time.Range?.Start));
        }
    }

    [Fact]
    public void Range_quotes_its_words_and_tells_how()
    {
        const string text = "The base fell on 3 March 2016. The following day talks began.";
        var time = Read(text)[^1];
        Assert.Equal(["The following day", "3 March 2016"], time.Range!.Evidence.Select(quotation => quotation.Text));
        Assert.Contains("3 March 2016", time.Range.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_soup_of_words_is_read_in_spans_of_the_text()
    {
        string[] words =
        [
            "the", "end", "of", "last", "next", "May", "march", "2019", "12", "31", "1990s", "third", "quarter", "ago", "two", "hundred", "years", "-", "to", "and",
            "Friday", "Easter", "that", "same", "day", "a", "p.m.", "10:30", "BC", "'", "early", "\n\n", "half", "weeks", "later", "from", "before", "0", "99999", "🙂", ",", "in",
        ];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Sample(soup =>
        {
            var text = string.Join(' ', soup);
            var end = 0;
            foreach (var time in Read(text))
            {
                Assert.True(time.Quotation.Span.Start >= end);
                end = time.Quotation.Span.End;
            }
        }, iter: 2000);
    }

    private static ImmutableArray<Timex> Read(string text) =>
        Reader.Read(new Document { Report = Report.Create(text, PublicationTime.OnDay(new DateOnly(2021, 6, 16))) });
}
