namespace Dateline.Language.Coreference;

/// <summary>Nouns that say of a name, or of another noun, what it is: title, apposition, predicate.</summary>
internal static class Descriptions
{
    /// <summary>The describing nouns' tokens.</summary>
    public static IEnumerable<Token> Of(Token head)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.NmodDesc or Deprel.Appos || (child.Deprel == Deprel.Compound && child.Upos == Upos.Noun))
            {
                yield return child;
            }
        }

        if (head.IsRoot)
        {
            yield break;
        }

        if (head.Deprel == Deprel.Appos || (head.Deprel == Deprel.Nsubj && head.Head.Upos == Upos.Noun && head.Head.Child(Deprel.Cop) is not null))
        {
            yield return head.Head;
        }
    }

    /// <summary>Joins appositions with what they stand beside, and gives each referent the nouns that describe it.</summary>
    public static void Join(Discourse discourse)
    {
        foreach (var expression in discourse.Expressions)
        {
            if (expression.IsCoordination || expression.Kind == MentionKind.Pronoun)
            {
                continue;
            }

            if (RoleBefore(discourse, expression) is { } role)
            {
                discourse.Join(role, expression);
            }

            foreach (var noun in Of(discourse.Document[expression.Head]))
            {
                Describe(discourse, expression, noun);
            }
        }
    }

    // "rebel leader Tarek Mansur", whichever of the two the parser hangs on the other.
    private static ReferringExpression? RoleBefore(Discourse discourse, ReferringExpression name)
    {
        if (name.Kind != MentionKind.Name || name.Sort != Sort.Person || name.First == 0 || discourse.At(name.First - 1) is not { Kind: MentionKind.Nominal, Sort: Sort.Person } role)
        {
            return null;
        }

        var heads = discourse.Document.Dependencies.Heads;
        return (heads[name.Head] == role.Head || heads[role.Head] == name.Head || (heads[name.Head] == heads[role.Head] && name.Function == role.Function)) && Agreement.Holds(discourse[role], discourse[name]) ? role : null;
    }

    private static void Describe(Discourse discourse, ReferringExpression expression, Token noun)
    {
        var isApposition = noun.Deprel == Deprel.Appos && noun.HeadIndex == expression.Head;
        if (isApposition && discourse.At(noun.Index) is { } apposition && MayStandBeside(discourse, expression, apposition))
        {
            discourse.Join(expression, apposition);
        }
        else if ((noun.Upos == Upos.Noun || noun.Deprel == Deprel.NmodDesc) && !(isApposition && discourse.At(noun.Index) is null))
        {
            discourse[expression].Words.Add(noun.Lemma.ToLowerInvariant());
        }
    }

    // Parsers call many loose things appositions: one side must be a name, the other fit it, and a person must be said to be one.
    private static bool MayStandBeside(Discourse discourse, ReferringExpression one, ReferringExpression other)
    {
        var (first, second) = (discourse[one], discourse[other]);
        if (one.Kind == MentionKind.Pronoun || other.Kind == MentionKind.Pronoun || !Agreement.Holds(first, second))
        {
            return false;
        }

        var nominal = one.Kind == MentionKind.Nominal ? one : other;
        var name = one.Kind == MentionKind.Name ? one : other;
        return one.Kind != other.Kind && name.Kind == MentionKind.Name
            && (name.Sort == nominal.Sort || (nominal.Sort != Sort.Unknown && name.Sort != Sort.Unknown) || (name.Sort != Sort.Person && nominal.Sort != Sort.Person));
    }
}
