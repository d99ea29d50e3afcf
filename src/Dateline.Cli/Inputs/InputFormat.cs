namespace Dateline.Cli.Inputs;

/// <summary>What an input is written in.</summary>
internal enum InputFormat
{
    /// <summary>Plain text, one report.</summary>
    Text,

    /// <summary>A web page, one report.</summary>
    Html,

    /// <summary>One report a line.</summary>
    Jsonl,
}

/// <summary>Tells formats apart by the ends of file names.</summary>
internal static class InputFormats
{
    /// <summary>The format; plain text for every other end and for standard input.</summary>
    public static InputFormat Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" or ".XHTML" => InputFormat.Html,
        ".JSONL" or ".NDJSON" => InputFormat.Jsonl,
        _ => InputFormat.Text,
    };
}
