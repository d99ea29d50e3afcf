namespace Dateline.Language.Coreference;

/// <summary>What belongs to the noun phrase a token heads, read off the tree.</summary>
internal static class NounPhrase
{
    // Conjuncts hung on each other past this are a parser's despair at a list.
    private const int LongestChain = 40;

    /// <summary>Borders of the phrase with its modifiers and complements, without prepositions, conjuncts and outer punctuation.</summary>
    public static (int First, int End) Borders(Document document, int head)
    {
        var (first, end) = (head, head + 1);
        var token = document[head];
        var isPredicate = token.Child(Deprel.Cop) is not null;
        foreach (var child in token.Children)
        {
            if (BelongsTo(child, head, isPredicate) && !IsMisreadClause(child))
            {
                var (left, right) = child.Subtree;
                (first, end) = (Math.Min(first, left), Math.Max(end, right));
            }
        }

        return Trim(document, first, end, head);
    }

    /// <summary>The possessor ("its leader", "the group's leader") or null.</summary>
    public static Token? Possessor(Token head) => head.Child(Deprel.NmodPoss);

    /// <summary>The governor of a chain of conjuncts: what the first of them hangs on tells the function of all.</summary>
    public static Token FirstConjunct(Token token)
    {
        for (var depth = 0; depth < LongestChain && token.Deprel == Deprel.Conj && !token.IsRoot; depth++)
        {
            token = token.Head;
        }

        return token;
    }

    public static GrammaticalFunction Function(Token head) => FirstConjunct(head).Deprel switch
    {
        Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter => GrammaticalFunction.Subject,
        Deprel.Obj or Deprel.Iobj => GrammaticalFunction.Object,
        Deprel.Obl or Deprel.OblAgent or Deprel.OblUnmarked => GrammaticalFunction.Oblique,
        Deprel.NmodPoss => GrammaticalFunction.Possessor,
        _ => GrammaticalFunction.Other,
    };

    public static Determination DeterminationOf(Token head)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel == Deprel.NmodPoss)
            {
                return Determination.Possessed;
            }

            if (child.Deprel is Deprel.Det or Deprel.DetPredet)
            {
                return child.Lemma.ToLowerInvariant() switch
                {
                    "the" => Determination.Definite,
                    "this" or "that" or "these" or "those" => Determination.Demonstrative,
                    _ => Determination.Indefinite,
                };
            }
        }

        return Determination.Bare;
    }

    /// <summary>True for a past participle with an object of its own hung on a noun: "that the group killed Deepan" read as a participle clause.</summary>
    public static bool IsMisreadClause(Token child) => child.Deprel == Deprel.Acl && child.Xpos is "VBN" or "VBD" && child.Child(Deprel.Obj) is not null;

    private static bool BelongsTo(Token child, int head, bool isPredicate) => child.Deprel switch
    {
        Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Nummod or Deprel.Compound or Deprel.Nmod or Deprel.NmodPoss
            or Deprel.NmodUnmarked or Deprel.NmodDesc or Deprel.Acl or Deprel.AclRelcl or Deprel.Appos or Deprel.Flat or Deprel.Goeswith => true,
        Deprel.Advmod => !isPredicate && child.Index < head,
        _ => false,
    };

    private static (int First, int End) Trim(Document document, int first, int end, int head)
    {
        while (first < head && document[first].Upos == Upos.Punct && !IsQuote(document[first]))
        {
            first++;
        }

        while (end - 1 > head && document[end - 1].Upos == Upos.Punct && document[end - 1].Form is not (")" or "]"))
        {
            end--;
        }

        return (first, end);
    }

    private static bool IsQuote(Token token) => token.Form is "\"" or "“" or "”" or "``" or "''";
}
