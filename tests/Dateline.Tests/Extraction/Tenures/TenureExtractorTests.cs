using Dateline.Extraction.Tenures;

namespace Dateline.Tests.Extraction.Tenures;

public sealed class TenureExtractorTests
{
    private static readonly TenureExtractor Extractor = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Fact]
    public void Title_before_a_name_is_a_tenure_in_the_body_before_it()
    {
        var (document, tenure) = Single("""
            LFV LFV NNP PROPN 2 compound B-ORG
            spokesman spokesman NN NOUN 4 compound
            Dario Dario NNP PROPN 4 compound B-PER
            Venn Venn NNP PROPN 5 nsubj I-PER
            spoke speak VBD VERB 0 root
            . . . PUNCT 5 punct
            """);
        Assert.Equal(("Dario Venn", "spokesman", "LFV"), Words(document, tenure));
        Assert.Equal(Factuality.Ongoing, tenure.Factuality);
    }

    [Fact]
    public void Apposition_is_a_tenure_and_keeps_acting()
    {
        var (document, tenure) = Single("""
            Dario Dario NNP PROPN 2 compound B-PER
            Venn Venn NNP PROPN 13 nsubj I-PER
            , , , PUNCT 8 punct
            the the DT DET 5 det
            union+ union NN NOUN 8 nmod:poss
            's 's POS PART 5 case
            acting acting JJ ADJ 8 amod
            chief chief NN NOUN 2 appos
            for for IN ADP 11 case
            southern southern JJ ADJ 11 amod
            ports port NNS NOUN 8 nmod
            , , , PUNCT 8 punct
            spoke speak VBD VERB 0 root
            . . . PUNCT 13 punct
            """);
        Assert.Equal(("Dario Venn", "acting chief for southern ports", "the union"), Words(document, tenure));
    }

    [Fact]
    public void Killing_of_a_holder_ends_his_tenure_across_sentences()
    {
        var (document, tenure) = Single("""
            Dario Dario NNP PROPN 2 compound B-PER
            Venn Venn NNP PROPN 7 nsubj I-PER 1
            was be VBD AUX 7 cop
            the the DT DET 7 det
            LFV LFV NNP PROPN 7 compound B-ORG
            military military JJ ADJ 7 amod
            leader leader NN NOUN 0 root
            . . . PUNCT 7 punct

            He he PRP PRON 3 nsubj:pass PER 1
            was be VBD AUX 3 aux:pass
            killed kill VBN VERB 0 root
            in in IN ADP 5 case
            May May NNP PROPN 3 obl
            . . . PUNCT 3 punct
            """);
        Assert.Equal(("Dario Venn", "military leader", "LFV"), Words(document, tenure));
        Assert.Equal(ExitMode.Killed, tenure.ExitMode);
        Assert.Equal("killed", document[tenure.ExitTrigger!.Value].Form);
    }

    [Fact]
    public void Succession_links_both_tenures()
    {
        var (document, tenures) = Extract("""
            Dario Dario NNP PROPN 2 compound B-PER
            Venn Venn NNP PROPN 3 nsubj I-PER 1
            succeeded succeed VBD VERB 0 root
            Ilse Ilse NNP PROPN 5 compound B-PER
            Korr Korr NNP PROPN 3 obj I-PER 2
            as as IN ADP 7 case
            president president NN NOUN 3 obl
            of of IN ADP 9 case
            Valdoria Valdoria NNP PROPN 7 nmod B-LOC
            . . . PUNCT 3 punct
            """);
        Assert.Equal(2, tenures.Length);
        Assert.Equal((EntryMode.Succeeded, "Ilse Korr"), (tenures[0].EntryMode, Text(document, tenures[0].Predecessor)));
        Assert.Equal((ExitMode.Replaced, "Dario Venn"), (tenures[1].ExitMode, Text(document, tenures[1].Successor)));
        Assert.All(tenures, tenure => Assert.Equal("Valdoria", Text(document, tenure.Organisation)));
    }

    [Theory]
    [InlineData("candidate")]
    [InlineData("contender")]
    public void One_who_seeks_an_office_does_not_hold_it(string noun)
    {
        Assert.Empty(Extract($"""
            Presidential presidential JJ ADJ 2 amod
            {noun} {noun} NN NOUN 4 compound
            Dario Dario NNP PROPN 4 compound B-PER
            Venn Venn NNP PROPN 5 nsubj I-PER
            spoke speak VBD VERB 0 root
            . . . PUNCT 5 punct
            """).Tenures);
    }

    [Fact]
    public void Owner_before_a_role_noun_does_not_hold_the_role()
    {
        Assert.Empty(Extract("""
            The the DT DET 2 det
            president+ president NN NOUN 4 nmod:poss
            's 's POS PART 2 case
            spokesman spokesman NN NOUN 5 nsubj
            spoke speak VBD VERB 0 root
            . . . PUNCT 5 punct
            """).Tenures);
    }

    [Theory]
    [InlineData(". . . PUNCT 0 root")]
    [InlineData("President President NNP PROPN 0 root")]
    [InlineData("killed kill VBN VERB 0 root")]
    [InlineData("' ' POS PART 0 root")]
    public void A_lone_token_makes_no_tenure_and_no_fault(string table)
    {
        Assert.Empty(Extract(table).Tenures);
    }

    [Fact]
    public void An_empty_document_makes_no_tenure()
    {
        Assert.Empty(Extract("").Tenures);
    }

    private static (Document Document, TenureMention Tenure) Single(string table)
    {
        var (document, tenures) = Extract(table);
        return (document, Assert.Single(tenures));
    }

    private static (Document Document, ImmutableArray<TenureMention> Tenures) Extract(string table)
    {
        var document = Parsed.Document(table);
        return (document, Extractor.Extract(document, Mentions.None).Tenures);
    }

    private static (string? Person, string Role, string? Organisation) Words(Document document, TenureMention tenure) =>
        (Text(document, tenure.Person), tenure.Role.Of(document.Text).ToString(), Text(document, tenure.Organisation));

    private static string? Text(Document document, Argument? argument) => argument?.Span.Of(document.Text).ToString();
}
