namespace Dateline.Cli.Text;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary>"no events", "1 event", "2 events".</summary>
    public static string Of(int number, string noun) => number switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => $"{number} {noun}s",
    };
}
