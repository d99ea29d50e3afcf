namespace Dateline.Resolution.Time;

/// <summary>A word of a phrase with its reading.</summary>
internal readonly record struct Capture(int Symbol, int Value, int Word, int Length, bool Outside);

/// <summary>What one pattern has found: one expression, or several that share fields ("10 to 12 May").</summary>
internal sealed record TimeMatch(TimeRule Rule, ImmutableArray<TimePhrase> Phrases);

/// <summary>One time expression before it is resolved.</summary>
/// <param name="Rule">What to do with it.</param>
/// <param name="First">First piece.</param>
/// <param name="End">Piece after the last.</param>
/// <param name="Own">Fields in its own words.</param>
/// <param name="Shared">Fields of the expressions it stands together with.</param>
internal sealed record TimePhrase(TimeRule Rule, int First, int End, ImmutableArray<Capture> Own, ImmutableArray<Capture> Shared)
{
    /// <summary>TIMEX3 modifier, empty for none.</summary>
    public string Modifier { get; init; } = "";

    /// <summary>Where the modified part begins; <see cref="First"/> takes in the modifier.</summary>
    public int Core { get; init; } = First;

    public int? Get(LexemeClass symbol) => Find(Own, symbol) ?? Find(Shared, symbol);

    public int? GetOwn(LexemeClass symbol) => Find(Own, symbol);

    public bool Has(LexemeClass symbol) => Get(symbol) is not null;

    /// <summary>Every value of a class in the phrase's own words, in order.</summary>
    public IEnumerable<int> All(LexemeClass symbol) => Own.Where(capture => capture.Symbol == (int)symbol).Select(capture => capture.Value);

    private static int? Find(ImmutableArray<Capture> captures, LexemeClass symbol)
    {
        foreach (var capture in captures)
        {
            if (capture.Symbol == (int)symbol)
            {
                return capture.Value;
            }
        }

        return null;
    }
}
