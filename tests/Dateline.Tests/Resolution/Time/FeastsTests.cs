using Dateline.Resolution.Time;

namespace Dateline.Tests.Resolution.Time;

public sealed class FeastsTests
{
    private static readonly TimexReader Reader = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Theory]
    [InlineData("Easter 2022", "2022-04-17")]
    [InlineData("Easter 2024", "2024-03-31")]
    [InlineData("Easter 1943", "1943-04-25")]
    [InlineData("Good Friday 2023", "2023-04-07")]
    [InlineData("Orthodox Easter 2022", "2022-04-24")]
    [InlineData("Ramadan 2022", "2022-04-02")]
    [InlineData("Yom Kippur 2023", "2023-09-25")]
    [InlineData("Nowruz 2021", "2021-03-21")]
    [InlineData("Memorial Day 2021", "2021-05-31")]
    [InlineData("Labor Day 2020", "2020-09-07")]
    [InlineData("Christmas Eve 2019", "2019-12-24")]
    public void Feast_of_a_year_falls_on_its_day(string words, string value)
    {
        var time = Assert.Single(Reader.Read(new Document { Report = Report.Create($"It happened on {words}.") }));
        Assert.Equal(value, time.Value);
    }

    [Fact]
    public void Feast_of_many_days_is_a_range()
    {
        var time = Assert.Single(Reader.Read(new Document { Report = Report.Create("Fighting paused for Ramadan 2022.") }));
        Assert.Equal(DatePrecision.Range, time.Range?.Precision);
        Assert.Equal(new DateOnly(2022, 5, 1), time.Range?.End);
    }
}
