using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Resolution.Places;

/// <summary>Where a place lies in the order of divisions.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Admin1">Key of its first-level division as given to <see cref="GazetteerBuilder.Add"/>, or null.</param>
/// <param name="Admin2">Key of its second-level division, or null.</param>
public readonly record struct Containment(string Country, string? Admin1 = null, string? Admin2 = null);

/// <summary>A place to be compiled into a gazetteer.</summary>
public sealed record PlaceSource
{
    /// <summary>GeoNames id; 0 for none.</summary>
    public required int GeonamesId { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Further names it is found by.</summary>
    public ImmutableArray<string> Alternates { get; init; } = [];

    /// <summary>What sort of place it is.</summary>
    public required PlaceFeature Feature { get; init; }

    /// <summary>Degrees north, on the globe.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, on the globe.</summary>
    public required double Longitude { get; init; }

    /// <summary>Inhabitants; 0 where unknown.</summary>
    public long Population { get; init; }

    /// <summary>Where it lies.</summary>
    public required Containment Within { get; init; }

    /// <summary>Its own key where it is a division ("SY.03"): what <see cref="Within"/> of others refers to.</summary>
    public string? UnitKey { get; init; }
}

/// <summary>Gathers places and writes them as one compiled gazetteer. Equal places in any order give equal bytes.</summary>
public sealed class GazetteerBuilder
{
    private readonly List<PlaceSource> _sources = [];

    /// <summary>Takes in a place.</summary>
    /// <exception cref="ArgumentException">Its coordinates lie off the globe, or its name has no key.</exception>
    public void Add(PlaceSource place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (!(Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180))
        {
            throw new ArgumentException($"{place.Name} at {place.Latitude}, {place.Longitude} lies off the globe.", nameof(place));
        }

        if (PlaceKey.Write(place.Name, stackalloc byte[PlaceKey.MaxLength]) == 0)
        {
            throw new ArgumentException($"\"{place.Name}\" is no name to look up.", nameof(place));
        }

        _sources.Add(place);
    }

    /// <summary>Writes all places taken in.</summary>
    /// <exception cref="InvalidOperationException">There are more than 255 countries or 65,534 countries and divisions, or none.</exception>
    public void Write(string path)
    {
        var file = Compile();
        File.WriteAllBytes(path, file);
    }

    private byte[] Compile()
    {
        var places = _sources.OrderBy(place => GroupOf(place.Feature)).ThenBy(place => place.GeonamesId)
            .ThenBy(place => place.Name, StringComparer.Ordinal).ToList();
        var countries = places.Select(place => place.Within.Country).Distinct().Order(StringComparer.Ordinal).ToList();
        var units = places.TakeWhile(place => GroupOf(place.Feature) < 3).Count();
        if (countries.Count is 0 or > 255 || units >= PlaceRecord.NoUnit)
        {
            throw new InvalidOperationException($"{countries.Count} countries and {units} divisions do not fit one gazetteer.");
        }

        var text = new MemoryStream();
        var index = new KeyIndex(places);
        var keys = index.Write(text, out var postings);
        var records = Records(places, countries, units, text);
        var sizes = new GazetteerSizes(countries.Count, places.Count, keys.Count / 2, postings.Count, (int)text.Length, units);
        return Assemble(sizes, countries, records, keys, postings, text);
    }

    private static int GroupOf(PlaceFeature feature) => feature switch
    {
        PlaceFeature.Country => 0,
        PlaceFeature.Admin1 => 1,
        PlaceFeature.Admin2 => 2,
        _ => 3,
    };

    private static PlaceRecord[] Records(List<PlaceSource> places, List<string> countries, int units, MemoryStream text)
    {
        var unitOf = Enumerable.Range(0, units).Where(i => places[i].UnitKey is not null)
            .GroupBy(i => places[i].UnitKey ?? "").ToDictionary(group => group.Key, group => (ushort)group.First());
        var countryOf = countries.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => (byte)pair.i);
        var nameAt = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. places.Select(place => new PlaceRecord
        {
            GeonamesId = place.GeonamesId,
            Latitude = (int)Math.Round(place.Latitude * 100_000),
            Longitude = (int)Math.Round(place.Longitude * 100_000),
            Population = (uint)Math.Clamp(place.Population, 0, uint.MaxValue),
            Name = Place(place.Name),
            Feature = (byte)place.Feature,
            Country = countryOf[place.Within.Country],
            Admin1 = Unit(place.Within.Admin1),
            Admin2 = Unit(place.Within.Admin2),
        })];

        ushort Unit(string? key) => key is not null && unitOf.TryGetValue(key, out var unit) ? unit : PlaceRecord.NoUnit;

        int Place(string name)
        {
            if (!nameAt.TryGetValue(name, out var offset))
            {
                nameAt[name] = offset = (int)text.Length;
                WriteName(text, name);
            }

            return offset;
        }
    }

    private static void WriteName(MemoryStream text, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var length = Math.Min(bytes.Length, byte.MaxValue);
        text.WriteByte((byte)length);
        text.Write(bytes, 0, length);
    }

    private static byte[] Assemble(
        GazetteerSizes sizes, List<string> countries, PlaceRecord[] records, List<int> keys, List<int> postings, MemoryStream text)
    {
        var file = new byte[sizes.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, GazetteerFile.Magic);
        sizes.Write(file);
        for (var i = 0; i < countries.Count; i++)
        {
            Encoding.ASCII.GetBytes(countries[i].AsSpan(0, 3), file.AsSpan(GazetteerFile.HeaderLength + (i * 4)));
        }

        MemoryMarshal.AsBytes(records.AsSpan()).CopyTo(file.AsSpan(sizes.PlacesAt));
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).CopyTo(file.AsSpan(sizes.KeysAt));
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(postings)).CopyTo(file.AsSpan(sizes.PostingsAt));
        text.GetBuffer().AsSpan(0, (int)text.Length).CopyTo(file.AsSpan(sizes.TextAt));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), GazetteerFile.Checksum(file));
        return file;
    }

    /// <summary>All keys with the places under each.</summary>
    private sealed class KeyIndex
    {
        private readonly List<PlaceSource> _places;
        private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

        public KeyIndex(List<PlaceSource> places)
        {
            _places = places;
            for (var number = 0; number < places.Count; number++)
            {
                File(places[number].Name, number << 1);
                foreach (var alternate in places[number].Alternates)
                {
                    File(alternate, (number << 1) | 1);
                }
            }
        }

        private void File(string name, int posting)
        {
            Span<byte> key = stackalloc byte[PlaceKey.MaxLength];
            var length = PlaceKey.Write(name, key);
            if (length == 0)
            {
                return;
            }

            var text = Encoding.Latin1.GetString(key[..length]);
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, text, out _);
            list ??= [];
            if (!list.Exists(other => other >> 1 == posting >> 1))
            {
                list.Add(posting);
            }
        }

        // Keys were read as Latin-1, so that ordinal order of the strings is the byte order the search needs.
        public List<int> Write(MemoryStream text, out List<int> postings)
        {
            var keys = new List<int>(_postings.Count * 2);
            postings = [];
            foreach (var (key, list) in _postings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Write(Encoding.Latin1.GetBytes(key));
                keys.Add((int)text.Length);
                keys.Add(list.Count == 1 ? list[0] : ~postings.Count);
                if (list.Count > 1)
                {
                    postings.Add(list.Count);
                    postings.AddRange(list.OrderByDescending(posting => _places[posting >> 1].Population).ThenBy(posting => posting));
                }
            }

            return keys;
        }
    }
}
