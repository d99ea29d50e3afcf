using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dateline.Cli.Inputs;

/// <summary>Options that take one word of a few, written in lower case.</summary>
internal static class Choice
{
    /// <summary>The option, its words shown in the help and in the message about any other word.</summary>
    public static Option<T?> Of<T>(string name, string shortName, string description)
        where T : struct, Enum => new(name, shortName) { Description = description, HelpName = string.Join('|', TermNames.All<T>()), CustomParser = result => Parse<T>(name, result) };

    private static T? Parse<T>(string name, ArgumentResult result)
        where T : struct, Enum
    {
        var word = result.Tokens[0].Value;
        if (TermNames.TryParse<T>(word.ToLowerInvariant(), out var chosen))
        {
            return chosen;
        }

        result.AddError($"{name} {word} is not known; choose {string.Join(", ", TermNames.All<T>())}.");
        return null;
    }
}
