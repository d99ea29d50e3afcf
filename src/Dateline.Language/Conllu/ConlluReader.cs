using System.Globalization;

namespace Dateline.Language.Conllu;

/// <summary>Reads CoNLL-U and keeps its words and sentences. Empty nodes ("8.1") are left out; annotations are kept as columns only.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The documents of a file, one for each "# newdoc"; a file without that mark is one document.</summary>
    /// <exception cref="FormatException">A line has not ten columns, a number is none, or a multiword token has no words; the message names the line.</exception>
    public static IEnumerable<GivenText> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new GivenTextBuilder(null);
        var sentence = new List<string[]>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#'))
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && !builder.IsEmpty)
                {
                    yield return builder.Build();
                }

                builder = line.StartsWith("# newdoc", StringComparison.Ordinal) ? new GivenTextBuilder(Value(line)) : builder;
                builder.Line(line);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                sentence.Add(Row(line, number));
            }
            else
            {
                Close(builder, sentence, number);
            }
        }

        Close(builder, sentence, number);
        if (!builder.IsEmpty)
        {
            yield return builder.Build();
        }
    }

    private static string? Value(string comment) => comment.IndexOf('=', StringComparison.Ordinal) is var i and > 0 ? comment[(i + 1)..].Trim() : null;

    private static string[] Row(string line, int number)
    {
        var row = line.Split('\t');
        return row.Length == Columns && row[1].Trim().Length > 0 ? row : throw new FormatException($"line {number}: {row.Length} columns where CoNLL-U has {Columns}, or no word.");
    }

    private static void Close(GivenTextBuilder builder, List<string[]> sentence, int number)
    {
        if (sentence.Count == 0)
        {
            return;
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            var row = sentence[i];
            if (row[0].Contains('-', StringComparison.Ordinal))
            {
                i += Multiword(builder, sentence, i, number);
            }
            else if (!row[0].Contains('.', StringComparison.Ordinal))
            {
                builder.Word(row[1].Trim(), row, SpaceAfter(row));
            }
        }

        sentence.Clear();
        builder.EndSentence();
    }

    private static int Multiword(GivenTextBuilder builder, List<string[]> sentence, int i, int number)
    {
        var borders = sentence[i][0].Split('-');
        if (!int.TryParse(borders[0], CultureInfo.InvariantCulture, out var first) || !int.TryParse(borders[1], CultureInfo.InvariantCulture, out var last)
            || last < first || i + last - first + 1 >= sentence.Count)
        {
            throw new FormatException($"line {number - sentence.Count + i}: '{sentence[i][0]}' is no range of the words that follow.");
        }

        var words = sentence.GetRange(i + 1, last - first + 1).ConvertAll(row => (row[1].Trim(), row));
        builder.Line(string.Join('\t', sentence[i]));
        builder.Words(sentence[i][1], words, SpaceAfter(sentence[i]));
        return words.Count;
    }

    private static bool SpaceAfter(string[] row) => !row[9].Split('|').Contains("SpaceAfter=No");
}
