using System.Globalization;

namespace Dateline.Cli.Text;

/// <summary>A page of given width: headings, and entries with a label at the left and words wrapped at the right.</summary>
internal sealed class Page(TextWriter writer, int width, bool colour)
{
    private const int LabelWidth = 20;
    private const int Indent = LabelWidth + 2;
    private const int Narrowest = 50;
    private const int Widest = 110;
    private const int UnknownWidth = 100;

    /// <summary>The page that standard output is: as wide as the terminal within reason, coloured only on one and never against NO_COLOR.</summary>
    public static Page OnTerminal(TextWriter writer)
    {
        var terminal = !Console.IsOutputRedirected;
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Page(writer, terminal ? Math.Clamp(Console.WindowWidth, Narrowest, Widest) : UnknownWidth, terminal && !plain);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => writer.WriteLine();

    /// <summary>A heading over everything that follows, underlined.</summary>
    public void Title(string words)
    {
        var legible = Legible.Line(words);
        Wrapped([new Run(legible, Ink.Strong)], 0, 0);
        writer.WriteLine(Dyed(new string('─', Math.Min(width, Math.Max(WidthOf(legible), 3))), Ink.Faint));
    }

    /// <summary>A line under a title.</summary>
    public void Note(string words) => Wrapped([new Run(Legible.Line(words), Ink.Faint)], 0, 0);

    /// <summary>A heading over entries of one kind.</summary>
    public void Section(string words)
    {
        Gap();
        writer.WriteLine(Dyed(words.ToUpperInvariant(), Ink.Strong));
    }

    /// <summary>A heading inside a section.</summary>
    public void Group(string words) => Wrapped([new Run(Legible.Line(words), Ink.Strong)], 2, 2);

    /// <summary>One record: its label, what it says, the words that bear it out, and where they stand.</summary>
    public void Write(Entry entry, string? report = null)
    {
        var label = Legible.Line(entry.Label);
        writer.Write(new string(' ', 2));
        writer.Write(Dyed(label, Ink.Faint));
        var lead = LabelWidth - WidthOf(label);
        if (lead < 1)
        {
            writer.WriteLine();
            lead = Indent;
        }

        Run[] quote = entry.Quote.Length == 0 ? [] : [entry.Quote, new Run(report is null ? "" : $" — {Legible.Line(report)}", Ink.Faint)];
        if (entry.Words.Any(run => run.Words.Length > 0))
        {
            Wrapped(entry.Words, Indent, lead);
            lead = Indent;
        }

        if (quote.Length > 0)
        {
            Wrapped(quote, Indent, lead);
        }
    }

    /// <summary>Fills lines word by word. The first line is begun already and lacks <paramref name="lead"/> spaces up to the indent.</summary>
    private void Wrapped(IEnumerable<Run> runs, int indent, int lead)
    {
        writer.Write(new string(' ', lead));
        var column = indent;
        foreach (var word in Words(runs))
        {
            var length = word.Sum(piece => WidthOf(piece.Words));
            if (column > indent && column + 1 + length > width)
            {
                writer.WriteLine();
                writer.Write(new string(' ', indent));
                column = indent;
            }
            else if (column > indent)
            {
                writer.Write(' ');
                column++;
            }

            word.ForEach(piece => writer.Write(Dyed(piece.Words, piece.Ink)));
            column += length;
        }

        writer.WriteLine();
    }

    /// <summary>Words parted by spaces; one word may be in several inks, as a name before its comma.</summary>
    private static List<List<Run>> Words(IEnumerable<Run> runs)
    {
        List<List<Run>> words = [];
        var joins = false;
        foreach (var run in runs.Where(run => run.Words.Length > 0))
        {
            joins &= run.Words[0] != ' ';
            // Whatever came out of a report is made legible here, once for all kinds of record.
            foreach (var piece in run.Words.Split(' ').Select(Legible.Line).Where(piece => piece.Length > 0))
            {
                if (joins)
                {
                    words[^1].Add(run with { Words = piece });
                }
                else
                {
                    words.Add([run with { Words = piece }]);
                }

                joins = false;
            }

            joins = words.Count > 0 && run.Words[^1] != ' ';
        }

        return words;
    }

    private static int WidthOf(string words) => words.EnumerateRunes().Count(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format));

    private string Dyed(string words, Ink ink) => !colour || ink == Ink.Plain || words.Length == 0 ? words : $"\e[{Code(ink)}m{words}\e[0m";

    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Voice => "36",
        _ => "33",
    };
}
