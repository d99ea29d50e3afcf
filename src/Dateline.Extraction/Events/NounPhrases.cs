namespace Dateline.Extraction.Events;

/// <summary>Cuts mentions out of the tree: borders without relative clauses and appositions, members of a coordination.</summary>
internal static class NounPhrases
{
    /// <summary>First and end token of the mention that hangs on <paramref name="head"/>.</summary>
    public static (int First, int End) Borders(Token head)
    {
        var (first, end) = (head.Index, head.Index + 1);
        foreach (var child in head.Children)
        {
            if (child.Index < head.Index && BelongsBefore(child))
            {
                first = Math.Min(first, child.Subtree.First);
            }
        }

        foreach (var child in head.Children)
        {
            if (child.Index > head.Index)
            {
                if (!BelongsAfter(child) || child.Subtree.First > end)
                {
                    break;
                }

                end = Borders(child).End;
            }
        }

        return (first, end);
    }

    /// <summary>The mention as an argument.</summary>
    public static Argument ArgumentOf(Token head)
    {
        var (first, end) = Borders(head);
        return new Argument(head.Document.SpanOf(first, end), head.Index);
    }

    /// <summary>The members of a coordination, the head first; the head alone where there is none.</summary>
    public static IEnumerable<Token> Members(Token head)
    {
        yield return head;
        foreach (var child in head.Children)
        {
            if (child.Deprel == Deprel.Conj && child.IsNominal && child.Index > head.Index && !IsSecondRole(child))
            {
                yield return child;
            }
        }
    }

    // "The leader and founder X": two roles of one person, when his name follows the bare second noun.
    private static bool IsSecondRole(Token noun) =>
        noun is { Xpos: "NN", HeadIndex: not DependencyLayer.None, Head.Xpos: "NN" } && noun.Child(Deprel.Det) is null && noun.Child(Deprel.NmodPoss) is null
        && noun.Document.Entities.Any(name => name.Type == EntityType.Person && name.First == noun.Index + 1);

    /// <summary>What stands in apposition by name: "the group's leader, Daron Velk".</summary>
    public static Token NameOf(Token head)
    {
        if (head.Upos != Upos.Propn && head.Child(Deprel.Appos) is { Upos: Upos.Propn } name && name.Index > head.Index)
        {
            return name;
        }

        return head;
    }

    private static bool BelongsBefore(Token child) =>
        child.Deprel is not (Deprel.Case or Deprel.Punct or Deprel.Cc or Deprel.CcPreconj or Deprel.Mark or Deprel.Appos or Deprel.Parataxis or Deprel.Cop
            or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Advcl or Deprel.Aux or Deprel.Expl or Deprel.Obl or Deprel.Dep or Deprel.Discourse or Deprel.Csubj);

    private static bool BelongsAfter(Token child) => child.Deprel switch
    {
        Deprel.Flat or Deprel.Compound or Deprel.Fixed or Deprel.Goeswith or Deprel.Nummod or Deprel.Amod or Deprel.NmodDesc => true,
        Deprel.Nmod => child.IsNominal && child.Preposition is "of" or "in" or "for" or "from" or "at" or "on",
        _ => false,
    };
}
