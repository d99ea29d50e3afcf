using System.CommandLine;
using Dateline.Resolution.Places;

namespace Dateline.Training.Compile;

/// <summary>"compile gazetteer": source tables into the files that ship.</summary>
internal static class CompileVerb
{
    public static Command Create()
    {
        var verb = new Command("compile", "Compile source tables into files that ship.");
        verb.Subcommands.Add(Gazetteer());
        return verb;
    }

    private static Command Gazetteer()
    {
        var cities = Path("--cities", "GeoNames table of towns (cities500.txt, 19 columns).");
        var admin1 = Path("--admin1", "admin1CodesASCII.txt of GeoNames.");
        var admin2 = Path("--admin2", "admin2Codes.txt of GeoNames.");
        var data = Path("--data", "The folder data/, for places/countries.tsv.");
        var output = Path("--out", "The file to write.");
        var command = new Command("gazetteer", "Compile the gazetteer.") { cities, admin1, admin2, data, output };
        command.SetAction(parsed =>
        {
            var tables = new GeonamesTables(Console.Error);
            var compiler = new GazetteerCompiler(tables, CountryTable.Open(parsed.GetRequiredValue(data)));
            compiler.Compile(parsed.GetRequiredValue(cities), parsed.GetRequiredValue(admin1), parsed.GetRequiredValue(admin2), parsed.GetRequiredValue(output));
            Console.Error.WriteLine($"{tables.Skipped} broken rows skipped.");
            return 0;
        });
        return command;
    }

    private static Option<string> Path(string name, string description) => new(name) { Description = description, Required = true };
}
