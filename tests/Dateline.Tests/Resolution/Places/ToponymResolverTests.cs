using CsCheck;
using Dateline.Resolution.Places;

namespace Dateline.Tests.Resolution.Places;

public sealed class ToponymResolverTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ToponymResolver Resolver = new(Gazetteer.Open(Path.Combine(Data, "gazetteer", "places.bin")), Data);

    [Theory]
    [InlineData("The convoy was shelled in Idlib province.", "Idlib", "SYR", PlacePrecision.Admin1)]
    [InlineData("The convoy was shelled in the city of Idlib.", "Idlib", "SYR", PlacePrecision.Town)]
    [InlineData("Shops closed early in Dhaka on Friday.", "Dhaka", "BGD", PlacePrecision.Town)]
    [InlineData("A mill burned down in Paris, Texas.", "Paris", "USA", PlacePrecision.Town)]
    [InlineData("Ministers met in Paris and later in Lyon.", "Paris", "FRA", PlacePrecision.Town)]
    [InlineData("Voters in Georgia and neighbouring Armenia and Azerbaijan went to the polls.", "Georgia", "GEO", PlacePrecision.Country)]
    [InlineData("Voters in Georgia, Alabama and South Carolina went to the polls in Atlanta.", "Georgia", "USA", PlacePrecision.Admin1)]
    [InlineData("Militias fought over wells across the Sahel.", "Sahel", null, PlacePrecision.Region)]
    [InlineData("A clinic in al-Raqqa was hit.", "al-Raqqa", "SYR", PlacePrecision.Town)]
    [InlineData("KHARTOUM -- Guards shot a baker.", "KHARTOUM", "SDN", PlacePrecision.Town)]
    [InlineData("A U.S. envoy arrived.", "U.S.", "USA", PlacePrecision.Country)]
    public void A_name_means_what_its_company_says(string text, string name, string? country, PlacePrecision precision)
    {
        var mention = Assert.Single(Resolver.Resolve(Plain.Document(text)), mention => mention.Quotation.Text == name);
        Assert.Equal((country, precision), (mention.Place.Country, mention.Place.Precision));
    }

    [Theory]
    [InlineData("Jordan Petrossian scored twice for the visitors.", "Jordan")]
    [InlineData("They roasted a turkey for the guests.", "turkey")]
    [InlineData("May Holloway said no.", "May")]
    [InlineData("He told us to leave.", "us")]
    [InlineData("According to Mr Trapani, the shop was empty.", "Trapani")]
    [InlineData("Nice words were found.", "Nice")]
    [InlineData("Police in Reading Street arrested two.", "Police")]
    public void A_word_that_only_looks_like_a_place_is_none(string text, string word) =>
        Assert.DoesNotContain(Resolver.Resolve(Plain.Document(text)), mention => mention.Quotation.Text == word);

    [Fact]
    public void A_name_has_one_sense_in_a_report()
    {
        var places = Resolver.Resolve(Plain.Document("A mill burned down in Paris, Texas. Crews from all over Paris came. Half of Paris watched."));
        Assert.Single(places.Where(mention => mention.Quotation.Text == "Paris").Select(mention => mention.Place.GeonamesId).Distinct());
    }

    [Fact]
    public void An_adjective_bears_the_name_of_its_country()
    {
        var mention = Assert.Single(Resolver.Resolve(Plain.Document("Two Danish aid workers vanished.")));
        Assert.Equal(("Denmark", "DNK"), (mention.Place.Name, mention.Place.Country));
    }

    [Fact]
    public void A_name_the_gazetteer_lacks_stays_a_name_without_coordinates()
    {
        var document = Plain.Document("Gunmen burned huts in Umm Zanqaluba.");
        var named = document with { Entities = [new EntityMention(4, 6, 5, EntityType.Place, MentionKind.Name)] };
        var mention = Assert.Single(Resolver.Resolve(named));
        Assert.Equal((PlacePrecision.Unknown, null), (mention.Place.Precision, mention.Place.Latitude));
    }

    [Theory]
    [InlineData("")]
    [InlineData("... --- !!!")]
    [InlineData("IN LONDON AND PARIS AND ROME")]
    public void Odd_texts_are_read_without_complaint(string text) => Resolver.Resolve(Plain.Document(text));

    [Fact]
    public void Any_words_give_names_in_order_that_equal_the_text() =>
        Gen.OneOf(new[] { "Paris", "London", ",", ".", "in", "al", "-", "Texas", "County", "of", "Syrian", "U.S.", "New", "York", "The", "Ünal" }.Select(word => Gen.Const(word)).ToArray()).Array[0, 60]
            .Sample(words =>
            {
                var document = Plain.Document(string.Join(' ', words));
                var places = Resolver.Resolve(document);
                Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First.Quotation.Span.End <= pair.Second.Quotation.Span.Start));
                Assert.All(places, place => Assert.Equal(place.Quotation.Text, place.Quotation.Span.Of(document.Text).ToString()));
            });
}
