namespace Dateline.Resolution.Time;

/// <summary>That one clause or noun lies in time before, after or with another, by the word between them.</summary>
/// <param name="Main">Token of the clause that governs.</param>
/// <param name="Other">Token of the clause or noun that the word introduces.</param>
/// <param name="Relation">How Main stands to Other.</param>
/// <param name="Distance">How far apart they are, where the text says ("just days after").</param>
internal sealed record ClauseOrder(int Main, int Other, TimeRelation Relation, PlacedTimex? Distance)
{
    /// <summary>Every such order a document tells by a temporal conjunction or preposition.</summary>
    public static ImmutableArray<ClauseOrder> In(Document document, TimeSignals signals, ImmutableArray<PlacedTimex> times)
    {
        var orders = ImmutableArray.CreateBuilder<ClauseOrder>();
        for (var token = 0; token < document.Count; token++)
        {
            if (document.Dependencies.Relations[token] is not (Deprel.Mark or Deprel.Case or Deprel.Advmod) || signals.Of(document.Tokens.Forms[token]) is not { } relation)
            {
                continue;
            }

            var other = document.Dependencies.Heads[token];
            var main = other == DependencyLayer.None ? DependencyLayer.None : document.Dependencies.Heads[other];
            if (main != DependencyLayer.None && (relation is TimeRelation.After or TimeRelation.Before || document.Dependencies.Relations[other] is Deprel.Advcl))
            {
                orders.Add(new ClauseOrder(main, other, relation, DistanceBefore(times, token)));
            }
        }

        return orders.ToImmutable();
    }

    private static PlacedTimex? DistanceBefore(ImmutableArray<PlacedTimex> times, int mark)
    {
        foreach (var time in times)
        {
            if (time.Timex.Type == TimexType.Duration && time.End == mark)
            {
                return time;
            }
        }

        return null;
    }
}
