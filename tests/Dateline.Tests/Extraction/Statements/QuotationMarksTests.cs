using CsCheck;
using Dateline.Extraction.Statements;

namespace Dateline.Tests.Extraction.Statements;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("“Stay,” he said.", "“Stay,”")]
    [InlineData("\"Stay,\" he said.", "\"Stay,\"")]
    [InlineData("''Stay,'' he said.", "''Stay,''")]
    [InlineData("“Stay,’’ he said.", "“Stay,’’")]
    [InlineData("‘Stay,’ he said.", "‘Stay,’")]
    [InlineData("The so-called 'talks' don't matter.", "'talks'")]
    [InlineData("\"One.\nTwo,\" he said.", "\"One.\nTwo,\"")]
    [InlineData("He lost it. \"It is gone. More followed.\n\nNext story.", "\"It is gone.")]
    [InlineData("\"It is gone. More followed.\n\nNext story.", "\"It is gone. More followed.")]
    [InlineData("“One goes on\n\n“and ends.”", "“One goes on", "“and ends.”")]
    [InlineData("The soldiers' camp and the '90s")]
    [InlineData("\"")]
    [InlineData("")]
    public void Stretches_are_read_by_the_neighbours_of_their_marks(string text, params string[] stretches) =>
        Assert.Equal(stretches, QuotationMarks.Find(text).Select(stretch => stretch.Span.Of(text).ToString()));

    [Fact]
    public void Stretches_never_overlap_and_stay_inside_any_text() =>
        Gen.String[Gen.Char["\"'“”‘’ a.A,\n"], 0, 60].Sample(text =>
        {
            var last = 0;
            foreach (var stretch in QuotationMarks.Find(text))
            {
                Assert.True(stretch.Span.Start >= last && stretch.Span.End <= text.Length && stretch.Span.Length > 0);
                last = stretch.Span.End;
            }
        });

    [Fact]
    public void A_long_speech_is_one_stretch_and_takes_no_time()
    {
        var text = $"“{string.Concat(Enumerable.Repeat("The harvest failed again and nobody came. ", 3000))}Enough,” she said.";
        Assert.Equal(text.Length - " she said.".Length, Assert.Single(QuotationMarks.Find(text)).Span.Length);
    }
}
