using Dateline.Resolution.Places;

namespace Dateline.Tests.Resolution.Places;

public sealed class GazetteerTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_place_is_found_by_any_of_its_names_and_by_its_id()
    {
        using var gazetteer = Built();
        var found = gazetteer[gazetteer.Find("NORTH-HARBOR")[0].Place];
        Assert.Equal("Nordhavn", gazetteer.NameOf(found));
        Assert.Equal("XKX", gazetteer.CountryOf(found));
        Assert.Equal((50.25, 10.5), (found.Latitude, found.Longitude));
        Assert.Equal("Coast", gazetteer.NameOf(gazetteer[found.Admin1]));
        Assert.Equal(found.Number, gazetteer.FindId(30));
    }

    [Fact]
    public void Namesakes_come_with_the_most_populous_first()
    {
        using var gazetteer = Built();
        var matches = gazetteer.Find("Milltown");
        Assert.Equal([32, 31], [gazetteer[matches[0].Place].GeonamesId, gazetteer[matches[1].Place].GeonamesId]);
    }

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("")]
    [InlineData("\uDC00")]
    public void An_unknown_name_finds_nothing(string name)
    {
        using var gazetteer = Built();
        Assert.Equal(0, gazetteer.Find(name).Count);
        Assert.Equal(-1, gazetteer.FindId(99));
    }

    [Fact]
    public void Equal_places_in_any_order_give_equal_bytes()
    {
        Built().Dispose();
        var first = File.ReadAllBytes(_path);
        Built(reversed: true).Dispose();
        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Any_altered_byte_is_refused()
    {
        Built().Dispose();
        var whole = File.ReadAllBytes(_path);
        for (var at = 0; at < whole.Length; at += 7)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(_path, damaged);
            Assert.Throws<DataFileException>(() => Gazetteer.Open(_path));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100)]
    public void A_file_cut_off_is_refused(int length)
    {
        Built().Dispose();
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        Assert.Throws<DataFileException>(() => Gazetteer.Open(_path));
    }

    [Fact]
    public void A_missing_file_is_refused_with_its_name() =>
        Assert.Contains("no-such.bin", Assert.Throws<DataFileException>(() => Gazetteer.Open("no-such.bin")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    public void Coordinates_off_the_globe_are_refused(double latitude, double longitude) =>
        Assert.Throws<ArgumentException>(() => new GazetteerBuilder().Add(Town(1, "Adrift") with { Latitude = latitude, Longitude = longitude }));

    private Gazetteer Built(bool reversed = false)
    {
        PlaceSource[] places =
        [
            Town(10, "Testland") with { Feature = PlaceFeature.Country, Within = new Containment("XKX") },
            Town(20, "Coast") with { Feature = PlaceFeature.Admin1, UnitKey = "XK.1", Within = new Containment("XKX", "XK.1") },
            Town(30, "Nordhavn") with { Alternates = ["North Harbor"] },
            Town(31, "Milltown") with { Population = 10 },
            Town(32, "Milltown") with { Population = 20 },
        ];
        var builder = new GazetteerBuilder();
        foreach (var place in reversed ? places.Reverse() : places)
        {
            builder.Add(place);
        }

        builder.Write(_path);
        return Gazetteer.Open(_path);
    }

    private static PlaceSource Town(int id, string name) => new()
    {
        GeonamesId = id,
        Name = name,
        Feature = PlaceFeature.Town,
        Latitude = 50.25,
        Longitude = 10.5,
        Within = new Containment("XKX", "XK.1"),
    };
}
