using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Cli;

/// <summary>The program's standing in the world: its standard streams, its terminal and the folders beside it.</summary>
internal sealed class Session : IDisposable
{
    private const int BrokenPipe = 13;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly PosixSignalRegistration? _pipeSignal;
    private readonly StreamWriter _errors;

    private Session(PosixSignalRegistration? pipeSignal)
    {
        _pipeSignal = pipeSignal;
        Output = Console.OpenStandardOutput();
        _errors = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
    }

    /// <summary>Where codebook, lexicons and gazetteer lie.</summary>
    public static string DataFolder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Where the trained weights lie.</summary>
    public static string ModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Where the bundled reports lie.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Standard output, bytes as they are.</summary>
    public Stream Output { get; }

    /// <summary>Opens the streams. Output to a reader that has gone away ends the program at once and without a word.</summary>
    /// <remarks>The console's stream keeps silent about a closed pipe, so the signal is all that tells.</remarks>
    public static Session Begin() => new(OperatingSystem.IsWindows()
        ? null
        : PosixSignalRegistration.Create((PosixSignal)BrokenPipe, _ => Environment.Exit(ExitCode.OutputClosed)));

    /// <summary>A writer of text on standard output: UTF-8 without a mark, line feeds.</summary>
    public StreamWriter OpenText() => new(Output, Utf8, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A line on standard error.</summary>
    public void Complain(string problem) => _errors.WriteLine($"dateline: {problem}");

    /// <summary>Names the input and what is wrong with it. A report that was read and then failed is named by its input and its own id.</summary>
    public void Complain(string source, Rejection rejection) => Complain(rejection.Stage == Stage.Read
        ? $"{rejection.Source}: {rejection.Reason}"
        : $"{source}: report {rejection.Source} failed ({rejection.Stage.Name()}): {rejection.Reason}");

    /// <inheritdoc/>
    public void Dispose()
    {
        _pipeSignal?.Dispose();
        _errors.Dispose();
    }
}
