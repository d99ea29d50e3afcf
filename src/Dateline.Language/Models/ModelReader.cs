using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Language.Models;

/// <summary>Reads a model file: little-endian sections, each a length and its elements, in the order the writer gave them.</summary>
internal sealed class ModelReader
{
    private readonly string _path;
    private readonly byte[] _bytes;
    private int _position;

    private ModelReader(string path, byte[] bytes) => (_path, _bytes) = (path, bytes);

    /// <summary>Reads the whole file and checks that it is a model of the kind wanted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">Name and format number the file opens with ("tagger 1").</param>
    /// <exception cref="DataFileException">The file is missing, cut short, or of another kind.</exception>
    public static ModelReader Open(string path, string kind)
    {
        if (!File.Exists(path))
        {
            throw new DataFileException(path, 0, "is missing; the program folder is incomplete, install it again.");
        }

        var reader = new ModelReader(path, File.ReadAllBytes(path));
        var found = reader.ReadText();
        return found == kind ? reader : throw new DataFileException(path, 0, $"is a model of kind '{found}', not '{kind}'; install models and program of one release.");
    }

    /// <summary>The file's bytes, for its hash.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>One string.</summary>
    public string ReadText() => Encoding.UTF8.GetString(Take(ReadLength()));

    /// <summary>A list of strings.</summary>
    public string[] ReadTexts()
    {
        var texts = new string[ReadLength()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = ReadText();
        }

        return texts;
    }

    /// <summary>A list of numbers, copied in bulk.</summary>
    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var count = ReadLength();
        return MemoryMarshal.Cast<byte, T>(Take(count * Marshal.SizeOf<T>())).ToArray();
    }

    private int ReadLength() => MemoryMarshal.Read<int>(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _position)
        {
            throw new DataFileException(_path, 0, "is cut short; install it again.");
        }

        _position += count;
        return _bytes.AsSpan(_position - count, count);
    }
}
