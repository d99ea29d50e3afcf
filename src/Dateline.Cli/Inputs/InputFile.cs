namespace Dateline.Cli.Inputs;

/// <summary>Opens what a command line names.</summary>
internal static class InputFile
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The bytes of a file or of standard input; where there is no stream, the reason.</summary>
    public static (Stream? Stream, string Fault) Open(string path)
    {
        if (path == StandardInput)
        {
            return (Console.OpenStandardInput(), "");
        }

        if (Directory.Exists(path))
        {
            return (null, "is a folder; name the files in it.");
        }

        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), "");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "does not exist.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "may not be read by this user.");
        }
        catch (Exception unusable) when (unusable is IOException or ArgumentException or NotSupportedException)
        {
            return (null, $"cannot be opened: {unusable.Message}");
        }
    }
}
