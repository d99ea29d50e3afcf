using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Export.Codings;

/// <summary>Writes codings as "dateline-coding/1" (docs/schema/coding.schema.json): offsets in code points, every span with its words.</summary>
/// <remarks>
/// What the schema requires is always written, as null or [] where there is nothing; what it does not require is left out when empty.
/// Written token by token: no reflection, so that it runs compiled ahead of time.
/// </remarks>
public static class CodingJsonWriter
{
    /// <summary>The value of the property "format".</summary>
    public const string Format = "dateline-coding/1";

    /// <summary>How to set up the JSON writer: UTF-8 letters as they are, since the output is a file or a terminal and never a web page.</summary>
    /// <param name="indented">True for people, false for one line a coding.</param>
    public static JsonWriterOptions Options(bool indented) =>
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };

    /// <summary>Writes one coding as one JSON object.</summary>
    /// <param name="json">Where to; stands where a value may stand.</param>
    /// <param name="coder">What coded the report.</param>
    /// <param name="coding">What was coded.</param>
    public static void Write(Utf8JsonWriter json, CoderVersion coder, Coding coding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(coding);
        var records = new RecordJson(new ValueJson(json, new CodePointMap(coding.Report.Text)));
        json.WriteStartObject();
        json.WriteString("format", Format);
        WriteCoder(json, coder);
        WriteReport(json, coding);
        records.WriteAll(coding);
        json.WriteEndObject();
    }

    /// <summary>The coding as one line of JSON in UTF-8, without its line feed.</summary>
    public static ReadOnlyMemory<byte> ToLine(CoderVersion coder, Coding coding)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(32 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options(indented: false)))
        {
            Write(json, coder, coding);
        }

        return buffer.WrittenMemory;
    }

    private static void WriteCoder(Utf8JsonWriter json, CoderVersion coder)
    {
        json.WriteStartObject("coder");
        json.WriteString("version", coder.Version);
        json.WriteString("codebook", coder.Codebook);
        json.WriteStartObject("models");
        foreach (var (name, hash) in coder.Models)
        {
            json.WriteString(name, hash);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, Coding coding)
    {
        var report = coding.Report;
        json.WriteStartObject("report");
        json.WriteString("id", report.Id.Value);
        json.WriteString("textHash", report.TextHash);
        json.WriteString("sourceId", report.SourceId);
        json.WriteString("title", report.Title);
        json.WriteString("outlet", report.Outlet);
        json.WriteString("url", report.Url);
        json.WriteString("byline", report.Byline);
        json.WriteString("placeline", coding.Placeline?.Text);
        json.WriteString("publishedAt", report.PublishedAt?.ToString());
        json.WriteString("language", report.Language);
        json.WriteString("text", report.Text);
        json.WriteEndObject();
    }
}
