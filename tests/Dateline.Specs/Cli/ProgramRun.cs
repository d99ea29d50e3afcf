using System.Diagnostics;
using System.Text;

namespace Dateline.Specs.Cli;

/// <summary>What a run of the built program gave.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly string[] Lines = ["\r\n", "\n"];
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The program, built with the specs in the same configuration.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Repository.Root, "artifacts", "bin", "Dateline.Cli", System.IO.Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "dateline");

    /// <summary>Lines of the output, the last empty one left out.</summary>
    public string[] OutputLines => Output.Split(Lines, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs to the end.</summary>
    public static Task<ProgramRun> OfAsync(params string[] arguments) => FedAsync([], arguments);

    /// <summary>Runs with these bytes on standard input.</summary>
    public static async Task<ProgramRun> FedAsync(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the program, its streams in the test's hands.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Path, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Utf8,
        StandardErrorEncoding = Utf8,
    }) ?? throw new InvalidOperationException($"{Path} does not start.");
}
