namespace Dateline.Cli.Text;

/// <summary>Numbers as precise as they were given.</summary>
internal static class TallyPhrase
{
    /// <summary>"12", "at least 12", "up to 30", "20 to 30, likely 25".</summary>
    public static string Of(Tally tally) => tally switch
    {
        { High: null } => $"at least {tally.Low}",
        { Low: 0, Best: null, High: { } high } => $"up to {high}",
        { High: { } high } when high == tally.Low => $"{high}",
        { Best: { } best, High: { } high } when best != tally.Low && best != high => $"{tally.Low} to {high}, likely {best},",
        { High: { } high } => $"{tally.Low} to {high}",
    };
}
