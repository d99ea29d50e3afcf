using System.Runtime.CompilerServices;
using Dateline.Cli.Inputs;
using Dateline.Pipeline;

namespace Dateline.Cli;

/// <summary>Codes inputs and says of each result which input it came from.</summary>
internal static class CodingRun
{
    /// <summary>Results in the order of the inputs.</summary>
    public static async IAsyncEnumerable<(string Source, CodingResult Result)> RunAsync(
        ReportPipeline pipeline, IEnumerable<ReportInput> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sources = new Queue<string>();
        await foreach (var result in pipeline.RunAsync(Noting(inputs, sources, cancellationToken), cancellationToken))
        {
            yield return (sources.Dequeue(), result);
        }
    }

    /// <summary>A coding does not carry the path of its report, and order alone ties the two together.</summary>
    private static async IAsyncEnumerable<ReadResult> Noting(
        IEnumerable<ReportInput> inputs, Queue<string> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (source, result) in ReportInputs.ReadAsync(inputs, cancellationToken))
        {
            sources.Enqueue(source);
            yield return result;
        }
    }
}
