using Dateline.Extraction.Control;

namespace Dateline.Tests.Extraction.Control;

public sealed class ControlExtractorTests
{
    private static readonly ControlExtractor Extractor = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Fact]
    public void Capture_from_someone_gives_to_one_and_takes_from_the_other()
    {
        Assert.Equal(["rebels Took Ostra", "soldiers Lost Ostra"], Read("""
            The the DT DET 2 det
            rebels rebel NNS NOUN 3 nsubj
            captured capture VBD VERB 0 root
            Ostra Ostra NNP PROPN 3 obj B-LOC
            from from IN ADP 6 case
            soldiers soldier NNS NOUN 3 obl
            . . . PUNCT 3 punct
            """));
    }

    [Fact]
    public void A_town_that_fell_was_taken_by_whoever_stands_after_to()
    {
        Assert.Equal(["LFV Took Ostra"], Read("""
            Ostra Ostra NNP PROPN 2 nsubj B-LOC
            fell fall VBD VERB 0 root
            to to IN ADP 4 case
            LFV LFV NNP PROPN 2 obl B-ORG
            . . . PUNCT 2 punct
            """));
    }

    [Fact]
    public void Areas_a_group_controlled_are_held_and_withdrawal_from_them_loses_them()
    {
        Assert.Equal(["group Lost areas", "it Holds areas"], Read("""
            The the DT DET 2 det
            group group NN NOUN 3 nsubj GRP
            withdrew withdraw VBD VERB 0 root
            from from IN ADP 5 case
            areas area NNS NOUN 3 obl
            it it PRP PRON 7 nsubj GRP 1
            controlled control VBD VERB 5 acl:relcl
            . . . PUNCT 3 punct
            """));
    }

    [Fact]
    public void A_held_place_is_told_by_participle_and_by_stronghold()
    {
        Assert.Equal(["rebel Holds Ostra"], Read("""
            Rebel+ rebel NN NOUN 3 compound
            -+ - HYPH PUNCT 3 punct
            held hold VBN VERB 4 amod
            Ostra Ostra NNP PROPN 5 nsubj B-LOC
            burned burn VBD VERB 0 root
            . . . PUNCT 5 punct
            """), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["LFV Holds Ostra"], Read("""
            Ostra Ostra NNP PROPN 7 nsubj B-LOC
            , , , PUNCT 5 punct
            an a DT DET 5 det
            LFV LFV NNP PROPN 5 compound B-ORG
            stronghold stronghold NN NOUN 1 appos
            , , , PUNCT 5 punct
            burned burn VBD VERB 0 root
            """));
    }

    [Fact]
    public void Failure_to_take_is_negated()
    {
        var document = Parsed.Document("""
            Rebels rebel NNS NOUN 2 nsubj
            failed fail VBD VERB 0 root
            to to TO PART 4 mark
            capture capture VB VERB 2 xcomp
            Ostra Ostra NNP PROPN 4 obj B-LOC
            . . . PUNCT 2 punct
            """);
        var control = Assert.Single(Extractor.Extract(document, Mentions.None).Controls);
        Assert.Equal(Factuality.Negated, control.Factuality);
    }

    [Theory]
    [InlineData("weapon")]
    [InlineData("suspect")]
    public void What_is_no_ground_is_not_controlled(string noun)
    {
        Assert.Empty(Read($"""
            Soldiers soldier NNS NOUN 2 nsubj
            seized seize VBD VERB 0 root
            a a DT DET 4 det
            {noun} {noun} NN NOUN 2 obj
            . . . PUNCT 2 punct
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData("held hold VBN VERB 0 root")]
    [InlineData("stronghold stronghold NN NOUN 0 root")]
    [InlineData("control control NN NOUN 0 root")]
    public void Fragments_tell_nothing(string table)
    {
        Assert.Empty(Read(table));
    }

    private static IEnumerable<string> Read(string table)
    {
        var document = Parsed.Document(table);
        return Extractor.Extract(document, Mentions.None).Controls.Select(control =>
            $"{document[control.Organisation.Head].Form} {control.Status} {document[control.TerritoryHead].Form}");
    }
}
