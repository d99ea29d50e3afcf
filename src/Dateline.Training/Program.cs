using System.CommandLine;
using Dateline.Training.Compile;
using Dateline.Training.Evaluate;
using Dateline.Training.Train;

var root = new RootCommand("Trains, evaluates and compiles what Dateline ships.") { TrainVerb.Create(), EvaluateVerb.Create(), CompileVerb.Create() };
return root.Parse(args).Invoke();
