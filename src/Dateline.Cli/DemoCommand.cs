using System.CommandLine;
using Dateline.Cli.Inputs;
using Dateline.Cli.Text;
using Dateline.Pipeline;

namespace Dateline.Cli;

/// <summary>"dateline demo": codes the bundled reports and shows what they say together.</summary>
internal static class DemoCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        var command = new Command("demo", "Code the bundled reports on an invented affair and print what they say together.");
        command.SetAction((_, cancellationToken) => RunAsync(session, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var pipeline = ReportPipeline.Open(Session.DataFolder, Session.ModelsFolder);
        List<(string, Coding)> codings = [];
        var code = ExitCode.Done;
        await foreach (var (source, result) in CodingRun.RunAsync(pipeline, Samples.In(Session.SamplesFolder), cancellationToken))
        {
            if (result.Coding is { } coding)
            {
                codings.Add((source, coding));
            }
            else if (result.Rejection is { } rejection)
            {
                session.Complain(source, rejection);
                code = ExitCode.SomeFailed;
            }
        }

        await using var writer = session.OpenText();
        Digest.Write(Page.OnTerminal(writer), codings, CountryNames.In(Session.DataFolder));
        return code;
    }
}
