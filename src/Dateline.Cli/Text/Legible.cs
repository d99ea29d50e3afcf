using System.Globalization;
using System.Text;

namespace Dateline.Cli.Text;

/// <summary>Makes words of a report fit for a terminal.</summary>
internal static class Legible
{
    private const int LongestQuote = 260;

    /// <summary>One line: white space becomes single spaces; control characters go, since a report could steer the terminal with them.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else if (!SteersDirection(rune.Value))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A quotation short enough to be read at a glance, cut at a word.</summary>
    public static string Quote(string text)
    {
        var line = Line(text).Trim('“', '”', '"', ' ');
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', LongestQuote);
        var end = cut > 0 ? cut : LongestQuote - (char.IsHighSurrogate(line[LongestQuote - 1]) ? 1 : 0);
        return $"{line[..end]} …";
    }

    /// <summary>Embeddings, overrides and isolates: left open they turn the rest of the page around.</summary>
    private static bool SteersDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
