namespace Dateline.Extraction.Clauses;

/// <summary>The nominal around a head word, without its preposition, relative clauses, appositions and later members of a list.</summary>
internal static class Phrase
{
    /// <summary>The words of the head's subtree that stand around it.</summary>
    public static Argument Of(Token head)
    {
        var (first, end) = Borders(head);
        return new Argument(head.Document.SpanOf(first, end), head.Index);
    }

    /// <summary>Token borders of the nominal, half-open.</summary>
    public static (int First, int End) Borders(Token head)
    {
        var (first, end) = (head.Index, head.Index + 1);
        var sealedRight = false;
        foreach (var child in head.Children)
        {
            var subtree = child.Subtree;
            if (child.Index < head.Index)
            {
                first = BelongsLeft(child.Deprel) ? Math.Min(first, subtree.First) : head.Index;
            }
            else if (!sealedRight)
            {
                sealedRight = !BelongsRight(child.Deprel) || subtree.First > end;
                end = sealedRight ? end : Math.Max(end, subtree.End);
            }
        }

        return (first, end);
    }

    private static bool BelongsLeft(Deprel relation) => relation
        is Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.NmodUnmarked or Deprel.Advmod or Deprel.Flat or Deprel.Nmod;

    private static bool BelongsRight(Deprel relation) => relation
        is Deprel.Flat or Deprel.Nmod or Deprel.Compound or Deprel.Nummod or Deprel.NmodUnmarked or Deprel.Fixed or Deprel.Goeswith;
}
