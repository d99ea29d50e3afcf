namespace Dateline;

/// <summary>A party, thing or body as the text mentions it, before it is known which entity it is.</summary>
/// <param name="Span">The mention with its modifiers, without relative clauses and appositions.</param>
/// <param name="Head">Token the mention hangs on; resolution finds the entity by it.</param>
public sealed record Argument(TextSpan Span, int Head)
{
    /// <summary>How many, where the mention says so ("five suspects").</summary>
    public CountMention? Count { get; init; }

    /// <summary>Who makes this one a party, outermost first, where that differs from who asserts the record.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];
}

/// <summary>A number of people or things with the precision the text gives.</summary>
/// <remarks>UCDP's low, best and high. "At least 12" is low 12, best 12, high open; "dozens" is low 24, best none, high open.</remarks>
public readonly record struct Tally
{
    /// <param name="low">Fewest the words allow; not negative.</param>
    /// <param name="best">What the words state, between the other two; null where they state none.</param>
    /// <param name="high">Most the words allow; null when open.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ best ≤ high.</exception>
    public Tally(int low, int? best, int? high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(best ?? low, low, nameof(best));
        ArgumentOutOfRangeException.ThrowIfLessThan(high ?? int.MaxValue, best ?? low, nameof(high));
        (Low, Best, High) = (low, best, high);
    }

    /// <summary>Fewest the words allow.</summary>
    public int Low { get; }

    /// <summary>What the words state; null where they state none.</summary>
    public int? Best { get; }

    /// <summary>Most the words allow; null when open.</summary>
    public int? High { get; }

    /// <summary>A plain number.</summary>
    public static Tally Exactly(int number) => new(number, number, number);

    /// <summary>"At least", "more than": open above.</summary>
    public static Tally AtLeast(int number) => new(number, number, null);

    /// <summary>"Up to": open below.</summary>
    public static Tally AtMost(int number) => new(0, null, number);
}

/// <summary>A count as the text words it.</summary>
/// <param name="Tally">The number.</param>
/// <param name="Span">Number with what it counts ("at least 12 villagers").</param>
public sealed record CountMention(Tally Tally, TextSpan Span)
{
    /// <summary>Who or what is counted, in the text's word ("villagers"); null where it goes without saying.</summary>
    public string? Of { get; init; }

    /// <summary>On whose side they stood.</summary>
    public Side Side { get; init; }

    /// <summary>Index in the same record's list of the count that contains this one ("ten, including four women").</summary>
    public int? PartOf { get; init; }

    /// <summary>Who gives this figure, outermost first, where that differs from who asserts the record.</summary>
    public ImmutableArray<Argument> Speakers { get; init; } = [];
}

/// <summary>A count of people harmed.</summary>
/// <param name="Harm">What they suffered.</param>
/// <param name="Count">How many; its <see cref="CountMention.PartOf"/> is an index into the event's list of harms.</param>
public sealed record HarmMention(Harm Harm, CountMention Count);
