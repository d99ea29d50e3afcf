namespace Dateline.Cli.Text;

/// <summary>One record in words.</summary>
/// <param name="Label">When, or what kind.</param>
/// <param name="Words">What it says.</param>
/// <param name="Quote">The report's own words; empty where <paramref name="Words"/> holds them.</param>
internal sealed record Entry(string Label, ImmutableArray<Run> Words, string Quote);
