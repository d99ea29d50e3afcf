namespace Dateline.Language.Conllu;

/// <summary>Reads words with tags, a line each, the word first and the tag last; blank lines part sentences, "# doc = x" parts documents.</summary>
public static class BioReader
{
    /// <summary>The documents of a file.</summary>
    public static IEnumerable<GivenText> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new GivenTextBuilder(null);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') && !line.Contains('\t', StringComparison.Ordinal))
            {
                var isDocument = line.StartsWith("# doc", StringComparison.Ordinal);
                if (isDocument && !builder.IsEmpty)
                {
                    yield return builder.Build();
                }

                builder = isDocument ? new GivenTextBuilder(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()) : builder;
                builder.Line(line);
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                builder.EndSentence();
            }
            else
            {
                var row = line.Split('\t');
                builder.Word(row[0].Trim() is { Length: > 0 } form ? form : "_", row, spaceAfter: true);
            }
        }

        if (!builder.IsEmpty)
        {
            yield return builder.Build();
        }
    }
}
