using Dateline.Resolution.Places;
using Dateline.Tests.Extraction;

namespace Dateline.Tests.Resolution.Places;

public sealed class MentionPlacerTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ToponymResolver Resolver = new(Gazetteer.Open(Path.Combine(Data, "gazetteer", "places.bin")), Data);

    [Fact]
    public void A_deed_lies_where_its_preposition_puts_it()
    {
        var place = PlaceOf("""
            Troops troops NNS NOUN 2 nsubj
            raided raid VBD VERB 0 root
            a a DT DET 4 det
            farm farm NN NOUN 2 obj
            in in IN ADP 6 case
            Tongi Tongi NNP PROPN 4 nmod B-LOC
            near near IN ADP 10 case
            the the DT DET 10 det
            capital capital NN NOUN 10 compound
            Dhaka Dhaka NNP PROPN 6 nmod B-LOC
            """, trigger: 1);
        Assert.Equal(("Tongi", PlacePrecision.Town), (place?.Name, place?.Precision));
    }

    [Fact]
    public void A_direction_keeps_the_place_a_region()
    {
        var place = PlaceOf("""
            Troops troops NNS NOUN 2 nsubj
            raided raid VBD VERB 0 root
            farms farm NNS NOUN 2 obj
            in in IN ADP 6 case
            northern northern JJ ADJ 6 amod
            Syria Syria NNP PROPN 3 nmod B-LOC
            """, trigger: 1);
        Assert.Equal(("northern Syria", "SYR", PlacePrecision.Region), (place?.Name, place?.Country, place?.Precision));
    }

    [Fact]
    public void A_capital_that_speaks_is_no_place_of_a_deed() => Assert.Null(PlaceOf("""
            Moscow Moscow NNP PROPN 2 nsubj B-LOC
            condemned condemn VBD VERB 0 root
            the the DT DET 4 det
            raid raid NN NOUN 2 obj
            """, trigger: 3));

    [Fact]
    public void A_nationality_is_no_place_of_a_deed() => Assert.Null(PlaceOf("""
            French french JJ ADJ 2 amod B-NAT
            troops troop NNS NOUN 3 nsubj
            attacked attack VBD VERB 0 root
            rebels rebel NNS NOUN 3 obj
            """, trigger: 2));

    [Fact]
    public void Who_speaks_somewhere_need_not_speak_of_that_place() => Assert.Null(PlaceOf("""
            He he PRP PRON 2 nsubj
            said say VBD VERB 0 root
            in in IN ADP 4 case
            Cairo Cairo NNP PROPN 2 obl B-LOC
            rebels rebel NNS NOUN 6 nsubj
            attacked attack VBD VERB 2 ccomp
            villages village NNS NOUN 6 obj
            """, trigger: 5));

    [Fact]
    public void An_air_strike_of_a_country_is_not_in_it() => Assert.Null(PlaceOf("""
            He he PRP PRON 3 nsubj:pass
            was be VBD AUX 3 aux:pass
            killed kill VBN VERB 0 root
            in in IN ADP 8 case
            a a DT DET 8 det
            US US NNP PROPN 8 compound B-LOC
            air air NN NOUN 8 compound
            strike strike NN NOUN 3 obl
            """, trigger: 2));

    [Fact]
    public void Ground_is_named_in_the_words_of_the_text()
    {
        var document = Parsed.Document("""
            Rebels rebel NNS NOUN 2 nsubj
            hold hold VBP VERB 0 root
            a a DT DET 4 det
            third third NN NOUN 2 obj
            of of IN ADP 9 case
            northern northern JJ ADJ 9 amod
            and and CC CCONJ 8 cc
            eastern eastern JJ ADJ 6 conj
            Syria Syria NNP PROPN 4 nmod B-LOC
            """);
        var mentions = Mentions.None with
        {
            Controls =
            [
                new ControlMention
                {
                    Organisation = new Argument(document.SpanOf(0, 1), 0), Territory = document.SpanOf(2, 9), TerritoryHead = 3, Status = ControlStatus.Holds,
                    Trigger = 1, Factuality = Factuality.Ongoing, Confidence = 1, Evidence = [document.SpanOf(0, 9)],
                },
            ],
        };
        var ground = Assert.Single(MentionPlacer.Place(document, Resolver.Resolve(document), mentions).Controls);
        Assert.Equal(("a third of northern and eastern Syria", "SYR", PlacePrecision.Region), (ground.Name, ground.Country, ground.Precision));
    }

    private static Place? PlaceOf(string table, int trigger)
    {
        var document = Parsed.Document(table);
        var mentions = Mentions.None with
        {
            Events =
            [
                new EventMention
                {
                    Type = EventType.Assault, Trigger = trigger, TriggerSpan = document.SpanOf(trigger, trigger + 1), Factuality = Factuality.Happened,
                    Confidence = 1, Rule = "test", Evidence = [document.SpanOf(0, document.Count)],
                },
            ],
        };
        return MentionPlacer.Place(document, Resolver.Resolve(document), mentions).Events[0];
    }
}
