using Dateline.Language;
using Dateline.Resolution.Time;

namespace Dateline.Specs.Time;

/// <summary>Real sentences through the shipped models: tense and cues decide on which side of the report's day a bare date lies.</summary>
public sealed class TenseSpecs
{
    private static readonly LanguageModels Models = LanguageModels.Open(ProgramFolders.Models, ProgramFolders.Data);
    private static readonly TimexReader Reader = new(ProgramFolders.Data);

    // Published on Wednesday, 16 June 2021.
    [Theory]
    [InlineData("Rebels attacked the town on Tuesday.", "2021-06-15")]
    [InlineData("Rebels attacked the town on Wednesday.", "2021-06-16")]
    [InlineData("The minister will visit the town on Tuesday.", "2021-06-22")]
    [InlineData("Rebels attacked the town in September.", "2020-09")]
    [InlineData("The parties will sign the deal in September.", "2021-09")]
    [InlineData("Rebels attacked the town on July 3.", "2020-07-03")]
    [InlineData("The truce will end on July 3.", "2021-07-03")]
    [InlineData("The rebels have until July 3 to leave.", "2021-07-03")]
    [InlineData("The attacks of March 2001 killed twelve people.", "2001-03")]
    public void Bare_date_lies_where_the_tense_puts_it(string sentence, string value)
    {
        var report = Report.Create(sentence, PublicationTime.OnDay(new DateOnly(2021, 6, 16)));
        Assert.Equal(value, Assert.Single(Reader.Read(Models.Annotate(report))).Value);
    }

    [Theory]
    [InlineData("Officials may leave the town.")]
    [InlineData("The soldiers march through the town.")]
    [InlineData("The group killed 2000 people.")]
    public void Word_read_as_something_else_is_no_time(string sentence) =>
        Assert.Empty(Reader.Read(Models.Annotate(Report.Create(sentence))));
}
