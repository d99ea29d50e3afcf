using System.Globalization;
using System.Text;

namespace Dateline.Cli.Text;

/// <summary>Makes words of a report fit for a terminal.</summary>
internal static class Legible
{
    private const int LongestQuote = 220;

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

    /// <summary>A quotation short enough to be read at a glance, in marks of its own; cut at words where it is too long.</summary>
    /// <param name="text">The words.</param>
    /// <param name="core">Words inside that must be seen; null for the beginning.</param>
    public static string Quote(string text, string? core = null)
    {
        var line = Line(text);
        var seen = core is null ? 0 : Math.Max(line.IndexOf(Line(core), StringComparison.Ordinal), 0);
        var excerpt = Excerpt(line, seen);
        return line.AsSpan().IndexOfAny("\"“”") >= 0 ? $"« {excerpt} »" : $"“{excerpt}”";
    }

    private static string Excerpt(string line, int seen)
    {
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var start = Math.Min(Math.Max(seen - (LongestQuote / 2), 0), line.Length - LongestQuote);
        var first = start == 0 ? 0 : line.IndexOf(' ', start) + 1;
        var last = start + LongestQuote >= line.Length ? line.Length : line.LastIndexOf(' ', start + LongestQuote);
        return last <= first
            ? $"{string.Concat(line.EnumerateRunes().Take(LongestQuote))} …"
            : $"{(first > 0 ? "… " : "")}{line[first..last]}{(last < line.Length ? " …" : "")}";
    }

    /// <summary>Embeddings, overrides and isolates: left open they turn the rest of the page around.</summary>
    private static bool SteersDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
