using System.Text.Json;

namespace Dateline.Ingest.JsonLines;

/// <summary>One line of a JSON Lines input.</summary>
internal static class ReportLine
{
    /// <summary>The report the line holds, its text exactly as given, or what is wrong with the line.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> line, string place, KnownOrigin origin)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new LineFields(json.RootElement), place, origin)
                : ReadResult.Refused(place, "is JSON but no object; write {\"id\": ..., \"text\": ...}.");
        }
        catch (JsonException broken)
        {
            return ReadResult.Refused(place, $"is broken JSON at byte {broken.BytePositionInLine + 1}.");
        }
        catch (LineFieldException wrong)
        {
            return ReadResult.Refused(place, wrong.Message);
        }
    }

    private static ReadResult Read(LineFields fields, string place, KnownOrigin origin)
    {
        var text = fields.Text("text");
        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadResult.Refused(place, text is null ? "has no \"text\"." : "has an empty \"text\".");
        }

        if (UnicodeText.Fault(text) is { } fault)
        {
            return ReadResult.Refused(place, fault);
        }

        var date = fields.Text("publishedAt");
        var published = origin.PublishedAt;
        if (date is not null)
        {
            if (!PublicationTime.TryParse(date, out var given))
            {
                return ReadResult.Refused(place, $"has \"publishedAt\": \"{date}\", which is no date; write 2022-04-18 or 2022-04-18T09:30:00Z.");
            }

            published = given;
        }

        return ReadResult.Of(Report.Create(
            text,
            published,
            fields.TextOrNumber("id"),
            fields.Text("title"),
            fields.Text("outlet") ?? origin.Outlet,
            fields.Text("url"),
            fields.Text("byline")));
    }
}
