using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Cli;

/// <summary>The program's standing in the world: its standard streams and the folders beside it.</summary>
internal sealed class Session : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _errors = new(Console.OpenStandardError(), Utf8) { AutoFlush = true };

    /// <summary>Where codebook, lexicons and gazetteer lie.</summary>
    public static string DataFolder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Where the trained weights lie.</summary>
    public static string ModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Where the bundled reports lie.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Standard output, bytes as they are.</summary>
    /// <exception cref="IOException">On writing, when the reader has gone away.</exception>
    public Stream Output { get; } = OpenOutput();

    /// <summary>A writer of text on standard output: UTF-8 without a mark, line feeds.</summary>
    public StreamWriter OpenText() => new(Output, Utf8, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A line on standard error.</summary>
    public void Complain(string problem) => _errors.WriteLine($"dateline: {problem}");

    /// <summary>Names the input and what is wrong with it. A report that was read and then failed is named by its input and its own id.</summary>
    public void Complain(string source, Rejection rejection) => Complain(rejection.Stage == Stage.Read
        ? $"{rejection.Source}: {rejection.Reason}"
        : $"{source}: report {rejection.Source} failed ({rejection.Stage.Name()}): {rejection.Reason}");

    /// <inheritdoc/>
    public void Dispose() => _errors.Dispose();

    /// <summary>The console's own stream keeps silent about a closed pipe, and the program would go on coding for nobody.</summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file may be shared with other programs, whose writing this stream would not notice.
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
