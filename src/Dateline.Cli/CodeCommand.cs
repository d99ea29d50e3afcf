using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Cli.Inputs;
using Dateline.Cli.Output;
using Dateline.Cli.Text;
using Dateline.Ingest;
using Dateline.Pipeline;

namespace Dateline.Cli;

/// <summary>"dateline code": prints the records of reports and stores nothing.</summary>
internal static class CodeCommand
{
    private enum Format
    {
        Text,
        Json,
        Jsonl,
    }

    /// <summary>The verb with its options.</summary>
    public static Command Create(Session session)
    {
        var files = FileArgument.Of("Reports: files of plain text, HTML or JSON lines, or - for standard input.");
        var format = Choice.Of<Format>("--format", "-f", "How to print: for people (the default), as indented JSON, or one JSON object a line.");
        var input = Choice.Of<InputFormat>("--input", "-i", "What the inputs are. Default: by the ends of their names, text for any other.");
        var published = new Option<PublicationTime?>("--published", "-p")
        {
            Description = "Publication date, 2022-04-18 or 2022-04-18T09:30:00Z, against which \"on Tuesday\" is resolved. JSON lines with their own keep it.",
            HelpName = "DATE",
            CustomParser = Published,
        };
        var outlet = new Option<string?>("--outlet", "-o") { Description = "Who published it.", HelpName = "NAME" };
        var command = new Command("code", "Print the records found in reports; nothing is stored.") { files, format, input, published, outlet };
        command.SetAction((call, cancellationToken) =>
        {
            var origin = new KnownOrigin(call.GetValue(published), call.GetValue(outlet));
            var given = call.GetValue(input);
            var inputs = call.GetRequiredValue(files).Select(path => new ReportInput(path, given ?? InputFormats.Of(path), origin));
            return RunAsync(session, [.. inputs], call.GetValue(format) ?? Format.Text, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, ImmutableArray<ReportInput> inputs, Format format, CancellationToken cancellationToken)
    {
        var pipeline = ReportPipeline.Open(Session.DataFolder, Session.ModelsFolder);
        var code = ExitCode.Done;
        await using var output = OutputAs(format, session, pipeline.Version, inputs is [{ Format: not InputFormat.Jsonl }]);
        await foreach (var (source, result) in CodingRun.RunAsync(pipeline, inputs, cancellationToken))
        {
            if (result.Coding is { } coding)
            {
                await output.WriteAsync(source, coding, cancellationToken);
            }
            else if (result.Rejection is { } rejection)
            {
                session.Complain(source, rejection);
                code = ExitCode.SomeFailed;
            }
        }

        return code;
    }

    private static CodingOutput OutputAs(Format format, Session session, CoderVersion coder, bool single)
    {
        switch (format)
        {
            case Format.Jsonl:
                return new JsonLinesOutput(session.Output, coder);
            case Format.Json:
                return new JsonOutput(session.Output, coder, single);
            default:
                var writer = session.OpenText();
                return new TextOutput(writer, Page.OnTerminal(writer), CountryNames.In(Session.DataFolder));
        }
    }

    private static PublicationTime? Published(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (PublicationTime.TryParse(text, out var time))
        {
            return time;
        }

        argument.AddError($"--published {text} is no date; write 2022-04-18 or 2022-04-18T09:30:00Z.");
        return null;
    }
}
