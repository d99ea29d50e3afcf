using Dateline.Extraction.Links;

namespace Dateline.Tests.Extraction.Links;

public sealed class LinkExtractorTests
{
    private static readonly LinkExtractor Extractor = new(AppContext.BaseDirectory);

    private static readonly Document Story = Parsed.Document("""
        LFV LFV NNP PROPN 2 nsubj B-ORG 1
        claimed claim VBD VERB 0 root
        it it PRP PRON 4 nsubj ORG 1
        bombed bomb VBD VERB 2 ccomp
        Ostra Ostra NNP PROPN 4 obj B-LOC
        . . . PUNCT 2 punct
        """);

    [Theory]
    [InlineData(StatementKind.ClaimOfResponsibility, Factuality.Happened, LinkKind.Claims)]
    [InlineData(StatementKind.Denial, Factuality.Denied, LinkKind.Denies)]
    [InlineData(StatementKind.Threat, Factuality.Threatened, LinkKind.Threatens)]
    [InlineData(StatementKind.Threat, Factuality.Happened, LinkKind.About)]
    [InlineData(StatementKind.Assessment, Factuality.Happened, LinkKind.About)]
    public void Statement_bears_on_the_event_in_its_content_by_its_kind(StatementKind kind, Factuality factuality, LinkKind expected)
    {
        var found = new Mentions { Statements = [Said(kind, "it bombed Ostra")], Events = [Bombing(factuality, 2)] };
        var link = Assert.Single(Extractor.Extract(Story, found).Links);
        Assert.Equal(expected, link.Kind);
    }

    [Fact]
    public void A_claim_does_not_claim_what_another_did()
    {
        var found = new Mentions { Statements = [Said(StatementKind.ClaimOfResponsibility, "it bombed Ostra")], Events = [Bombing(Factuality.Happened, 4)] };
        Assert.Equal(LinkKind.About, Assert.Single(Extractor.Extract(Story, found).Links).Kind);
    }

    [Fact]
    public void A_statement_does_not_bear_on_an_event_outside_its_content()
    {
        var found = new Mentions { Statements = [Said(StatementKind.Report, "Ostra")], Events = [Bombing(Factuality.Happened, 2)] };
        Assert.Empty(Extractor.Extract(Story, found).Links);
    }

    private static EventMention Bombing(Factuality factuality, int actor) => new()
    {
        Type = EventType.Assault,
        Trigger = 3,
        TriggerSpan = Story[3].Span,
        Actors = [new Argument(Story[actor].Span, actor)],
        Factuality = factuality,
        Confidence = 1,
        Rule = "test",
        Evidence = [Story[3].Span],
    };

    private static StatementMention Said(StatementKind kind, string content)
    {
        var start = Story.Text.IndexOf(content, StringComparison.Ordinal);
        var span = new TextSpan(start, start + content.Length);
        return new() { Kind = kind, Speaker = new Argument(Story[0].Span, 0), Content = [span], Verbatim = Verbatim.Indirect, Confidence = 1, Rule = "test", Evidence = [span] };
    }
}
