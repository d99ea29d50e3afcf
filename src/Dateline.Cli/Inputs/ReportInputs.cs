using System.Runtime.CompilerServices;

namespace Dateline.Cli.Inputs;

/// <summary>Reads inputs one after the other.</summary>
internal static class ReportInputs
{
    /// <summary>The reports, each with the input it came from; an input that cannot be opened or read is a refusal, and the next one follows.</summary>
    public static async IAsyncEnumerable<(string Source, ReadResult Result)> ReadAsync(
        IEnumerable<ReportInput> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            var (stream, fault) = InputFile.Open(input.Path);
            if (stream is null)
            {
                yield return (input.Path, ReadResult.Refused(input.Path, fault));
                continue;
            }

            await using (stream)
            {
                await foreach (var result in input.Reader.ReadAsync(stream, input.Path, cancellationToken))
                {
                    yield return (input.Path, result);
                }
            }
        }
    }
}
