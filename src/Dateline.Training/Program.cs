using System.CommandLine;
using Dateline.Training.Compile;

var root = new RootCommand("Trains, evaluates and compiles what Dateline ships.") { CompileVerb.Create() };
return root.Parse(args).Invoke();
