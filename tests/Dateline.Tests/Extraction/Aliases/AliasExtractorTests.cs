using Dateline.Extraction.Aliases;

namespace Dateline.Tests.Extraction.Aliases;

public sealed class AliasExtractorTests
{
    private static readonly AliasExtractor Extractor = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Fact]
    public void Acronym_in_brackets_names_the_body_before_it()
    {
        Assert.Equal(["Free Front (Acronym) = FF"], Read("""
            Free Free NNP PROPN 2 compound B-ORG
            Front Front NNP PROPN 6 nsubj I-ORG
            ( ( -LRB- PUNCT 4 punct
            FF FF NNP PROPN 2 appos B-ORG
            ) ) -RRB- PUNCT 4 punct
            marched march VBD VERB 0 root
            """));
    }

    [Fact]
    public void A_number_or_a_common_word_in_brackets_is_no_alias()
    {
        Assert.Empty(Read("""
            Free Free NNP PROPN 2 compound B-ORG
            Front Front NNP PROPN 6 nsubj I-ORG
            ( ( -LRB- PUNCT 4 punct
            46 46 CD NUM 2 appos
            ) ) -RRB- PUNCT 4 punct
            marched march VBD VERB 0 root
            """));
    }

    [Fact]
    public void Also_known_as_and_alias_join_two_names()
    {
        Assert.Equal(["Dario Venn (Other) = Abu Omar"], Read("""
            Dario Dario NNP PROPN 2 compound B-PER
            Venn Venn NNP PROPN 9 nsubj I-PER
            , , , PUNCT 5 punct
            also also RB ADV 5 advmod
            known know VBN VERB 2 acl
            as as IN ADP 8 case
            Abu Abu NNP PROPN 8 compound B-PER
            Omar Omar NNP PROPN 5 obl I-PER
            fled flee VBD VERB 0 root
            """));
    }

    [Fact]
    public void Known_as_a_common_noun_is_no_alias()
    {
        Assert.Empty(Read("""
            Dario Dario NNP PROPN 2 compound B-PER
            Venn Venn NNP PROPN 7 nsubj I-PER
            , , , PUNCT 4 punct
            known know VBN VERB 2 acl
            as as IN ADP 6 case
            peacemaker peacemaker NN NOUN 4 obl
            fled flee VBD VERB 0 root
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData("( ( -LRB- PUNCT 0 root")]
    [InlineData("alias alias NN NOUN 0 root")]
    public void Fragments_tell_nothing(string table)
    {
        Assert.Empty(Read(table));
    }

    private static IEnumerable<string> Read(string table)
    {
        var document = Parsed.Document(table);
        return Extractor.Extract(document, Mentions.None).Aliases.Select(alias =>
            $"{alias.Of.Span.Of(document.Text)} ({alias.Kind}) = {alias.Alias.Of(document.Text)}");
    }
}
