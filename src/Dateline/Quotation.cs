namespace Dateline;

/// <summary>Words of a report that bear something out: a span and the text under it, which a checker can hold against the report.</summary>
/// <remarks>The only way to make one is from the text itself, so a quotation that differs from its span cannot exist.</remarks>
public readonly record struct Quotation
{
    private Quotation(TextSpan span, string text)
    {
        (Span, Text) = (span, text);
    }

    /// <summary>Where the words stand, UTF-16 units.</summary>
    public TextSpan Span { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Cuts the words out of the report's text.</summary>
    /// <exception cref="ArgumentException">The span is empty, lies outside the text, or cuts a surrogate pair in two.</exception>
    public static Quotation Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (span.Length == 0 || span.End > text.Length)
        {
            throw new ArgumentException($"{span} is empty or outside a text of {text.Length} units.", nameof(span));
        }

        if (SplitsPair(text, span.Start) || SplitsPair(text, span.End))
        {
            throw new ArgumentException($"{span} cuts a character in two.", nameof(span));
        }

        return new Quotation(span, text.Substring(span.Start, span.Length));
    }

    private static bool SplitsPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
