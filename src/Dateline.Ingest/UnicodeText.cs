namespace Dateline.Ingest;

/// <summary>Knows what cannot be a report's text although it is a string.</summary>
internal static class UnicodeText
{
    /// <summary>What is wrong, as the rest of a sentence about the input; null for sound text.</summary>
    /// <remarks>U+FFFE is never a character: it is what a byte order mark looks like from the wrong end, and such text has no NFC.</remarks>
    public static string? Fault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (text[i] == '\uFFFE' || (char.IsSurrogate(text[i]) && !pair))
            {
                return $"is no Unicode text: at character {i} stands half a pair or a non-character.";
            }

            i += pair ? 1 : 0;
        }

        return null;
    }
}
