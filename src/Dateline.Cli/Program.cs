using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Dateline;
using Dateline.Cli;

using var session = Session.Begin();
// A plain command instead of RootCommand: that one takes its name from the assembly, and the program is called otherwise.
var dateline = new Command("dateline", "Turns news reports into sourced records: events, statements, tenures, control and aliases, each tied to its words.")
{
    AnnotateCommand.Create(session),
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
catch (DataFileException fault)
{
    session.Complain(fault.Message);
    return ExitCode.SomeFailed;
}
