using System.CommandLine;

namespace Dateline.Cli.Inputs;

/// <summary>The inputs a verb takes.</summary>
internal static class FileArgument
{
    /// <summary>One file or more, or "-"; a word that looks like an option is taken for a mistyped one.</summary>
    public static Argument<string[]> Of(string description)
    {
        var files = new Argument<string[]>("FILE") { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            var mistyped = result.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal) && !File.Exists(word));
            foreach (var word in mistyped)
            {
                result.AddError($"{word} is not an option of this command.");
            }
        });
        return files;
    }
}
