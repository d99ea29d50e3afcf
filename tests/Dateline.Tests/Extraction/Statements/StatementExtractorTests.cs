using CsCheck;
using Dateline.Extraction.Statements;

namespace Dateline.Tests.Extraction.Statements;

public sealed class StatementExtractorTests
{
    private static readonly StatementExtractor Extractor = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Fact]
    public void Indirect_speech_keeps_speaker_cue_and_clause()
    {
        var said = Only(new Sketch().Sentence(
            "The/DET/DT/2/det governor/NOUN/NN/4/nsubj has/AUX/VBZ/4/aux said/VERB/VBN/0/root/say that/SCONJ/IN/8/mark the/DET/DT/7/det road/NOUN/NN/8/nsubj reopened/VERB/VBD/4/ccomp/reopen ~./PUNCT/./4/punct"));
        Assert.Equal(("The governor", "has said", "that the road reopened", Verbatim.Indirect), said);
    }

    [Fact]
    public void A_tag_behind_a_quotation_takes_the_whole_quotation()
    {
        var said = Only(new Sketch().Sentence(
            "“/PUNCT/``/4/punct ~We/PRON/PRP/4/nsubj will/AUX/MD/4/aux stay/VERB/VB/8/ccomp ~,/PUNCT/,/4/punct ~”/PUNCT/''/4/punct Varro/PROPN/NNP/8/nsubj said/VERB/VBD/0/root/say ~./PUNCT/./8/punct"));
        Assert.Equal(("Varro", "said", "“We will stay,”", Verbatim.Direct), said);
    }

    [Fact]
    public void A_quotation_that_goes_on_behind_its_tag_is_one_statement()
    {
        var statement = Assert.Single(Extract(new Sketch()
            .Sentence("\"/PUNCT/``/4/punct ~We/PRON/PRP/4/nsubj will/AUX/MD/4/aux stay/VERB/VB/8/ccomp ~,/PUNCT/,/4/punct ~\"/PUNCT/''/4/punct Varro/PROPN/NNP/8/nsubj said/VERB/VBD/0/root/say ~./PUNCT/./8/punct")
            .Sentence("\"/PUNCT/``/3/punct ~They/PRON/PRP/3/nsubj left/VERB/VBD/0/root/leave ~./PUNCT/./3/punct ~\"/PUNCT/''/3/punct")
            .Build()));
        Assert.Equal(2, statement.Content.Length);
        Assert.Equal("quotation-tag", statement.Rule);
    }

    [Fact]
    public void A_verb_of_speech_without_speech_says_nothing() =>
        Assert.Empty(Extract(new Sketch().Sentence(
            "The/DET/DT/2/det town/NOUN/NN/4/nsubj:pass is/AUX/VBZ/4/aux:pass said/VERB/VBN/0/root/say to/PART/TO/7/mark be/AUX/VB/7/cop old/ADJ/JJ/4/xcomp ~./PUNCT/./4/punct").Build()));

    [Fact]
    public void An_empty_document_has_no_statements()
    {
        var tokens = new TokenLayer([], [], []);
        var document = new Document
        {
            Report = Report.Create(""),
            Tokens = tokens,
            Tags = new TagLayer([], [], []),
            Lemmas = new LemmaLayer([]),
            Dependencies = new DependencyLayer(tokens, [], []),
            Entities = [],
            Chains = [],
        };
        Assert.Empty(Extract(document));
    }

    [Fact]
    public void Any_tree_over_any_words_gives_statements_inside_the_text() =>
        Gen.Select(OneOf("said", "\"", "”", "“", "X", ",", ".", "according", "to", "that", "''", "\n"), Gen.Int[0, 100], Gen.Enum<Deprel>(), OneOf("VBD", "VBG", "VBN", "NNP", "IN", "TO"), Gen.Enum<Upos>())
            .Array[1, 40]
            .Sample(words =>
            {
                var document = Random(words);
                foreach (var statement in Extract(document))
                {
                    Assert.All([.. statement.Content, .. statement.Evidence], span => Assert.True(span.Length > 0 && span.End <= document.Text.Length));
                    Assert.True(statement.Within is null || statement.Within >= 0);
                    Assert.InRange(statement.Confidence, 0, 1);
                }
            });

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Document Random((string Form, int Head, Deprel Relation, string Xpos, Upos Upos)[] words)
    {
        var text = string.Join(' ', words.Select(word => word.Form == "\n" ? "x" : word.Form));
        var (spans, at) = (new List<TextSpan>(), 0);
        foreach (var word in words)
        {
            var length = word.Form == "\n" ? 1 : word.Form.Length;
            spans.Add(new TextSpan(at, at + length));
            at += length + 1;
        }

        // Each word hangs on an earlier one, so the tree is one.
        var heads = words.Select((word, i) => i == 0 ? DependencyLayer.None : word.Head % i).ToArray();
        var tokens = new TokenLayer([.. spans], [.. words.Select(word => word.Form)], [0]);
        return new Document
        {
            Report = Report.Create(text),
            Tokens = tokens,
            Tags = new TagLayer([.. words.Select(word => word.Upos)], [.. words.Select(word => word.Xpos)], [.. words.Select(_ => "_")]),
            Lemmas = new LemmaLayer([.. words.Select(word => word.Form == "said" ? "say" : word.Form)]),
            Dependencies = new DependencyLayer(tokens, heads, [.. words.Select(word => word.Relation)]),
            Entities = [],
            Chains = [],
        };
    }

    private static ImmutableArray<StatementMention> Extract(Document document) => Extractor.Extract(document, Mentions.None).Statements;

    private static (string? Speaker, string? Cue, string Content, Verbatim Verbatim) Only(Sketch sketch)
    {
        var document = sketch.Build();
        var statement = Assert.Single(Extract(document));
        string Text(TextSpan span) => span.Of(document.Text).ToString();
        return (statement.Speaker is { } speaker ? Text(speaker.Span) : null, statement.CueSpan is { } cue ? Text(cue) : null, Text(statement.Content[0]), statement.Verbatim);
    }
}
