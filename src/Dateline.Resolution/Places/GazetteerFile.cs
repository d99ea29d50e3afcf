using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Resolution.Places;

/// <summary>How a compiled gazetteer lies in its file, little-endian: header, countries, places, keys, postings, text.</summary>
/// <remarks>
/// Header of 48 bytes: magic, checksum of all that follows it, then the sizes of the five parts in records or bytes.
/// Countries: three bytes of ISO alpha-3 each, padded to four. Places: <see cref="PlaceRecord"/>, grouped countries, first-level, second-level, towns,
/// each group ascending by GeoNames id. Keys: offset of the key's end in the text and a value each, ascending by key; a value ≥ 0 is a posting,
/// one below is the complement of an index into the postings, where a count precedes them. A posting is a place number times two, plus one where the
/// key is another name of it. Text: the keys one after another, then display names, a length byte before each.
/// </remarks>
internal static class GazetteerFile
{
    public const int HeaderLength = 48;

    public const ulong Magic = 0x315A_4147_4C54_4144; // "DATLGAZ1"

    /// <summary>Sum over everything after the magic and itself, so that a torn or altered file is seen at opening.</summary>
    /// <remarks>Four lanes of multiply and rotate: 20 MB take about 4 ms, where a cryptographic hash takes 60; compiled at once, because it runs once. It guards against damage, not against forgery.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Checksum(ReadOnlySpan<byte> file)
    {
        const ulong prime = 0x9E37_79B9_7F4A_7C15;
        var words = MemoryMarshal.Cast<byte, ulong>(file[16..]);
        ulong a = 1, b = 2, c = 3, d = 4;
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = BitOperations.RotateLeft((a ^ words[i]) * prime, 29);
            b = BitOperations.RotateLeft((b ^ words[i + 1]) * prime, 29);
            c = BitOperations.RotateLeft((c ^ words[i + 2]) * prime, 29);
            d = BitOperations.RotateLeft((d ^ words[i + 3]) * prime, 29);
        }

        for (; i < words.Length; i++)
        {
            a = BitOperations.RotateLeft((a ^ words[i]) * prime, 29);
        }

        foreach (var rest in file[(16 + (words.Length * 8))..])
        {
            b = BitOperations.RotateLeft((b ^ rest) * prime, 29);
        }

        return a ^ BitOperations.RotateLeft(b, 16) ^ BitOperations.RotateLeft(c, 32) ^ BitOperations.RotateLeft(d, 48) ^ (ulong)file.Length;
    }
}

/// <summary>Sizes of the parts of a compiled gazetteer, as its header gives them.</summary>
/// <param name="Countries">Number of countries.</param>
/// <param name="Places">Number of places, countries and divisions included.</param>
/// <param name="Keys">Number of distinct keys.</param>
/// <param name="Postings">Number of 32-bit words in the posting lists.</param>
/// <param name="Text">Bytes of keys and display names.</param>
/// <param name="Units">Number of places that are countries or divisions; they precede the towns.</param>
internal readonly record struct GazetteerSizes(int Countries, int Places, int Keys, int Postings, int Text, int Units)
{
    public int PlacesAt => GazetteerFile.HeaderLength + (Countries * 4);

    public int KeysAt => PlacesAt + (Places * PlaceRecord.Size);

    public int PostingsAt => KeysAt + (Keys * 8);

    public int TextAt => PostingsAt + (Postings * 4);

    /// <summary>Bytes of the whole file; long, because a damaged header may claim anything.</summary>
    public long Length => GazetteerFile.HeaderLength + (Countries * 4L) + (Places * (long)PlaceRecord.Size) + (Keys * 8L) + (Postings * 4L) + Text;

    public bool AreSane => Countries is > 0 and < 256 && Places > 0 && Keys > 0 && Postings >= 0 && Text > 0 && Units >= 0 && Units <= Math.Min(Places, ushort.MaxValue);

    public static GazetteerSizes Read(ReadOnlySpan<byte> file)
    {
        return new GazetteerSizes(At(file, 0), At(file, 1), At(file, 2), At(file, 3), At(file, 4), At(file, 5));

        static int At(ReadOnlySpan<byte> file, int field) => BinaryPrimitives.ReadInt32LittleEndian(file[(16 + (field * 4))..]);
    }

    public void Write(Span<byte> file)
    {
        ReadOnlySpan<int> fields = [Countries, Places, Keys, Postings, Text, Units];
        for (var i = 0; i < fields.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file[(16 + (i * 4))..], fields[i]);
        }
    }
}

/// <summary>One place as it lies in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = Size)]
internal struct PlaceRecord
{
    public const int Size = 28;

    /// <summary>In <see cref="Admin1"/> and <see cref="Admin2"/>: none.</summary>
    public const ushort NoUnit = ushort.MaxValue;

    public int GeonamesId;

    /// <summary>Hundred-thousandths of a degree.</summary>
    public int Latitude;

    /// <summary>Hundred-thousandths of a degree.</summary>
    public int Longitude;

    public uint Population;

    /// <summary>Offset of the display name in the text.</summary>
    public int Name;

    public byte Feature;

    public byte Country;

    public ushort Admin1;

    public ushort Admin2;
}
