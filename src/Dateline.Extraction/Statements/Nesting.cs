namespace Dateline.Extraction.Statements;

/// <summary>Finds which attribution stands inside the words of which.</summary>
internal static class Nesting
{
    /// <summary>For each attribution the index of the innermost one whose content holds its cue, or null.</summary>
    public static ImmutableArray<int?> Of(IReadOnlyList<Attribution> attributions) =>
        [.. attributions.Select((inner, i) => Around(attributions, inner, i))];

    private static int? Around(IReadOnlyList<Attribution> attributions, Attribution inner, int index)
    {
        if (inner.Cue is not { } cue)
        {
            return null;
        }

        int? best = null;
        for (var o = 0; o < attributions.Count; o++)
        {
            var outer = attributions[o];
            if (o != index && outer.Says(cue.Head) && !(outer.Cue is { } other && inner.Says(other.Head)) && (best is null || Length(outer) < Length(attributions[best.Value])))
            {
                best = o;
            }
        }

        return best;
    }

    private static int Length(Attribution attribution) => attribution.Content.Sum(part => part.End - part.First);
}
