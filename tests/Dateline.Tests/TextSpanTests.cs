namespace Dateline.Tests;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void Span_refuses_borders_out_of_order(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Theory]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(0, 4, 3, 5, true)]
    [InlineData(2, 2, 0, 5, true)]
    public void Neighbours_share_a_border_but_no_unit(int start, int end, int otherStart, int otherEnd, bool overlap) =>
        Assert.Equal(overlap, new TextSpan(start, end).Overlaps(new TextSpan(otherStart, otherEnd)));

    [Fact]
    public void A_container_sorts_before_what_it_contains() =>
        Assert.Equal([new(0, 9), new(0, 3), new(2, 3)], new[] { new TextSpan(2, 3), new TextSpan(0, 3), new TextSpan(0, 9) }.Order());
}
