using System.Diagnostics;
using System.Text;
using Dateline.Ingest;
using Dateline.Ingest.Html;

namespace Dateline.Tests.Ingest.Html;

public sealed class HtmlReaderTests
{
    private const string Body = """
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Harbour blast: what is known</h1>
        <p class="byline">By Lena Orsk</p>
        <p><span class="dateline">KORVAT (Coast Wire) —</span> An explosion tore through the fish market of
        Korvat on Tuesday, killing at least nine people, the port authority said in a statement.</p>
        <figure><img src="x.jpg"><figcaption>Smoke over the harbour</figcaption></figure>
        <p>No group has claimed the attack. Residents described a lorry parked since dawn; the police would
        not say whose it was, nor&nbsp;when the market would open again.</p>
        <p>“We heard it from the other side of the bay,” said a fisherman, 45, who asked not to be named.</p>
        <script>track("reader")</script></article>
        <aside>Most read: ten recipes</aside><footer>© Coast Wire</footer>
        """;

    private static readonly HtmlReader Reader = new(KnownOrigin.None);

    [Fact]
    public async Task The_article_is_taken_and_its_surroundings_left()
    {
        var report = await ReadAsync($"<html><head><title>Harbour blast | Coast Wire</title></head><body>{Body}</body></html>");

        Assert.StartsWith("KORVAT (Coast Wire) — An explosion tore through the fish market of Korvat on Tuesday", After(report.Text, "By Lena Orsk"), StringComparison.Ordinal);
        Assert.Contains("said in a statement.\n\nNo group", report.Text, StringComparison.Ordinal);
        Assert.Contains("nor when the market", report.Text, StringComparison.Ordinal);
        Assert.All(["Home", "Smoke over", "track(", "recipes", "©", "what is known"], noise => Assert.DoesNotContain(noise, report.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2031-03-04T07:30:00+0300">""", "2031-03-04T07:30:00+03:00")]
    [InlineData("""<meta name="pubdate" content="March 4, 2031">""", "2031-03-04")]
    [InlineData("""<meta name="DC.date.issued" content="2031-03-04">""", "2031-03-04")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2031-03-04"}]}</script>""", "2031-03-04")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="date" content="2031-03-04">""", "2031-03-04")]
    [InlineData("""<meta name="date" content="03/04/2031">""", null)]
    [InlineData("", null)]
    public async Task The_date_is_read_where_pages_put_it(string head, string? date) =>
        Assert.Equal(date, (await ReadAsync($"<html><head>{head}</head><body>{Body}</body></html>")).PublishedAt?.ToString());

    [Fact]
    public async Task Title_outlet_author_and_address_come_from_linked_data_first()
    {
        const string head = """
            <meta property="og:title" content="Other title"><meta property="og:site_name" content="Other outlet">
            <link rel="canonical" href="https://example.org/blast">
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Harbour blast","datePublished":"2031-03-04",
            "author":[{"name":"Lena Orsk"},{"name":"Ivo Brandt"}],"publisher":{"name":"Coast Wire"}}]</script>
            """;
        var report = await ReadAsync($"<html><head>{head}</head><body>{Body}</body></html>");

        Assert.Equal(("Harbour blast", "Coast Wire", "Lena Orsk, Ivo Brandt", "https://example.org/blast"), (report.Title, report.Outlet, report.Byline, report.Url));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public async Task An_address_that_leads_nowhere_is_left_out(string address) =>
        Assert.Null((await ReadAsync($"""<html><head><link rel="canonical" href="{address}"></head><body>{Body}</body></html>""")).Url);

    [Fact]
    public async Task The_callers_word_goes_before_the_pages()
    {
        var reader = new HtmlReader(new KnownOrigin(PublicationTime.OnDay(new DateOnly(2031, 5, 1)), "Mine"));
        var html = $"""<html><head><meta property="og:site_name" content="Theirs"><meta name="date" content="2031-03-04"></head><body>{Body}</body></html>""";
        var report = await Reading.OneAsync(reader, Encoding.UTF8.GetBytes(html));

        Assert.Equal(("Mine", "2031-05-01"), (report.Outlet, report.PublishedAt.ToString()));
    }

    [Fact]
    public async Task Breaks_in_a_row_part_paragraphs()
    {
        var long1 = string.Concat(Enumerable.Repeat("The council met again to weigh the offer. ", 8));
        var report = await ReadAsync($"<html><body><div>{long1}<br><br>{long1}<br>Signed, the clerk.</div></body></html>");

        Assert.Contains("offer.\n\nThe council", report.Text, StringComparison.Ordinal);
        Assert.Contains("offer.\nSigned", report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task The_declared_charset_serves_where_the_bytes_are_not_utf8(string declared)
    {
        var html = $"<html><head><meta charset=\"{declared}\"></head><body>{Body.Replace("Korvat", "Körvat", StringComparison.Ordinal)}</body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(html); // 1252 is always there.

        Assert.Contains("fish market of Körvat", (await Reading.OneAsync(Reader, bytes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_what_is_no_character_does_no_harm() =>
        Assert.Contains("the bay", (await ReadAsync($"<html><body>{Body}<p>&#xFFFE; &#xD800; &#0; and so on</p></body></html>")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><body></body></html>", "no article")]
    [InlineData("<html><body><script>only()</script></body></html>", "no article")]
    [InlineData("   ", "empty")]
    public async Task A_page_without_words_is_refused(string html, string reason) =>
        Assert.Contains(reason, await Reading.ReasonAsync(Reader, Encoding.UTF8.GetBytes(html)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [InlineData("<svg><g>")]
    public async Task A_hostile_page_is_refused_soon(string opening)
    {
        var clock = Stopwatch.StartNew();
        var html = new StringBuilder().Insert(0, opening, 400_000).ToString();

        Assert.Contains("beyond any article", await Reading.ReasonAsync(Reader, Encoding.UTF8.GetBytes(html)), StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static Task<Report> ReadAsync(string html) => Reading.OneAsync(Reader, Encoding.UTF8.GetBytes(html));

    private static string After(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? text[(at + words.Length)..].TrimStart() : text;
}
