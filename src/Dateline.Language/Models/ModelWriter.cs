using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Language.Models;

/// <summary>Writes what <see cref="ModelReader"/> reads; equal content gives equal bytes.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <param name="kind">Name and format number the file opens with.</param>
    public ModelWriter(string kind) => Write(kind);

    /// <summary>One string.</summary>
    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteLength(bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>A list of strings.</summary>
    public void Write(IReadOnlyCollection<string> texts)
    {
        WriteLength(texts.Count);
        foreach (var text in texts)
        {
            Write(text);
        }
    }

    /// <summary>A list of numbers.</summary>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        WriteLength(values.Length);
        _bytes.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Puts the file in place.</summary>
    public void Save(string path) => File.WriteAllBytes(path, _bytes.WrittenSpan);

    private void WriteLength(int length) => _bytes.Write(BitConverter.GetBytes(length));
}
