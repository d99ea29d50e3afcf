using Dateline.Language.Conllu;

namespace Dateline.Tests.Language.Conllu;

public class ConlluTests
{
    private const string File =
        "# newdoc id = a\n# text = They don't go.\n1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    private static GivenText Read(string file) => Assert.Single(ConlluReader.Read(new StringReader(file)));

    [Fact]
    public void Text_is_rebuilt_from_the_words() => Assert.Equal("They don't go. ", Read(File).Text);

    [Fact]
    public void Words_lie_where_their_written_word_has_them()
    {
        var text = Read(File);
        Assert.Equal(["They", "do", "n't", "go", "."], text.Tokens.Spans.ToArray().Select(span => span.Of(text.Text).ToString()));
    }

    [Fact]
    public void What_was_given_comes_back()
    {
        var text = Read(File);
        var writer = new StringWriter();
        ConlluWriter.Write(writer, text.ToDocument(), text);
        Assert.Equal(File, writer.ToString());
    }

    [Fact]
    public void Each_document_is_read_by_itself() =>
        Assert.Equal(["a", "b"], ConlluReader.Read(new StringReader(File + File.Replace("id = a", "id = b", StringComparison.Ordinal))).Select(text => text.Id));

    [Theory]
    [InlineData("1\tword\n\n")]
    [InlineData("1-5\tword\t_\t_\t_\t_\t_\t_\t_\t_\n1\tword\t_\t_\t_\t_\t_\t_\t_\t_\n\n")]
    public void A_broken_line_is_named(string file) =>
        Assert.StartsWith("line ", Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(file)).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Tags_and_layout_of_a_column_file_are_kept()
    {
        var text = Assert.Single(BioReader.Read(new StringReader("# doc = x\nAnna\tB-PER\nleft\tO\n\nShe\tO\n")));
        var writer = new StringWriter();
        BioWriter.Write(writer, text.ToDocument() with { Entities = [new EntityMention(0, 1, 0, EntityType.Person, MentionKind.Name)] }, text);
        Assert.Equal("# doc = x\nAnna\tB-PER\nleft\tO\n\nShe\tO\n", writer.ToString());
        Assert.Equal(2, text.Tokens.SentenceCount);
    }
}
