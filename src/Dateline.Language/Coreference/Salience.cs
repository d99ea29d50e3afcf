namespace Dateline.Language.Coreference;

/// <summary>How near to the reader's mind an expression is where another would take it up (after Lappin and Leass 1994).</summary>
/// <remarks>The weights, and those of <see cref="Pronouns"/>, were fitted by coordinate ascent on pronouns of OntoGUM's training part and rounded.</remarks>
internal static class Salience
{
    public static double Of(Discourse discourse, ReferringExpression candidate, ReferringExpression anaphor)
    {
        var distance = anaphor.Sentence - candidate.Sentence;
        var recency = distance switch { 0 => 100, 1 => 70, 2 => 40, 3 => 30, _ => 20.0 / distance };
        var function = candidate.Function switch
        {
            GrammaticalFunction.Subject => 25,
            GrammaticalFunction.Object => 28,
            GrammaticalFunction.Possessor => 7,
            _ => 0,
        };
        return recency + (function / (1.0 + (0.5 * distance))) - (0.5 * (anaphor.First - candidate.Head))
            + (candidate.Function == anaphor.Function ? 16 : 0)
            + (discourse.Quotations.Of(candidate.Head) >= 0 && discourse.Quotations.Of(anaphor.Head) < 0 ? -12 : 0);
    }
}
