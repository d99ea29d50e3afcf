using System.CommandLine;
using Dateline.Cli.Annotation;
using Dateline.Cli.Inputs;
using Dateline.Language;

namespace Dateline.Cli;

/// <summary>"dateline annotate": prints words, sentences, tags, dependencies and names, and stores nothing.</summary>
internal static class AnnotateCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Session session)
    {
        var files = FileArgument.Of("Plain text, HTML, CoNLL-U or words with tags (BIO); or - for standard input.");
        var input = Choice.Of<AnnotationInput>(
            "--input", "-i", "What the inputs are; of conllu and bio the words and sentences are kept. Default: by the ends of their names, text for any other.");
        var format = Choice.Of<AnnotationFormat>("--format", "-f", "How to print: CoNLL-U (the default), or words with name tags.");
        var command = new Command("annotate", "Print the linguistic annotation of texts.") { files, input, format };
        command.SetAction((call, cancellationToken) => RunAsync(session, call.GetRequiredValue(files), call.GetValue(input), call.GetValue(format) ?? AnnotationFormat.Conllu, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, string[] paths, AnnotationInput? input, AnnotationFormat format, CancellationToken cancellationToken)
    {
        var models = LanguageModels.Open(Session.ModelsFolder, Session.DataFolder);
        var code = ExitCode.Done;
        await using var writer = session.OpenText();
        foreach (var path in paths)
        {
            var texts = AnnotationInputs.ReadAsync(path, input ?? AnnotationInputs.Of(path), cancellationToken);
            await foreach (var (text, fault) in texts)
            {
                if (text is null)
                {
                    session.Complain(fault);
                    code = ExitCode.SomeFailed;
                    continue;
                }

                text.Write(writer, models, format);
                cancellationToken.ThrowIfCancellationRequested();
            }

            await writer.FlushAsync(cancellationToken);
        }

        return code;
    }
}
