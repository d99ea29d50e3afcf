using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Resolution.Places;

/// <summary>The places of the world by name: a compiled file mapped into memory, immutable and shared by all threads.</summary>
/// <remarks>Places are numbered from 0; countries come first, then divisions, then towns. Made by <see cref="GazetteerBuilder"/>.</remarks>
public sealed class Gazetteer : IDisposable
{
    private readonly MappedFile _file;
    private readonly GazetteerSizes _sizes;

    private Gazetteer(MappedFile file, GazetteerSizes sizes) => (_file, _sizes) = (file, sizes);

    /// <summary>Number of places.</summary>
    public int Count => _sizes.Places;

    private ReadOnlySpan<PlaceRecord> Records => MemoryMarshal.Cast<byte, PlaceRecord>(_file.Bytes[_sizes.PlacesAt.._sizes.KeysAt]);

    private ReadOnlySpan<KeyRecord> Keys => MemoryMarshal.Cast<byte, KeyRecord>(_file.Bytes[_sizes.KeysAt.._sizes.PostingsAt]);

    private ReadOnlySpan<int> Postings => MemoryMarshal.Cast<byte, int>(_file.Bytes[_sizes.PostingsAt.._sizes.TextAt]);

    private ReadOnlySpan<byte> Text => _file.Bytes[_sizes.TextAt..];

    /// <summary>Maps a compiled gazetteer into memory and checks that it is whole.</summary>
    /// <exception cref="DataFileException">It is missing, of another format, cut off or altered.</exception>
    public static Gazetteer Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new DataFileException(path, 0, "is missing; compile it with \"dateline-training compile gazetteer\" or install the program again.");
        }

        var file = MappedFile.Open(path);
        var fault = Fault(file.Bytes);
        if (fault is null)
        {
            return new Gazetteer(file, GazetteerSizes.Read(file.Bytes));
        }

        file.Dispose();
        throw new DataFileException(path, 0, $"{fault}; compile it again or restore it from its source.");
    }

    private static string? Fault(ReadOnlySpan<byte> file)
    {
        if (file.Length < GazetteerFile.HeaderLength || MemoryMarshal.Read<ulong>(file) != GazetteerFile.Magic)
        {
            return "is no compiled gazetteer of this version";
        }

        var sizes = GazetteerSizes.Read(file);
        if (!sizes.AreSane || sizes.Length != file.Length)
        {
            return "is cut off or has a damaged header";
        }

        return MemoryMarshal.Read<ulong>(file[8..]) == GazetteerFile.Checksum(file) ? null : "is damaged: its checksum does not hold";
    }

    /// <summary>The places that bear a name, by any spelling that has the same <see cref="PlaceKey"/>.</summary>
    public PlaceMatches Find(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[PlaceKey.MaxLength];
        var length = PlaceKey.Write(name, key);
        return length == 0 ? default : FindKey(key[..length]);
    }

    private PlaceMatches FindKey(scoped ReadOnlySpan<byte> key)
    {
        var keys = Keys;
        var text = Text;
        var (low, high) = (0, keys.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var start = middle == 0 ? 0 : keys[middle - 1].End;
            var order = key.SequenceCompareTo(text[start..keys[middle].End]);
            if (order == 0)
            {
                return MatchesAt(keys[middle].Value);
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return default;
    }

    private PlaceMatches MatchesAt(int value)
    {
        var postings = Postings;
        return value >= 0 ? new PlaceMatches(value) : new PlaceMatches(postings.Slice(~value + 1, postings[~value]));
    }

    /// <summary>Number of the place with a GeoNames id; -1 where the gazetteer lacks it.</summary>
    public int FindId(int geonamesId)
    {
        var records = Records;
        var start = 0;
        while (start < records.Length)
        {
            var end = GroupEnd(records, start);
            var found = Search(records[start..end], geonamesId);
            if (found >= 0)
            {
                return start + found;
            }

            start = end;
        }

        return -1;
    }

    // Groups ascend by id and follow one another by feature; a town's feature is any after the divisions'.
    private int GroupEnd(ReadOnlySpan<PlaceRecord> records, int start)
    {
        if (start >= _sizes.Units)
        {
            return records.Length;
        }

        var (low, high) = (start, _sizes.Units);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = records[middle].Feature == records[start].Feature ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Search(ReadOnlySpan<PlaceRecord> group, int geonamesId)
    {
        var (low, high) = (0, group.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var id = group[middle].GeonamesId;
            if (id == geonamesId)
            {
                return middle;
            }

            (low, high) = geonamesId < id ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>One place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such number.</exception>
    public GazetteerEntry this[int place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            return new GazetteerEntry(place, Records[place]);
        }
    }

    /// <summary>The name of a place as the gazetteer gives it first.</summary>
    public string NameOf(GazetteerEntry entry)
    {
        var text = Text;
        return Encoding.UTF8.GetString(text.Slice(entry.NameOffset + 1, text[entry.NameOffset]));
    }

    /// <summary>ISO 3166-1 alpha-3 of the country a place lies in.</summary>
    public string CountryOf(GazetteerEntry entry) =>
        Encoding.ASCII.GetString(_file.Bytes.Slice(GazetteerFile.HeaderLength + (entry.Country * 4), 3));

    /// <summary>Unmaps the file; the gazetteer may not be used afterwards.</summary>
    public void Dispose() => _file.Dispose();

    [StructLayout(LayoutKind.Sequential, Pack = 4, Size = 8)]
    private readonly struct KeyRecord
    {
        public readonly int End;
        public readonly int Value;
    }
}

/// <summary>A place of the gazetteer, without its texts.</summary>
public readonly record struct GazetteerEntry
{
    private readonly PlaceRecord _record;

    internal GazetteerEntry(int number, PlaceRecord record) => (Number, _record) = (number, record);

    /// <summary>Its number in the gazetteer.</summary>
    public int Number { get; }

    /// <summary>GeoNames id; 0 for none.</summary>
    public int GeonamesId => _record.GeonamesId;

    /// <summary>Degrees north; of a country or division a point of reference.</summary>
    public double Latitude => _record.Latitude / 100_000d;

    /// <summary>Degrees east; of a country or division a point of reference.</summary>
    public double Longitude => _record.Longitude / 100_000d;

    /// <summary>Inhabitants; 0 where unknown.</summary>
    public long Population => _record.Population;

    /// <summary>What sort of place it is.</summary>
    public PlaceFeature Feature => (PlaceFeature)_record.Feature;

    /// <summary>Number of its country: equal for places of one country.</summary>
    public int Country => _record.Country;

    /// <summary>Number of the first-level division it lies in, or -1; a division lies in itself.</summary>
    public int Admin1 => _record.Admin1 == PlaceRecord.NoUnit ? -1 : _record.Admin1;

    /// <summary>Number of the second-level division it lies in, or -1; a division lies in itself.</summary>
    public int Admin2 => _record.Admin2 == PlaceRecord.NoUnit ? -1 : _record.Admin2;

    internal int NameOffset => _record.Name;
}

/// <summary>The places found under a name, most populous first, without a copy.</summary>
public readonly ref struct PlaceMatches
{
    private readonly ReadOnlySpan<int> _list;
    private readonly int _single;

    internal PlaceMatches(int single) => (_single, Count) = (single, 1);

    internal PlaceMatches(ReadOnlySpan<int> list)
    {
        _list = list;
        Count = list.Length;
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>Number of a place, and whether the name is another than its first.</summary>
    public (int Place, bool IsAlternate) this[int index]
    {
        get
        {
            var posting = _list.IsEmpty ? _single : _list[index];
            return (posting >> 1, (posting & 1) != 0);
        }
    }
}
