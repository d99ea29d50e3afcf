using System.Text;

namespace Dateline.Specs.Cli;

/// <summary>A folder of inputs that goes away with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
