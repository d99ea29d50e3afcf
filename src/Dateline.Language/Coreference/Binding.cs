namespace Dateline.Language.Coreference;

/// <summary>What syntax alone forbids to be one: an argument beside its fellow, a part beside its whole, a conjunct beside the next.</summary>
internal static class Binding
{
    // A sentence that mentions one thing oftener is a list.
    private const int MostMembers = 24;

    /// <summary>True where an expression cannot mean what the referent means, for any member of it in the same sentence.</summary>
    public static bool Forbids(Discourse discourse, ReferringExpression expression, Referent referent)
    {
        var last = Math.Max(0, referent.Members.Count - MostMembers);
        for (var i = referent.Members.Count - 1; i >= last; i--)
        {
            var member = referent.Members[i];
            if (member.Sentence == expression.Sentence && Forbids(discourse.Document, expression, member))
            {
                return true;
            }

            if (member.Sentence < expression.Sentence)
            {
                return false;
            }
        }

        return false;
    }

    private static bool Forbids(Document document, ReferringExpression one, ReferringExpression other) =>
        IsNested(document, one, other) || IsNested(document, other, one) || AreFellowArguments(document, one, other) || AreConjuncts(document, one, other)
        || IsOfPredicate(document, one, other) || IsOfPredicate(document, other, one);

    // "its leader" is not "it"; but in "the man who lost his wife" the man is.
    private static bool IsNested(Document document, ReferringExpression inner, ReferringExpression outer) =>
        outer.Phrase.First <= inner.First && inner.End <= outer.Phrase.End && inner.Head != outer.Head
        && (outer.IsCoordination || !RelativeClause.Separates(document, outer.Head, inner.Head));

    private static bool AreFellowArguments(Document document, ReferringExpression one, ReferringExpression other)
    {
        var governor = document.Dependencies.Heads[one.Head];
        return governor != DependencyLayer.None && governor == document.Dependencies.Heads[other.Head]
            && IsArgument(one) && IsArgument(other) && one.Case != PronounCase.Reflexive && other.Case != PronounCase.Reflexive;
    }

    // "He became his aide": the owner of what someone is said to be is another.
    private static bool IsOfPredicate(Document document, ReferringExpression possessor, ReferringExpression subject)
    {
        if (possessor.Function != GrammaticalFunction.Possessor || subject.Function != GrammaticalFunction.Subject)
        {
            return false;
        }

        var noun = document.Dependencies.Heads[possessor.Head];
        var verb = document.Dependencies.Heads[subject.Head];
        return noun != DependencyLayer.None && (verb == noun || (document.Dependencies.Relations[noun] == Deprel.Xcomp && document.Dependencies.Heads[noun] == verb));
    }

    private static bool IsArgument(ReferringExpression expression) =>
        expression.Function is GrammaticalFunction.Subject or GrammaticalFunction.Object or GrammaticalFunction.Oblique;

    private static bool AreConjuncts(Document document, ReferringExpression one, ReferringExpression other)
    {
        var relations = document.Dependencies.Relations;
        return (relations[one.Head] == Deprel.Conj && First(document, one) == First(document, other))
            || (relations[other.Head] == Deprel.Conj && First(document, other) == First(document, one));
    }

    private static int First(Document document, ReferringExpression expression) => NounPhrase.FirstConjunct(document[expression.Head]).Index;
}
