namespace Dateline;

/// <summary>Turns bytes into reports. Implemented once a format; a format the reader cannot make sense of is a rejection, not an exception.</summary>
public interface IReportReader
{
    /// <summary>Reads what the stream holds: one report, or several for a format that carries many.</summary>
    /// <param name="stream">The bytes, read once, to the end or to the first fault.</param>
    /// <param name="source">The input as its user named it, for messages.</param>
    /// <param name="cancellationToken">Stops between reads.</param>
    IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string source, CancellationToken cancellationToken);
}

/// <summary>A report, or why there is none: exactly one of the two is set.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Report? report, Rejection? rejection) => (Report, Rejection) = (report, rejection);

    /// <summary>The report, where reading succeeded.</summary>
    public Report? Report { get; }

    /// <summary>The reason, where it did not.</summary>
    public Rejection? Rejection { get; }

    /// <summary>A success.</summary>
    public static ReadResult Of(Report report) => new(report, null);

    /// <summary>A failure to read.</summary>
    public static ReadResult Refused(string source, string reason) => new(null, new Rejection(source, Stage.Read, reason));
}

/// <summary>Adds layers to a document. Safe for use by several threads at once.</summary>
public interface IAnnotator
{
    /// <summary>Layers that must be there already; checked when the pipeline is built.</summary>
    DocumentLayers Requires { get; }

    /// <summary>Layers it adds.</summary>
    DocumentLayers Provides { get; }

    /// <summary>The same document with the layers of <see cref="Provides"/>.</summary>
    Document Annotate(Document document);
}

/// <summary>Finds mentions of one kind of record. Safe for use by several threads at once.</summary>
public interface IExtractor
{
    /// <summary>Layers it reads; checked when the pipeline is built.</summary>
    DocumentLayers Requires { get; }

    /// <summary>What was found so far and what this extractor adds: a later one sees what earlier ones found.</summary>
    Mentions Extract(Document document, Mentions found);
}
