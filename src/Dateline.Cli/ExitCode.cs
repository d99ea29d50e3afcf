namespace Dateline.Cli;

/// <summary>What the program tells its caller at the end.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed; each is named on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl-C: 128 and the signal's number, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output went away: 128 and the signal's number.</summary>
    public const int OutputClosed = 141;

    /// <summary>EPIPE, the same number on Linux and macOS.</summary>
    public const int BrokenPipeError = 32;
}
