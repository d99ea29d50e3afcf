namespace Dateline.Tests;

public sealed class DependencyLayerTests
{
    [Fact]
    public void Children_stand_left_to_right_and_subtrees_have_borders()
    {
        var tree = Tree([1, DependencyLayer.None, 3, 1]);
        Assert.Equal(0, tree.FirstChild(1));
        Assert.Equal(3, tree.NextSibling(0));
        Assert.Equal((2, 4), tree.Subtree(3));
        Assert.Equal((0, 4), tree.Subtree(1));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, -1)]
    [InlineData(-1, 5)]
    [InlineData(-1, 1)]
    public void What_is_no_tree_is_refused(int first, int second) => Assert.Throws<ArgumentException>(() => Tree([first, second]));

    [Fact]
    public void A_long_chain_is_walked_in_bounded_time()
    {
        var heads = Enumerable.Range(0, 5000).Select(i => i - 1).ToArray();
        Assert.Equal((0, 5000), Tree(heads).Subtree(0));
    }

    private static DependencyLayer Tree(int[] heads)
    {
        var spans = heads.Select((_, i) => new TextSpan(2 * i, (2 * i) + 1)).ToArray();
        var tokens = new TokenLayer(spans, [.. heads.Select(_ => "x")], [0]);
        return new DependencyLayer(tokens, heads, [.. heads.Select(h => h < 0 ? Deprel.Root : Deprel.Dep)]);
    }
}
