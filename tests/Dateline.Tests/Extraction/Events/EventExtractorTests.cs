using CsCheck;
using Dateline.Extraction.Codebook;
using Dateline.Extraction.Events;

namespace Dateline.Tests.Extraction.Events;

public sealed class EventExtractorTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly EventExtractor Extractor = new(EventCodebook.Load(Path.Combine(Data, "codebook")), Data);

    [Fact]
    public void A_killing_has_its_killers_its_dead_and_their_number()
    {
        var told = Assert.Single(Read("""
            Gunmen gunman NNS NOUN 2 nsubj
            killed kill VBD VERB 0 root
            at at IN ADP 4 case
            least least JJS ADJ 5 advmod
            12 12 CD NUM 6 nummod
            villagers villager NNS NOUN 2 obj
            . . . PUNCT 2 punct
            """).Events);
        Assert.Equal((EventType.Assault, Factuality.Happened, Outcome.Completed), (told.Type, told.Factuality, told.Outcome));
        var harm = Assert.Single(told.Harms);
        Assert.Equal((Harm.Killed, Tally.AtLeast(12), "villagers", Side.Civilian), (harm.Harm, harm.Count.Tally, harm.Count.Of, harm.Count.Side));
    }

    [Fact]
    public void A_killing_in_a_raid_is_one_event_by_the_raiders()
    {
        var (document, events) = Read("""
            Velk Velk NNP PROPN 3 nsubj:pass B-PER
            was be VBD AUX 3 aux:pass
            killed kill VBN VERB 0 root
            in in IN ADP 6 case
            a a DT DET 6 det
            raid raid NN NOUN 3 obl
            by by IN ADP 8 case
            commandos commando NNS NOUN 6 nmod
            . . . PUNCT 3 punct
            """);
        var told = Assert.Single(events);
        Assert.Equal("killed", Words(document, told.TriggerSpan));
        Assert.Equal(["commandos"], told.Actors.Select(party => Words(document, party.Span)));
        Assert.Equal(["Velk"], told.Recipients.Select(party => Words(document, party.Span)));
        Assert.Equal(Tally.Exactly(1), Assert.Single(told.Harms).Count.Tally);
    }

    [Fact]
    public void An_attack_carried_out_is_one_event()
    {
        var (document, events) = Read("""
            Rebels rebel NNS NOUN 2 nsubj
            carried carry VBD VERB 0 root
            out out RP ADP 2 compound:prt
            an a DT DET 5 det
            attack attack NN NOUN 2 obj
            on on IN ADP 8 case
            the the DT DET 8 det
            bridge bridge NN NOUN 5 nmod
            . . . PUNCT 2 punct
            """);
        var told = Assert.Single(events);
        Assert.Equal(["Rebels"], told.Actors.Select(party => Words(document, party.Span)));
        Assert.Equal(["the bridge"], told.Recipients.Select(party => Words(document, party.Span)));
    }

    [Fact]
    public void Agreeing_to_withdraw_is_no_withdrawal()
    {
        var told = Assert.Single(Read("""
            Rebels rebel NNS NOUN 2 nsubj
            agreed agree VBD VERB 0 root
            to to TO PART 4 mark
            withdraw withdraw VB VERB 2 xcomp
            . . . PUNCT 2 punct
            """).Events);
        Assert.Equal(EventType.Agree, told.Type);
    }

    [Fact]
    public void An_end_to_attacks_called_for_is_a_request_only()
    {
        var told = Assert.Single(Read("""
            Bishops bishop NNS NOUN 2 nsubj
            called call VBD VERB 0 root
            for for IN ADP 5 case
            an a DT DET 5 det
            end end NN NOUN 2 obl
            to to IN ADP 7 case
            attacks attack NNS NOUN 5 nmod
            on on IN ADP 9 case
            churches church NNS NOUN 7 nmod
            . . . PUNCT 2 punct
            """).Events);
        Assert.Equal(EventType.Request, told.Type);
    }

    [Fact]
    public void An_attempted_break_happened_as_an_attempt()
    {
        var told = Assert.Single(Read("""
            The the DT DET 2 det
            group group NN NOUN 3 nsubj
            attempted attempt VBD VERB 0 root
            a a DT DET 6 det
            prison prison NN NOUN 6 compound
            break break NN NOUN 3 obj
            . . . PUNCT 3 punct
            """).Events);
        Assert.Equal((EventType.Assault, Factuality.Happened, Outcome.Attempted), (told.Type, told.Factuality, told.Outcome));
    }

    [Theory]
    [InlineData("may", "MD", Factuality.Hypothetical)]
    [InlineData("will", "MD", Factuality.Planned)]
    [InlineData("could", "MD", Factuality.Hypothetical)]
    public void A_modal_keeps_a_deed_from_having_happened(string modal, string tag, Factuality expected)
    {
        var told = Assert.Single(Read($"""
            Rebels rebel NNS NOUN 3 nsubj
            {modal} {modal} {tag} AUX 3 aux
            attack attack VB VERB 0 root
            Dresk Dresk NNP PROPN 3 obj B-LOC
            . . . PUNCT 3 punct
            """).Events);
        Assert.Equal(expected, told.Factuality);
    }

    [Fact]
    public void Forces_of_three_nations_are_three_parties()
    {
        var (document, events) = Read("""
            Sarvian sarvian JJ ADJ 5 amod B-NAT
            , , , PUNCT 3 punct
            Belmoran belmoran JJ ADJ 1 conj B-NAT
            and and CC CCONJ 3 cc
            forces force NNS NOUN 6 nsubj
            shelled shell VBD VERB 0 root
            Dresk Dresk NNP PROPN 6 obj B-LOC
            . . . PUNCT 6 punct
            """);
        Assert.Equal(2, Assert.Single(events).Actors.Length);
        Assert.All(events[0].Actors, party => Assert.True(document[party.Head].Upos == Upos.Adj));
    }

    [Fact]
    public void A_deed_in_what_someone_says_bears_his_name()
    {
        var document = Parsed.Document("""
            Rebels rebel NNS NOUN 2 nsubj
            attacked attack VBD VERB 6 ccomp
            Dresk Dresk NNP PROPN 2 obj B-LOC
            , , , PUNCT 6 punct
            police police NNS NOUN 6 nsubj
            said say VBD VERB 0 root
            . . . PUNCT 6 punct
            """);
        var statement = new StatementMention
        {
            Kind = StatementKind.Report,
            Speaker = new Argument(document[4].Span, 4),
            Content = [document.SpanOf(0, 3)],
            Verbatim = Verbatim.Indirect,
            Confidence = 1,
            Rule = "hand",
            Evidence = [document.Sentence(0).Span],
        };
        var told = Assert.Single(Extractor.Extract(document, Mentions.None with { Statements = [statement] }).Events);
        Assert.Equal([4], told.Speakers.Select(speaker => speaker.Head));
    }

    [Fact]
    public void No_words_no_events()
    {
        var document = new Document
        {
            Report = Report.Create(""),
            Tokens = new TokenLayer([], [], []),
            Tags = new TagLayer([], [], []),
            Lemmas = new LemmaLayer([]),
            Dependencies = new DependencyLayer(new TokenLayer([], [], []), [], []),
        };
        Assert.Empty(Extractor.Extract(document, Mentions.None).Events);
    }

    [Fact]
    public void Any_tree_yields_sound_mentions() => Gen.Int[1, 40].SelectMany(length => Gen.Int[0, 1000].Array[length * 3]).Sample(seeds =>
    {
        var document = Parsed.Document(Tree(seeds));
        foreach (var told in Extractor.Extract(document, Mentions.None).Events)
        {
            Assert.NotEmpty(told.Evidence);
            Assert.All(told.Evidence.Append(told.TriggerSpan).Concat(told.Actors.Concat(told.Recipients).Select(party => party.Span)), span => Assert.InRange(span.End, span.Start + 1, document.Text.Length));
            Assert.InRange(told.Confidence, 0, 1);
            Assert.All(told.Harms, harm => Assert.True(harm.Count.PartOf is null || harm.Count.PartOf < told.Harms.Length));
        }
    });

    [Fact]
    public void A_sentence_of_five_thousand_words_costs_no_more_than_seconds()
    {
        var seeds = Enumerable.Range(0, 15_000).Select(i => i * 7919 % 1000).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Extractor.Extract(Parsed.Document(Tree(seeds)), Mentions.None);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Tree(int[] seeds)
    {
        string[] words = ["attack NN NOUN", "attack VBD VERB", "rebel NNS NOUN", "kill VBN VERB", "agree VBD VERB", "to TO PART", "by IN ADP", "twelve CD NUM", "Sarvia NNP PROPN", "call VB VERB", "including VBG VERB", "die VBD VERB", "it PRP PRON", "strike NN NOUN"];
        string[] relations = ["nsubj", "obj", "obl", "conj", "advcl", "acl", "xcomp", "ccomp", "nmod", "case", "mark", "appos", "acl:relcl", "parataxis", "nummod", "amod", "compound", "aux:pass", "nsubj:pass", "punct"];
        var lines = Enumerable.Range(0, seeds.Length / 3).Select(i =>
        {
            var word = words[seeds[i * 3] % words.Length];
            var head = i == 0 ? 0 : (seeds[(i * 3) + 1] % i) + 1;
            return $"{word.Split(' ')[0]} {word} {head} {(i == 0 ? "root" : relations[seeds[(i * 3) + 2] % relations.Length])}";
        });
        return string.Join('\n', lines);
    }

    private static (Document Document, ImmutableArray<EventMention> Events) Read(string table)
    {
        var document = Parsed.Document(table);
        return (document, Extractor.Extract(document, Mentions.None).Events);
    }

    private static string Words(Document document, TextSpan span) => span.Of(document.Text).ToString();
}
