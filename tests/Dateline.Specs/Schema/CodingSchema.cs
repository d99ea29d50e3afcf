using System.Globalization;
using System.Text.Json;
using NJsonSchema;

namespace Dateline.Specs.Schema;

/// <summary>Everything a printed coding promises: the schema, and the three rules no schema can express.</summary>
internal static class CodingSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(InOlderWords(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "coding.schema.json")))).GetAwaiter().GetResult();

    /// <summary>What is wrong with a coding, in words.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var coding = JsonDocument.Parse(json);
        var text = Runes(coding.RootElement);
        var ids = Ids(coding.RootElement);
        return
        [
            .. Schema.Validate(json).Select(fault => fault.ToString()),
            .. Spans(coding.RootElement).Select(span => SpanFault(span, text)).OfType<string>(),
            .. References(coding.RootElement).Where(id => !ids.Contains(id)).Select(id => $"id {id} is referred to and not listed"),
        ];
    }

    /// <summary>The validator knows an older draft, which says the same by other words.</summary>
    private static string InOlderWords(string schema) => schema
        .Replace("$defs", "definitions", StringComparison.Ordinal)
        .Replace("\"const\": \"dateline-coding/1\"", "\"enum\": [\"dateline-coding/1\"]", StringComparison.Ordinal);

    private static string[] Runes(JsonElement coding) =>
        [.. (coding.GetProperty("report").GetProperty("text").GetString() ?? "").EnumerateRunes().Select(rune => rune.ToString())];

    private static HashSet<string?> Ids(JsonElement coding) =>
    [
        .. new[] { "entities", "events", "statements", "tenures", "controls", "aliases" }
            .SelectMany(list => coding.GetProperty(list).EnumerateArray())
            .Select(record => record.GetProperty("id").GetString()),
    ];

    private static IEnumerable<JsonElement> Spans(JsonElement json) => Objects(json).Where(o => o.TryGetProperty("quote", out _));

    private static string? SpanFault(JsonElement span, string[] text)
    {
        var (start, end, quote) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), span.GetProperty("quote").GetString());
        return start >= 0 && start < end && end <= text.Length && string.Concat(text[start..end]) == quote
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"[{start},{end}) is not \"{quote}\"");
    }

    private static IEnumerable<string> References(JsonElement coding)
    {
        string[] names = ["entity", "predecessor", "successor", "speakerFor", "within", "from", "to"];
        return from o in Objects(coding)
               from property in o.EnumerateObject()
               where names.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.String
               select property.Value.GetString();
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
