namespace Dateline.Extraction.Statements;

/// <summary>Finds which attribution stands inside the words of which.</summary>
internal static class Nesting
{
    /// <summary>For each attribution the index of the innermost one whose content holds its cue, or null.</summary>
    public static ImmutableArray<int?> Of(IReadOnlyList<Attribution> attributions) =>
        [.. attributions.Select((inner, i) => Around(attributions, inner, i))];

    /// <summary>The attributions without those that only colour another's words: what someone says of thoughts, wishes and acts of speech is his content.</summary>
    /// <remarks>What another is said to have said is kept, and who answers for what; "I think" within a speaker's own quotation is not.</remarks>
    public static List<Attribution> Kept(Passage passage, List<Attribution> attributions)
    {
        var within = Of(attributions);
        return [.. attributions.Where((attribution, a) => (within[a] is null && !(attribution.Cue is { } cue && passage.IsQuoted(cue.Head))) || IsReport(passage, attribution))];
    }

    private static bool IsReport(Passage passage, Attribution attribution)
    {
        if (attribution.Cue is not { Entry: { Stance: Stance.Said } entry } || attribution.Source is not { } source)
        {
            return false;
        }

        var isOwn = passage.Document[source.First].Lemma.ToLowerInvariant() is "i" or "we" or "you";
        return !isOwn && (entry.Kind is StatementKind.ClaimOfResponsibility or StatementKind.Accusation or StatementKind.Denial
            || (entry.Takes(CueFrames.Clause) && attribution.Rule is "cue-clause" or "cue-that" or "quotation-announced" or "quotation-tag" or "told-before"));
    }

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
