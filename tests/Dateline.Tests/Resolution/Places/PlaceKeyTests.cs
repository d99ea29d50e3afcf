using System.Text;
using CsCheck;
using Dateline.Resolution.Places;

namespace Dateline.Tests.Resolution.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("Al-Ḩasakah", "al hasakah")]
    [InlineData("El Obeid", "al obeid")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("Saint-Denis", "st denis")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("Łódź", "lodz")]
    [InlineData("TÜRKIYE", "turkiye")]
    [InlineData("U.S.", "us")]
    [InlineData("  Port -- au -- Prince  ", "port au prince")]
    [InlineData("Mount Olive", "mt olive")]
    public void Spellings_of_one_name_meet(string name, string key) => Assert.Equal(key, KeyOf(name));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\uD800")]
    [InlineData("'")]
    public void What_has_no_letters_has_no_key(string name) => Assert.Equal("", KeyOf(name));

    [Fact]
    public void A_name_too_long_for_any_place_has_no_key() => Assert.Equal("", KeyOf(new string('a', 500)));

    [Fact]
    public void A_key_is_its_own_key() => Gen.String.Sample(name =>
    {
        var key = KeyOf(name);
        Assert.Equal(KeyOf(key), KeyOf(KeyOf(key)));
    });

    private static string KeyOf(string name)
    {
        Span<byte> key = stackalloc byte[PlaceKey.MaxLength];
        return Encoding.UTF8.GetString(key[..PlaceKey.Write(name, key)]);
    }
}
