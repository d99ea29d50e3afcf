using CsCheck;
using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class LanguageGuessTests
{
    private static readonly LanguageGuess Guess = new(Path.Combine(AppContext.BaseDirectory, "data"));

    [Theory]
    [InlineData("Le ministre de l'Intérieur a été tué dans une attaque contre son convoi, selon la police de la ville.", "French")]
    [InlineData("El ministro del Interior fue asesinado en un ataque contra su convoy, según la policía de la ciudad.", "Spanish")]
    [InlineData("O ministro do Interior foi morto em um ataque contra o seu comboio, segundo a polícia da cidade.", "Portuguese")]
    [InlineData("Il ministro dell'Interno è stato ucciso in un attacco contro il suo convoglio, secondo la polizia della città.", "Italian")]
    [InlineData("Der Innenminister wurde bei einem Angriff auf seinen Konvoi getötet, wie die Polizei der Stadt am Montag mitteilte.", "German")]
    [InlineData("De minister van Binnenlandse Zaken is bij een aanval op zijn konvooi gedood, volgens de politie van de stad.", "Dutch")]
    [InlineData("Menteri itu tewas dalam serangan terhadap konvoi yang membawa para pejabat dari kota tersebut, kata polisi.", "Indonesian")]
    [InlineData("Minister został zabity w ataku na konwój, który jechał do miasta, jak podała policja. Nie jest to pierwszy atak.", "Polish")]
    [InlineData("Bakan, bir konvoya yapılan saldırı sonra öldü ve polis bu olay için daha çok bilgi verdi.", "Turkish")]
    [InlineData("Waziri huyo aliuawa katika shambulio la msafara wa magari, polisi alisema baada ya tukio hiyo kwa watu.", "Swahili")]
    [InlineData("Министр внутренних дел был убит при нападении на его конвой.", "Cyrillic")]
    [InlineData("قتل وزير الداخلية في هجوم على موكبه يوم الاثنين.", "Arabic")]
    [InlineData("内政部长星期一在车队遇袭时身亡。", "Chinese")]
    public void Other_languages_are_refused_by_name(string text, string named)
    {
        var verdict = Guess.Judge(text);
        Assert.False(verdict.IsEnglish);
        Assert.Contains(named, verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The interior minister was killed in an attack on his convoy, police said on Monday.")]
    [InlineData("ARMY KILLS 12 REBELS IN EL CARMEN")]
    [InlineData("Juan de la Cruz y Ortega of the Frente de Liberación met Luis de la Rosa and María del Carmen in San Miguel de Allende, an aide to the governor said.")]
    [InlineData("Abu Nidal al-Rawi, Jean-Luc de La Tour, Dragan Petrović and Nguyễn Văn Nam were among those held in the raid.")]
    [InlineData("President Иванов (Ivanov) met the Чернова group in Moscow, where he said that the talks were over.")]
    [InlineData("Tovra")]
    [InlineData("")]
    [InlineData("12, 13, 14 ... !!")]
    [InlineData("\ud800")]
    public void English_passes_with_foreign_names_and_so_does_what_is_too_short_to_tell(string text) =>
        Assert.True(Guess.Judge(text).IsEnglish);

    [Fact]
    public void A_long_list_without_function_words_is_no_english_text() =>
        Assert.False(Guess.Judge(string.Join(' ', Enumerable.Repeat("lorem ipsum dolor amet consectetur adipiscing", 10))).IsEnglish);

    [Fact]
    public void Any_text_gets_a_verdict_with_a_reason_where_it_is_refused() =>
        Gen.String.Sample(text => Assert.Equal(Guess.Judge(text).IsEnglish, Guess.Judge(text).Reason.Length == 0));

    [Fact]
    public void Only_the_opening_of_a_huge_text_is_read() =>
        Assert.True(Guess.Judge(string.Concat(Enumerable.Repeat("The minister said that the army was in the city. ", LanguageGuess.Sample / 40)) + new string('Я', 5_000_000)).IsEnglish);
}
