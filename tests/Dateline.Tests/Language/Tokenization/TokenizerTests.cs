using CsCheck;
using Dateline.Language.Tokenization;

namespace Dateline.Tests.Language.Tokenization;

public class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(Path.Combine(AppContext.BaseDirectory, "data"));

    private static Document Annotate(string text) => Tokenizer.Annotate(new Document { Report = Report.Create(text) });

    private static string Words(string text) => string.Join(' ', Annotate(text).Tokens.Forms.ToArray());

    private static ImmutableArray<string> Sentences(string text)
    {
        var document = Annotate(text);
        return [.. document.Sentences.Select(s => s.Span.Of(text).ToString())];
    }

    [Theory]
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("She cannot go.", "She can not go .")]
    [InlineData("Varga’s men", "Varga ’s men")]
    [InlineData("the rebels' camp", "the rebels ' camp")]
    [InlineData("a state-run camp", "a state - run camp")]
    [InlineData("an anti-government march", "an anti-government march")]
    [InlineData("al-Harbi", "al - Harbi")]
    [InlineData("the U.S. Delta Force", "the U.S. Delta Force")]
    [InlineData("Gen. J. Okoro", "Gen. J. Okoro")]
    [InlineData("1,200 men, 3.5 percent", "1,200 men , 3.5 percent")]
    [InlineData("on 4/5/2019 at 10:30", "on 4/5/2019 at 10:30")]
    [InlineData("about 40km away", "about 40 km away")]
    [InlineData("See https://news.example/a-b?c=1.", "See https://news.example/a-b?c=1 .")]
    [InlineData("(well... yes!!)", "( well ... yes !! )")]
    [InlineData("“No,” he said.", "“ No , ” he said .")]
    [InlineData("AT&T and O'Neill", "AT&T and O'Neill")]
    [InlineData("$5 million, 50%", "$ 5 million , 50 %")]
    public void Words_are_divided_as_the_treebank_does(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("Rebels left. Troops came.", 2)]
    [InlineData("Mr. Varga met Gen. Okoro in St. Alban.", 1)]
    [InlineData("It fell on Jan. 5 to U.S. Delta Force.", 1)]
    [InlineData("He lives in the U.S. The others left.", 2)]
    [InlineData("“We won.” He left.", 2)]
    [InlineData("Was it true? he asked.", 1)]
    [InlineData("Town falls to rebels\nThe town fell on Sunday.", 2)]
    [InlineData("Town falls to rebels\n\nthe town fell", 2)]
    [InlineData("\"We won. We stay,\" he said. They left.", 3)]
    public void Sentences_end_where_they_should(string text, int count) => Assert.Equal(count, Sentences(text).Length);

    [Fact]
    public void A_closing_quotation_mark_belongs_to_its_sentence() =>
        Assert.Equal(["“We will stay.”", "They left."], Sentences("“We will stay.” They left."));

    [Fact]
    public void Wrapped_lines_do_not_end_sentences()
    {
        const string Text = "A column of armed men attacked a farm on the northern road late on\nSunday, killing two guards and wounding a driver, the army said in a\nstatement read on the radio. The men fled into the hills before the\npatrol came. Nobody has said who they were.\n";
        Assert.Equal(3, Sentences(Text).Length);
    }

    [Theory]
    [InlineData("SAN ALBAN, 3 Jan (Reuters) - Troops left.", "SAN ALBAN, 3 Jan (Reuters) -", "SAN ALBAN", "3 Jan")]
    [InlineData("SAN ALBAN, Varania — Troops left.", "SAN ALBAN, Varania —", "SAN ALBAN, Varania", null)]
    [InlineData("(Reuters) - Troops left.", "(Reuters) -", null, null)]
    [InlineData("Headline here\n\nVARGA CITY, 4 FEB 90 (AFP) -- THE ARMY LEFT.", "VARGA CITY, 4 FEB 90 (AFP) --", "VARGA CITY", "4 FEB 90")]
    public void Placelines_are_found(string text, string heading, string? place, string? date)
    {
        var placeline = Annotate(text).Placeline;
        Assert.NotNull(placeline);
        Assert.Equal((heading, place, date), (placeline.Span.Of(text).ToString(), placeline.Place?.Of(text).ToString(), placeline.Date?.Of(text).ToString()));
    }

    [Theory]
    [InlineData("The army - or what was left of it - fled.")]
    [InlineData("Rebels said on Sunday — again — that they won.")]
    [InlineData("ARMY FLEES - REBELS WIN")]
    public void Dashes_alone_make_no_placeline(string text) => Assert.Null(Annotate(text).Placeline);

    [Fact]
    public void Words_tile_any_text() => Gen.String[Gen.Char["aB. ,'’“”\"-\n\t1$()…!?\u0301\u00ADé中"], 0, 200].Sample(text =>
    {
        var tokens = Annotate(text).Tokens;
        var position = 0;
        foreach (var span in tokens.Spans)
        {
            Assert.True(text.AsSpan(position, span.Start - position).IsWhiteSpace());
            position = span.End;
        }

        Assert.True(text.AsSpan(position).IsWhiteSpace());
    });

    [Fact]
    public void Lone_surrogates_are_words_or_marks()
    {
        var document = new Document { Report = Report.Create("") with { Text = "a \uD83D b\uDE00c \uD83D\uDE00." } };
        Assert.True(Tokenizer.Annotate(document).Count >= 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Nothing_gives_no_sentence(string text) => Assert.Equal(0, Annotate(text).Tokens.SentenceCount);

    [Fact]
    public void An_endless_sentence_is_cut()
    {
        var tokens = Annotate(string.Join(' ', Enumerable.Repeat("word", 5_000))).Tokens;
        Assert.All(Enumerable.Range(0, tokens.SentenceCount), s => Assert.InRange(tokens.Sentence(s).End - tokens.Sentence(s).First, 1, 300));
    }

    [Fact]
    public void A_line_of_ten_megabytes_takes_bounded_time()
    {
        var tokens = Annotate(new string('x', 5_000_000) + string.Concat(Enumerable.Repeat("a.b-", 1_250_000))).Tokens;
        Assert.True(tokens.Count > 5_000);
    }
}
