namespace Dateline.Language.Conllu;

/// <summary>Writes a document's names as a word and a tag a line.</summary>
public static class BioWriter
{
    /// <summary>Writes with the comments and blank lines of the file the words came from.</summary>
    public static void Write(TextWriter writer, Document document, GivenText given)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(given);
        var tags = NameTags.Of(document);
        foreach (var line in given.Lines)
        {
            writer.Write(line.Word < 0 ? line.Verbatim : $"{given.Rows[line.Word][0]}\t{tags[line.Word]}");
            writer.Write('\n');
        }
    }

    /// <summary>Writes with a blank line after each sentence.</summary>
    public static void Write(TextWriter writer, Document document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        var tags = NameTags.Of(document);
        for (var i = 0; i < tags.Length; i++)
        {
            writer.Write($"{document.Tokens.Forms[i]}\t{tags[i]}\n");
            if (i + 1 == tags.Length || document.Tokens.SentenceOf[i + 1] != document.Tokens.SentenceOf[i])
            {
                writer.Write('\n');
            }
        }
    }
}
