using System.Text.Json;

namespace Dateline.Ingest.JsonLines;

/// <summary>The fields of a line's object, each checked for its kind when it is read.</summary>
internal readonly struct LineFields(JsonElement line)
{
    /// <summary>A string; null where absent or null.</summary>
    /// <exception cref="LineFieldException">It is something else, or no Unicode text.</exception>
    public string? Text(string name) => Field(name, JsonValueKind.String) is { } field ? Unescaped(name, field) : null;

    /// <summary>A string, or a number as it is written: ids come as either.</summary>
    /// <exception cref="LineFieldException">It is something else, or no Unicode text.</exception>
    public string? TextOrNumber(string name) => Field(name, JsonValueKind.String, JsonValueKind.Number) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { } text => Unescaped(name, text),
    };

    private JsonElement? Field(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!line.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return kinds.Contains(field.ValueKind) ? field : throw new LineFieldException($"has a \"{name}\" that is no string.");
    }

    private static string? Unescaped(string name, JsonElement field)
    {
        try
        {
            return field.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new LineFieldException($"has a \"{name}\" that is no Unicode text: bytes that are not UTF-8, or half a surrogate pair.");
        }
    }
}

/// <summary>A field is not what it must be; the message is the rest of a sentence about the line.</summary>
internal sealed class LineFieldException(string message) : Exception(message);
