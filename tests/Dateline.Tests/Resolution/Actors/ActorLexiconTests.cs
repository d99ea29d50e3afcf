using Dateline.Resolution.Actors;

namespace Dateline.Tests.Resolution.Actors;

public sealed class ActorLexiconTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ActorLexicon Lexicon = ActorLexicon.Open(Data);

    [Theory]
    [InlineData("Syrian government forces", "SYR", Sector.Mil, EntityType.Military)]
    [InlineData("the Kenyan police", "KEN", Sector.Cop, EntityType.Military)]
    [InlineData("rebel fighters", null, Sector.Reb, EntityType.Group)]
    [InlineData("unidentified gunmen", null, Sector.Uaf, EntityType.Group)]
    [InlineData("villagers", null, Sector.Cvl, EntityType.Group)]
    [InlineData("a former Chadian minister", "TCD", Sector.Eli, EntityType.Person)]
    [InlineData("Norway's defence minister", "NOR", Sector.Gov, EntityType.Person)]
    [InlineData("Taliban fighters", "AFG", Sector.Reb, EntityType.Group)]
    [InlineData("the ambassador of Peru", "PER", Sector.Gov, EntityType.Person)]
    [InlineData("Kano police", null, Sector.Cop, EntityType.Military)]
    [InlineData("US-backed militias", null, Sector.Uaf, EntityType.Group)]
    [InlineData("a Somalia-based smuggler", "SOM", Sector.Crm, EntityType.Person)]
    public void A_phrase_tells_country_sector_and_type(string phrase, string? country, Sector sector, EntityType type)
    {
        var facts = Lexicon.DescribePhrase(phrase.Split(' '));
        Assert.Equal((country, sector, type), (facts.Country, facts.Sector, facts.Type));
    }

    [Theory]
    [InlineData("Kremlin", EntityType.Place, "RUS", Sector.Gov)]
    [InlineData("The Pentagon", EntityType.Facility, "USA", Sector.Mil)]
    [InlineData("Hezbollah", EntityType.Organization, "LBN", Sector.Reb)]
    [InlineData("al-Shabaab", EntityType.Organization, "SOM", Sector.Reb)]
    [InlineData("Red Crescent", EntityType.Organization, null, Sector.Med)]
    [InlineData("Angela Merkel", EntityType.Person, "DEU", Sector.Gov)]
    public void A_name_tells_whose_it_is(string name, EntityType type, string? country, Sector sector)
    {
        var facts = Lexicon.Describe(name, type);
        Assert.Equal((country, sector), (facts.Country, facts.Sector));
    }

    [Theory]
    [InlineData("president", true)]
    [InlineData("Gen.", true)]
    [InlineData("spokesman", true)]
    [InlineData("farmer", false)]
    [InlineData("gunman", false)]
    public void An_office_makes_its_holder_public(string word, bool isOffice) => Assert.Equal(isOffice, Lexicon.DescribePhrase([word]).IsOffice);

    [Theory]
    [InlineData("us")]
    [InlineData("is")]
    [InlineData("ice on the road")]
    [InlineData("")]
    [InlineData("!!!")]
    public void Small_words_are_no_countries_and_no_bodies(string phrase) => Assert.Null(Lexicon.DescribePhrase(phrase.Split(' ')).Country);

    [Fact]
    public void A_person_named_like_a_capital_is_no_government() => Assert.NotEqual(Sector.Gov, Lexicon.Describe("Paris", EntityType.Person).Sector);

    [Fact]
    public void A_broken_table_is_refused_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.EnumerateFiles(Data, "*.tsv", SearchOption.AllDirectories).Where(file => file.Contains("actors", StringComparison.Ordinal) || file.Contains("places", StringComparison.Ordinal)))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Data, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder.FullName);
                File.Copy(file, copy);
            }

            File.AppendAllText(Path.Combine(folder.FullName, "actors", "metonyms.tsv"), "Marble Hall\tZZZ\tGOV\tgovernment\n");
            Assert.Contains("metonyms.tsv:", Assert.Throws<DataFileException>(() => ActorLexicon.Open(folder.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
