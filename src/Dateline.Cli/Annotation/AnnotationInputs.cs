using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Cli.Inputs;
using Dateline.Ingest;
using Dateline.Language.Conllu;

namespace Dateline.Cli.Annotation;

/// <summary>Reads what "annotate" is given.</summary>
internal static class AnnotationInputs
{
    /// <summary>What an input is by the end of its name; plain text for every other end and for standard input.</summary>
    public static AnnotationInput Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CONLLU" or ".CONLL" => AnnotationInput.Conllu,
        ".BIO" or ".IOB" or ".IOB2" => AnnotationInput.Bio,
        ".HTML" or ".HTM" or ".XHTML" => AnnotationInput.Html,
        _ => AnnotationInput.Text,
    };

    /// <summary>The texts of one input; where one cannot be read, what to say of it, and then nothing more comes.</summary>
    public static IAsyncEnumerable<(AnnotationText? Text, string Fault)> ReadAsync(string path, AnnotationInput input, CancellationToken cancellationToken) => input switch
    {
        AnnotationInput.Conllu => DividedAsync(path, ConlluReader.Read, cancellationToken),
        AnnotationInput.Bio => DividedAsync(path, BioReader.Read, cancellationToken),
        AnnotationInput.Html => RunningAsync(new ReportInput(path, InputFormat.Html, KnownOrigin.None), cancellationToken),
        _ => RunningAsync(new ReportInput(path, InputFormat.Text, KnownOrigin.None), cancellationToken),
    };

    private static async IAsyncEnumerable<(AnnotationText? Text, string Fault)> RunningAsync(
        ReportInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, read) in ReportInputs.ReadAsync([input], cancellationToken))
        {
            yield return read.Report is { } report ? (new RunningText(report), "") : (null, $"{read.Rejection?.Source}: {read.Rejection?.Reason}");
        }
    }

    private static async IAsyncEnumerable<(AnnotationText? Text, string Fault)> DividedAsync(
        string path, Func<TextReader, IEnumerable<GivenText>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, fault) = InputFile.Open(path);
        if (stream is null)
        {
            yield return (null, $"{path}: {fault}");
            yield break;
        }

        await using (stream)
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false));
            using var texts = read(reader).GetEnumerator();
            while (Next(texts) is var (text, wrong))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return text is null ? (null, $"{path}: {wrong}") : (new DividedText(text), "");
            }
        }
    }

    private static (GivenText? Text, string Fault)? Next(IEnumerator<GivenText> texts)
    {
        try
        {
            return texts.MoveNext() ? (texts.Current, "") : null;
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }
}
