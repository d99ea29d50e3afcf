using System.Text;
using Dateline.Ingest;
using Dateline.Ingest.JsonLines;

namespace Dateline.Tests.Ingest.JsonLines;

public sealed class JsonLinesReaderTests
{
    private static readonly JsonLinesReader Reader = new(KnownOrigin.None);

    [Fact]
    public async Task A_line_becomes_a_report_with_its_text_as_given()
    {
        const string line = """{"id":"a-1","text":" One.\r\n\r\n\tTwo \ud83d\udd6f é\u0301 ","title":"T","publishedAt":"2031-03-04T06:00:00+03:00","outlet":"O","url":"https://example.org/1","byline":"B","more":[1]}""";
        var report = Assert.Single(await Reading.AllAsync(Reader, line)).Report;

        Assert.NotNull(report);
        Assert.Equal(" One.\r\n\r\n\tTwo 🕯 é\u0301 ", report.Text);
        Assert.Equal(("a-1", "T", "O", "https://example.org/1", "B"), (report.SourceId, report.Title, report.Outlet, report.Url, report.Byline));
        Assert.Equal("2031-03-04T06:00:00+03:00", report.PublishedAt.ToString());
    }

    [Theory]
    [InlineData("""{"text":"x","publishedAt":null,"title":null}""")]
    [InlineData("""{"text":"x"}""")]
    [InlineData("""{"id":17,"text":"x"}""")]
    public async Task Only_the_text_is_needed(string line) => Assert.NotNull(Assert.Single(await Reading.AllAsync(Reader, line)).Report);

    [Theory]
    [InlineData("{\"text\":\"x\"", "broken JSON")]
    [InlineData("{\"text\":\"x\"} trailing", "broken JSON")]
    [InlineData("[1]", "no object")]
    [InlineData("null", "no object")]
    [InlineData("{}", "no \"text\"")]
    [InlineData("{\"text\":null}", "no \"text\"")]
    [InlineData("{\"text\":\"  \"}", "empty \"text\"")]
    [InlineData("{\"text\":5}", "\"text\" that is no string")]
    [InlineData("{\"text\":\"x\",\"title\":{}}", "\"title\" that is no string")]
    [InlineData("{\"text\":\"a\\ud800b\"}", "surrogate")]
    [InlineData("{\"text\":\"a\\udc00\"}", "surrogate")]
    [InlineData("{\"text\":\"a\\ufffe\"}", "no Unicode text")]
    public async Task A_faulty_line_is_refused_by_its_number_and_the_rest_goes_on(string faulty, string reason)
    {
        var results = await Reading.AllAsync(Reader, $"{{\"text\":\"first\"}}\r\n\r\n{faulty}\n{{\"text\":\"last\"}}\n");

        Assert.Equal(["first", null, "last"], results.Select(result => result.Report?.Text));
        Assert.Equal("input:3", results[1].Rejection?.Source);
        Assert.Contains(reason, results[1].Rejection?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-02-31")]
    [InlineData("yesterday")]
    [InlineData("9:55 AM ET")]
    public async Task A_date_that_is_none_is_named_and_costs_the_report_only_its_date(string date)
    {
        var results = await Reading.AllAsync(Reader, $"{{\"text\":\"x\",\"publishedAt\":\"{date}\"}}\n{{\"text\":\"last\"}}");

        Assert.Equal([null, "x", "last"], results.Select(result => result.Report?.Text));
        Assert.Contains(date, results[0].Rejection?.Reason, StringComparison.Ordinal);
        Assert.Null(results[1].Report?.PublishedAt);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        var results = await Reading.AllAsync(Reader, Encoding.Latin1.GetBytes("{\"text\":\"café\"}\n{\"text\":\"cafe\"}"));

        Assert.Contains("UTF-8", results[0].Rejection?.Reason, StringComparison.Ordinal);
        Assert.NotNull(results[1].Report);
    }

    [Fact]
    public async Task A_mark_before_the_first_line_means_nothing() =>
        Assert.NotNull(Assert.Single(await Reading.AllAsync(Reader, "\uFEFF{\"text\":\"x\"}")).Report);

    [Fact]
    public async Task A_line_too_long_is_refused_and_the_next_one_read()
    {
        var huge = Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('a', 17 * 1024 * 1024)}\"}}\n{{\"text\":\"next\"}}");
        var results = await Reading.AllAsync(Reader, huge);

        Assert.Equal([null, "next"], results.Select(result => result.Report?.Text));
        Assert.Contains("16 MB", results[0].Rejection?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task Nothing_at_all_is_refused(string nothing) =>
        Assert.Equal("is empty.", Assert.Single(await Reading.AllAsync(Reader, nothing)).Rejection?.Reason);

    [Fact]
    public async Task What_the_caller_knows_serves_lines_that_do_not_say()
    {
        var reader = new JsonLinesReader(new KnownOrigin(PublicationTime.OnDay(new DateOnly(2031, 1, 1)), "Given"));
        var results = await Reading.AllAsync(reader, "{\"text\":\"a\"}\n{\"text\":\"b\",\"publishedAt\":\"2030-12-31\",\"outlet\":\"Own\"}");

        Assert.Equal(["Given", "Own"], results.Select(result => result.Report?.Outlet));
        Assert.Equal(["2031-01-01", "2030-12-31"], results.Select(result => result.Report?.PublishedAt.ToString()));
    }
}
