namespace Dateline.Ingest;

/// <summary>Text made of bytes, or why there is none: exactly one of the two is set.</summary>
internal readonly record struct DecodedText
{
    private DecodedText(string? text, string? fault) => (Text, Fault) = (text, fault);

    /// <summary>The text, without a byte order mark.</summary>
    public string? Text { get; }

    /// <summary>What is wrong, as the rest of a sentence about the input.</summary>
    public string? Fault { get; }

    /// <summary>A success.</summary>
    public static DecodedText Of(string text) => new(text, null);

    /// <summary>A failure.</summary>
    public static DecodedText Faulty(string fault) => new(null, fault);
}
