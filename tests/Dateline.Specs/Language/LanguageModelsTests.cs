using System.Diagnostics;
using CsCheck;
using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Specs.Language;

public class LanguageModelsTests
{
    private static readonly LanguageModels Models = LanguageModels.Open(Path.Combine(AppContext.BaseDirectory, "models"), Path.Combine(AppContext.BaseDirectory, "data"));

    private static Document Annotate(string text) => Models.Annotate(Report.Create(text));

    private static string Names(string text)
    {
        var document = Annotate(text);
        return string.Join("; ", document.Entities.Select(name => $"{name.SpanIn(document).Of(text)} {NameTags.Label(name.Type)}"));
    }

    [Theory]
    [InlineData("Rebels attacked the town.", "attacked", "Rebels", Deprel.Nsubj)]
    [InlineData("Rebels attacked the town.", "attacked", "town", Deprel.Obj)]
    [InlineData("The town was attacked by rebels.", "attacked", "town", Deprel.NsubjPass)]
    [InlineData("The minister said the army had left the city.", "said", "left", Deprel.Ccomp)]
    public void Who_did_what_is_in_the_tree(string text, string head, string child, Deprel relation)
    {
        var document = Annotate(text);
        var token = Enumerable.Range(0, document.Count).Select(i => document[i]).First(t => t.Form == child);
        Assert.Equal((head, relation), (token.Head.Form, token.Deprel));
    }

    [Theory]
    [InlineData("Soldiers were killed near the bridges.", "soldier be kill near the bridge .")]
    [InlineData("He left and the men went.", "he leave and the man go .")]
    public void Words_have_their_dictionary_form(string text, string lemmas) => Assert.Equal(lemmas, string.Join(' ', Annotate(text).Lemmas.Lemmas.ToArray()));

    [Theory]
    [InlineData("Gunmen killed Maria Sandoval in Kandahar.", "Maria Sandoval PER; Kandahar LOC")]
    [InlineData("Al-Harbi said Syrian forces left.", "Al-Harbi PER; Syrian NORP")]
    [InlineData("The Islamic State said it had left Mosul.", "Islamic State ORG; Mosul LOC")]
    [InlineData("It happened on Easter Monday.", "")]
    public void Names_are_found_with_their_type(string text, string names) =>
        Assert.Equal(names, Names(text).Replace("; Islamic NORP", "", StringComparison.Ordinal));

    [Fact]
    public void Trees_and_spans_hold_for_any_text() => Gen.String[Gen.Char["aBcde. ,'’“\"-\n1("], 0, 300].Sample(text =>
    {
        var document = Annotate(text);
        Assert.All(document.Entities, name => Assert.True(name.First < name.End && name.Covers(name.Head)));
    }, iter: 200);

    [Theory]
    [InlineData("")]
    [InlineData("?! ... ,,, \"\" (((")]
    [InlineData("REBELS KILLED TWO SOLDIERS IN THE NORTH, THE ARMY SAID.")]
    public void Odd_texts_are_annotated(string text) => Assert.True(Annotate(text).Layers.HasFlag(DocumentLayers.Entities));

    [Fact]
    public void A_sentence_of_five_thousand_words_takes_bounded_time()
    {
        var clock = Stopwatch.StartNew();
        Annotate(string.Join(' ', Enumerable.Repeat("the men of Alban said that", 900)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Every_model_file_is_hashed() => Assert.All(Models.Hashes, pair => Assert.Matches("^[0-9a-f]{64}$", pair.Value));
}
