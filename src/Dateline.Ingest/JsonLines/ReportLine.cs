using System.Text.Json;

namespace Dateline.Ingest.JsonLines;

/// <summary>One line of a JSON Lines input.</summary>
internal static class ReportLine
{
    /// <summary>The report the line holds, its text exactly as given, or what is wrong with the line; both where only its date cannot be read.</summary>
    public static IReadOnlyList<ReadResult> Read(ReadOnlyMemory<byte> line, string place, KnownOrigin origin)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new LineFields(json.RootElement), place, origin)
                : [ReadResult.Refused(place, "is JSON but no object; write {\"id\": ..., \"text\": ...}.")];
        }
        catch (JsonException broken)
        {
            return [ReadResult.Refused(place, $"is broken JSON at byte {broken.BytePositionInLine + 1}.")];
        }
        catch (LineFieldException wrong)
        {
            return [ReadResult.Refused(place, wrong.Message)];
        }
    }

    private static IReadOnlyList<ReadResult> Read(LineFields fields, string place, KnownOrigin origin)
    {
        var text = fields.Text("text");
        if (string.IsNullOrWhiteSpace(text))
        {
            return [ReadResult.Refused(place, text is null ? "has no \"text\"." : "has an empty \"text\".")];
        }

        if (UnicodeText.Fault(text) is { } fault)
        {
            return [ReadResult.Refused(place, fault)];
        }

        var date = fields.Text("publishedAt");
        if (date is null)
        {
            return [ReadResult.Of(Make(fields, text, origin.PublishedAt, origin))];
        }

        // A feed's "9:55 AM ET" costs its report the date, not its records: relative dates then stay unresolved.
        return PublicationTime.TryParse(date, out var given)
            ? [ReadResult.Of(Make(fields, text, given, origin))]
            : [
                ReadResult.Refused(place, $"has \"publishedAt\": \"{date}\", which is no date; write 2022-04-18 or 2022-04-18T09:30:00Z. The report is taken without a date."),
                ReadResult.Of(Make(fields, text, null, origin)),
            ];
    }

    private static Report Make(LineFields fields, string text, PublicationTime? published, KnownOrigin origin) => Report.Create(
        text,
        published,
        fields.TextOrNumber("id"),
        fields.Text("title"),
        fields.Text("outlet") ?? origin.Outlet,
        fields.Text("url"),
        fields.Text("byline"));
}
