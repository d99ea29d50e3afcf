using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Dateline;
using Dateline.Cli;

using var session = new Session();
// A plain command instead of RootCommand: that one takes its name from the assembly, and the program is called otherwise.
var dateline = new Command("dateline", "Turns news reports into sourced records: events, statements, tenures, control and aliases, each tied to its words.")
{
    CodeCommand.Create(session),
    AnnotateCommand.Create(session),
    DemoCommand.Create(session),
    new HelpOption(),
    new VersionOption(),
};
var call = dateline.Parse(args);
if (call.Action is ParseErrorAction error)
{
    error.ShowHelp = false;
}

try
{
    var code = await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMilliseconds(250) });
    return call.Errors.Count > 0 ? ExitCode.Usage : code;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
catch (IOException gone) when (gone.HResult == ExitCode.BrokenPipeError)
{
    return ExitCode.OutputClosed;
}
catch (Exception fault) when (fault is DataFileException or IOException)
{
    session.Complain(fault.Message);
    return ExitCode.SomeFailed;
}
