using Dateline.Resolution.Time;
using Dateline.Tests.Extraction;

namespace Dateline.Tests.Resolution.Time;

/// <summary>Trees by hand; published on 16 June 2021, a Wednesday.</summary>
public sealed class MentionDaterTests
{
    private const string Raided = """
        The the DT DET 2 det
        base base NN NOUN 4 nsubj:pass
        was be VBD AUX 4 aux:pass
        raided raid VBN VERB 0 root
        in in IN ADP 6 case
        February February NNP PROPN 4 obl
        . . . PUNCT 4 punct
        """;

    private const string DaysAfter = """
        The the DT DET 2 det
        raid raid NN NOUN 3 nsubj
        came come VBD VERB 0 root
        days day NNS NOUN 8 obl
        after after IN SCONJ 8 mark
        the the DT DET 7 det
        group group NN NOUN 8 nsubj
        attacked attack VBD VERB 3 advcl
        a a DT DET 10 det
        prison prison NN NOUN 8 obj
        . . . PUNCT 3 punct
        """;

    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly TimexReader Reader = new(Data);
    private static readonly MentionDater Dater = new(Data);

    [Fact]
    public void Event_takes_the_time_of_its_clause()
    {
        var date = Dated(Raided, "raided")[0];
        Assert.Equal(DateRange.Month(2021, 2).End, date.End);
        Assert.Equal(DatePrecision.Month, date.Precision);
        Assert.Equal("February", date.Evidence[0].Text);
    }

    [Fact]
    public void The_same_event_named_again_takes_the_date_told_before() =>
        Assert.Equal(DatePrecision.Month, Dated($"{Raided}\n\n{DaysAfter}", "raided", "raid")[1].Precision);

    [Fact]
    public void Event_days_before_a_dated_one_gets_a_range_before_it()
    {
        var date = Dated($"{Raided}\n\n{DaysAfter}", "raided", "raid", "attacked")[2];
        Assert.Equal(DatePrecision.Range, date.Precision);
        Assert.Equal(new DateOnly(2021, 1, 25), date.Start);
        Assert.Equal(new DateOnly(2021, 2, 27), date.End);
        Assert.Contains("days before", date.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Event_that_no_word_dates_is_known_only_to_precede_publication()
    {
        var date = Dated("Gunmen gunman NNS NOUN 2 nsubj\nstruck strike VBD VERB 0 root", "struck")[0];
        Assert.Equal(DatePrecision.Before, date.Precision);
        Assert.Equal(new DateOnly(2021, 6, 16), date.End);
        Assert.NotNull(date.How);
    }

    [Theory]
    [InlineData(Factuality.Planned, DatePrecision.After)]
    [InlineData(Factuality.Hypothetical, DatePrecision.Unknown)]
    [InlineData(Factuality.Threatened, DatePrecision.After)]
    [InlineData(Factuality.Denied, DatePrecision.Before)]
    public void Undated_event_lies_where_its_factuality_puts_it(Factuality factuality, DatePrecision precision) =>
        Assert.Equal(precision, Dated("Gunmen gunman NNS NOUN 2 nsubj\nstrike strike VBP VERB 0 root", factuality, "strike")[0].Precision);

    [Fact]
    public void Since_leaves_the_end_open()
    {
        var date = Dated("""
            He he PRP PRON 2 nsubj
            ruled rule VBD VERB 0 root
            since since IN ADP 4 case
            2009 2009 CD NUM 2 obl
            """, "ruled")[0];
        Assert.Equal(DatePrecision.After, date.Precision);
        Assert.Equal(new DateOnly(2009, 1, 1), date.Start);
    }

    [Fact]
    public void Time_inside_another_noun_does_not_date_the_verb()
    {
        var date = Dated("""
            Police police NNS NOUN 2 nsubj
            opened open VBD VERB 0 root
            an a DT DET 4 det
            inquiry inquiry NN NOUN 2 obj
            into into IN ADP 8 case
            the the DT DET 8 det
            2014 2014 CD NUM 8 nmod
            attack attack NN NOUN 4 nmod
            """, "opened", "attack");
        Assert.Equal(DatePrecision.Before, date[0].Precision);
        Assert.Equal(DatePrecision.Year, date[1].Precision);
    }

    [Fact]
    public void Story_that_runs_on_keeps_its_day_within_the_paragraph()
    {
        var date = Dated("""
            Gunmen gunman NNS NOUN 2 nsubj
            struck strike VBD VERB 0 root
            on on IN ADP 4 case
            Tuesday Tuesday NNP PROPN 2 obl
            . . . PUNCT 2 punct

            They they PRP PRON 2 nsubj
            fled flee VBD VERB 0 root
            . . . PUNCT 2 punct

            They they PRP PRON 3 nsubj
            had have VBD AUX 3 aux
            threatened threaten VBN VERB 0 root
            . . . PUNCT 3 punct
            """, "struck", "fled", "threatened");
        Assert.Equal(new DateOnly(2021, 6, 15), date[1].Start);
        Assert.Equal(DatePrecision.Day, date[1].Precision);
        Assert.Equal(DatePrecision.Before, date[2].Precision);
        Assert.Equal(new DateOnly(2021, 6, 15), date[2].End);
    }

    [Fact]
    public void Without_a_publication_date_nothing_is_made_up()
    {
        var document = Parsed.Document("Gunmen gunman NNS NOUN 2 nsubj\nstruck strike VBD VERB 0 root");
        var dates = Dater.Date(document, Reader.Read(document), Mentions(document, Factuality.Happened, "struck"));
        Assert.Equal(DatePrecision.Unknown, dates.Events[0].Precision);
        Assert.Contains("no publication date", dates.Events[0].How, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_layer_is_named()
    {
        var document = new Document { Report = Report.Create("Gunmen struck.") };
        var fault = Assert.Throws<InvalidOperationException>(() => Dater.Date(document, [], Dateline.Mentions.None));
        Assert.Contains("Dependencies", fault.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<DateRange> Dated(string table, params string[] triggers) => Dated(table, Factuality.Happened, triggers);

    private static ImmutableArray<DateRange> Dated(string table, Factuality factuality, params string[] triggers)
    {
        var parsed = Parsed.Document(table);
        var document = parsed with { Report = Report.Create(parsed.Text, PublicationTime.OnDay(new DateOnly(2021, 6, 16))) };
        return Dater.Date(document, Reader.Read(document), Mentions(document, factuality, triggers)).Events;
    }

    private static Mentions Mentions(Document document, Factuality factuality, params string[] triggers)
    {
        var from = 0;
        return new Mentions { Events = [.. triggers.Select(form => Event(document, from = Find(document, form, from), factuality))] };
    }

    private static int Find(Document document, string form, int from) => Enumerable.Range(from, document.Count - from).First(token => document[token].Is(form));

    private static EventMention Event(Document document, int token, Factuality factuality) => new()
    {
        Type = EventType.Assault,
        Trigger = token,
        TriggerSpan = document[token].Span,
        Factuality = factuality,
        Confidence = 1,
        Rule = "test",
        Evidence = [document[token].Span],
    };
}
