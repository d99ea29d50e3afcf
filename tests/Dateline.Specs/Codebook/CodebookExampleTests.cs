using Dateline.Extraction.Codebook;

namespace Dateline.Specs.Codebook;

/// <summary>The codebook's own examples, run: what must yield the type does, what must not does not.</summary>
public sealed class CodebookExampleTests
{
    private static readonly EventCodebook Shipped = EventCodebook.Load(Path.Combine(ProgramFolders.Data, "codebook"));

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var example in Shipped.Examples)
            {
                data.Add($"{example.Type.Name()} {(example.Yields ? "yields" : "refuses")}", example.Text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_hold(string label, string text)
    {
        var example = Shipped.Examples.First(other => other.Text == text && label.StartsWith(other.Type.Name() + " ", StringComparison.Ordinal));
        var events = ProgramFolders.Code(text).Events;
        var found = events.Any(told => told.Type == example.Type && (example.Mode is null || told.Mode == example.Mode));
        Assert.True(found == example.Yields, $"{example.File}:{example.Line} {label}: {string.Join("; ", events.Select(told => $"{told.Type.Name()}/{told.Mode?.Name()} {told.Rule}"))}");
    }

    [Fact]
    public void Every_type_has_examples_for_and_against() =>
        Assert.All(Enum.GetValues<EventType>(), type => Assert.Equal(2, Shipped.Examples.Where(example => example.Type == type).Select(example => example.Yields).Distinct().Count()));
}
