namespace Dateline.Specs.Statements;

public sealed class StatementSpecs
{
    [Theory]
    [InlineData("Interior Minister Orla Venn said that the border crossing at Tarsk had been closed.", "Interior Minister Orla Venn", "that the border crossing at Tarsk had been closed", Verbatim.Indirect)]
    [InlineData("The border crossing at Tarsk has been closed, Interior Minister Orla Venn said on Monday.", "Interior Minister Orla Venn", "The border crossing at Tarsk has been closed", Verbatim.Indirect)]
    [InlineData("“We will not negotiate with kidnappers,” Venn told reporters in Tarsk.", "Venn", "“We will not negotiate with kidnappers,”", Verbatim.Direct)]
    [InlineData("\"We will not negotiate with kidnappers,\" said Orla Venn, the interior minister.", "Orla Venn, the interior minister", "\"We will not negotiate with kidnappers,\"", Verbatim.Direct)]
    [InlineData("''We will not negotiate with kidnappers,'' she said.", "she", "''We will not negotiate with kidnappers,''", Verbatim.Direct)]
    [InlineData("“We will not negotiate with kidnappers,’’ Venn said.", "Venn", "“We will not negotiate with kidnappers,’’", Verbatim.Direct)]
    [InlineData("Venn called the raid on Tarsk “a cowardly crime.”", "Venn", "the raid on Tarsk “a cowardly crime.”", Verbatim.Mixed)]
    [InlineData("Rebels seized the town on Friday, according to the Orsk Monitoring Centre.", "the Orsk Monitoring Centre", "Rebels seized the town on Friday", Verbatim.Indirect)]
    [InlineData("According to two security officials, the convoy left at dawn.", "two security officials", "the convoy left at dawn", Verbatim.Indirect)]
    [InlineData("The talks, the mediator said, would resume within days.", "the mediator", "would resume within days", Verbatim.Indirect)]
    [InlineData("General Dov Karel was quoted as saying that the army would stay in Tarsk.", "General Dov Karel", "that the army would stay in Tarsk", Verbatim.Indirect)]
    [InlineData("Karel wrote on his page: \"The army stays in Tarsk.\"", "Karel", "\"The army stays in Tarsk.\"", Verbatim.Direct)]
    public void Who_says_what_is_read_from_the_text(string text, string speaker, string content, Verbatim verbatim)
    {
        var coding = ProgramFolders.Code(text);
        Assert.Contains(coding.Statements, said =>
            said.Speaker is { } source && source.Quotation.Text == speaker && said.Content.Any(words => words.Text == content) && said.Verbatim == verbatim);
    }

    [Theory]
    [InlineData("The Front for Free Orsk claimed responsibility for the bombing in Tarsk.", StatementKind.ClaimOfResponsibility)]
    [InlineData("The commander called on his supporters to take up arms.", StatementKind.CallToAction)]
    [InlineData("The government denied that its troops had entered Tarsk.", StatementKind.Denial)]
    [InlineData("The opposition accused the army of shelling the market.", StatementKind.Accusation)]
    [InlineData("The United Nations condemned the shelling of the market.", StatementKind.Condemnation)]
    [InlineData("The rebels threatened to execute the hostages.", StatementKind.Threat)]
    [InlineData("The president vowed to rebuild the market.", StatementKind.Promise)]
    [InlineData("The mayor demanded that the troops leave at once.", StatementKind.Demand)]
    [InlineData("Analysts say the ceasefire is unlikely to hold.", StatementKind.Assessment)]
    [InlineData("“The hour has come for you,” the commander said, urging his followers to attack the barracks.", StatementKind.CallToAction)]
    public void What_is_done_by_saying_it_is_told(string text, StatementKind kind) =>
        Assert.Contains(ProgramFolders.Code(text).Statements, said => said.Kind == kind && said.Reportable);

    [Theory]
    [InlineData("The old bridge is said to be the longest in the province.")]
    [InlineData("The market was, so to speak, the heart of the town.")]
    [InlineData("The festival opened with a showing of \"The Silent Harvest\" in the old theatre.")]
    [InlineData("Troops entered the so-called \"safe zone\" on Tuesday.")]
    [InlineData("The general read \"Letters from the North\" on the train.")]
    public void Titles_hearsay_and_scare_quotes_are_nobodys_statements(string text) =>
        Assert.DoesNotContain(ProgramFolders.Code(text).Statements, said => said.Reportable);

    [Fact]
    public void A_statement_inside_a_statement_keeps_both_speakers()
    {
        var coding = ProgramFolders.Code("Mayor Ilka Brandt said the army had denied that its troops shelled the market.");
        var inner = Assert.Single(coding.Statements, said => said.Kind == StatementKind.Denial);
        var outer = Assert.Single(coding.Statements, said => said.Id == inner.Within);
        Assert.Equal("Mayor Ilka Brandt", outer.Speaker?.Quotation.Text);
        Assert.Equal("the army", inner.Speaker?.Quotation.Text);
    }

    [Fact]
    public void A_quotation_in_the_next_paragraph_is_given_to_the_last_speaker()
    {
        var coding = ProgramFolders.Code("“We have lost everything,” said Ilka Brandt, the mayor.\n\n“There is no water and nobody comes to help us.”\n\nThe army withdrew on Friday.");
        var follows = Assert.Single(coding.Statements, said => said.Content.Any(words => words.Text.Contains("no water", StringComparison.Ordinal)));
        Assert.Contains("Brandt", follows.Speaker?.Quotation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_quotation_mark_does_not_run_into_the_next_story()
    {
        var coding = ProgramFolders.Code("TARSK - “We have lost everything, said the mayor of Tarsk. The water is gone.\n\nORSK - Parliament passed the budget on Friday. “It is a good budget,” the minister said.");
        Assert.All(coding.Statements, said => Assert.All(said.Content, words =>
            Assert.False(words.Text.Contains("lost everything", StringComparison.Ordinal) && words.Text.Contains("Parliament", StringComparison.Ordinal))));
        Assert.Contains(coding.Statements, said => said.Content.Any(words => words.Text == "“It is a good budget,”"));
    }

    [Fact]
    public void A_speech_of_twenty_thousand_words_is_coded_in_bounded_time()
    {
        var text = $"“{string.Concat(Enumerable.Repeat("The harvest failed again and nobody came to help the town. ", 1900))}Enough,” Mayor Ilka Brandt said.";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var coding = ProgramFolders.Code(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.All(coding.Statements, said => Assert.All(said.Evidence, words => Assert.True(words.Text.Length < text.Length)));
    }

    [Theory]
    [InlineData("\"\"\"\" ' ” “ he said \"")]
    [InlineData("SAID SAID SAID")]
    [InlineData("“”, said.")]
    [InlineData("according to")]
    public void Broken_text_raises_nothing(string text) => Assert.NotNull(ProgramFolders.Code(text));
}
