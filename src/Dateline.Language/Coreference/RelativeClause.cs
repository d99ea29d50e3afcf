namespace Dateline.Language.Coreference;

/// <summary>Relative clauses: what their pronoun stands for.</summary>
internal static class RelativeClause
{
    // Deeper than any relative clause of a real sentence.
    private const int Deepest = 6;

    /// <summary>Head of the noun phrase that the clause of a relative pronoun hangs on, or null where the pronoun asks or stands free.</summary>
    public static Token? Antecedent(Token pronoun)
    {
        var token = pronoun;
        for (var depth = 0; depth < Deepest && !token.IsRoot; depth++)
        {
            if (token.Deprel == Deprel.AclRelcl)
            {
                return token.Head.Index < pronoun.Index ? token.Head : null;
            }

            token = token.Head;
        }

        return pronoun.Is("who") ? NounBefore(pronoun) : null;
    }

    // "X, who leads Y, ...": where the parser lost the clause, "who" still follows the one it means.
    private static Token? NounBefore(Token pronoun)
    {
        var first = pronoun.Sentence.Range.First;
        var before = pronoun.Index - 1;
        before -= before > first && pronoun.Document[before].Form == "," ? 1 : 0;
        if (before < first || pronoun.Document[before] is not { Upos: Upos.Propn or Upos.Noun } noun)
        {
            return null;
        }

        while (!noun.IsRoot && noun.Deprel is Deprel.Flat or Deprel.Compound && noun.HeadIndex < pronoun.Index)
        {
            noun = noun.Head;
        }

        return noun;
    }

    /// <summary>True where a token stands in a relative clause, participle clause or apposition inside the phrase of <paramref name="head"/>.</summary>
    public static bool Separates(Document document, int head, int token)
    {
        for (var depth = 0; token != head && token != DependencyLayer.None && depth < document.Count; depth++)
        {
            if (document.Dependencies.Relations[token] is Deprel.AclRelcl or Deprel.Acl or Deprel.Appos or Deprel.Parataxis)
            {
                return true;
            }

            token = document.Dependencies.Heads[token];
        }

        return false;
    }
}
