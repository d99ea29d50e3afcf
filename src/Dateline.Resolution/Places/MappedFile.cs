using System.IO.MemoryMappedFiles;

namespace Dateline.Resolution.Places;

/// <summary>A whole file mapped read-only: its pages are shared by all processes and read from disk when first touched.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    private MappedFile(MemoryMappedFile map, int length)
    {
        _map = map;
        _view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _length = length;
    }

    /// <summary>The file's bytes; valid until disposal.</summary>
    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    /// <exception cref="DataFileException">The file is empty or larger than 2 GB.</exception>
    public static MappedFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        return length is > 0 and <= int.MaxValue
            ? new MappedFile(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read), (int)length)
            : throw new DataFileException(path, 0, $"has {length} bytes and can be no gazetteer; restore it from its source.");
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }
}
