using Dateline.Ingest;
using Dateline.Ingest.Html;
using Dateline.Ingest.JsonLines;
using Dateline.Ingest.PlainText;

namespace Dateline.Cli.Inputs;

/// <summary>One input of reports.</summary>
/// <param name="Path">A file, or "-" for standard input.</param>
/// <param name="Format">What it is written in.</param>
/// <param name="Origin">What is known of its origin apart from itself.</param>
internal sealed record ReportInput(string Path, InputFormat Format, KnownOrigin Origin)
{
    /// <summary>The reader for its format.</summary>
    public IReportReader Reader => Format switch
    {
        InputFormat.Html => new HtmlReader(Origin),
        InputFormat.Jsonl => new JsonLinesReader(Origin),
        _ => new PlainTextReader(Origin),
    };
}
