namespace Dateline.Resolution.Time;

/// <summary>A time expression with its place in the tree.</summary>
/// <param name="Timex">The expression.</param>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Head">Token the others hang on.</param>
internal sealed record PlacedTimex(Timex Timex, int First, int End, int Head)
{
    /// <summary>The days it means; those of both where it is the first of two ("from 10 to 12 May").</summary>
    public DateRange? Range { get; init; } = Timex.Range is { Precision: not DatePrecision.Unknown } known ? known : null;

    /// <summary>The expressions that lie on tokens and outside the heading, stretches from one to another put together.</summary>
    public static ImmutableArray<PlacedTimex> Place(Document document, ImmutableArray<Timex> times, ClauseTree tree)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedTimex>(times.Length);
        foreach (var timex in times)
        {
            var (first, end) = document.TokensIn(timex.Quotation.Span);
            if (first == end || document.Placeline?.Span.Overlaps(timex.Quotation.Span) == true)
            {
                continue;
            }

            var next = new PlacedTimex(timex, first, end, tree.HeadOf(first, end));
            if (placed.Count > 0 && Joined(document, placed[^1], next) is { } joined)
            {
                placed[^1] = joined;
            }

            placed.Add(next);
        }

        return placed.ToImmutable();
    }

    private static PlacedTimex? Joined(Document document, PlacedTimex first, PlacedTimex last)
    {
        if (last.First != first.End + 1 || first.Range is not { } start || last.Range is not { } end)
        {
            return null;
        }

        var between = document[first.End];
        var stretch = between.Is("to") || between.Is("and") || between.Is("through") || between.Is("until") || between.Form is "-" or "–" or "—";
        return stretch && DateRelations.Through(start, end) is { } range ? first with { Range = range } : null;
    }
}
