using Dateline.Export.Codings;

namespace Dateline.Cli.Output;

/// <summary>Where codings go. A closed family, one a format; whatever it began it ends when disposed.</summary>
internal abstract class CodingOutput : IAsyncDisposable
{
    private protected CodingOutput()
    {
    }

    /// <summary>Puts out one coding.</summary>
    /// <param name="source">The input it came from, as the command line names it.</param>
    /// <param name="coding">What was coded.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public abstract ValueTask WriteAsync(string source, Coding coding, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>One line of JSON a coding.</summary>
internal sealed class JsonLinesOutput(Stream stream, CoderVersion coder) : CodingOutput
{
    private static readonly byte[] LineFeed = [(byte)'\n'];

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(string source, Coding coding, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(CodingJsonWriter.ToLine(coder, coding), cancellationToken);
        await stream.WriteAsync(LineFeed, cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
