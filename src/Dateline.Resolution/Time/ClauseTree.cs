namespace Dateline.Resolution.Time;

/// <summary>Questions about clauses put to a document's dependency tree.</summary>
internal sealed class ClauseTree(Document document)
{
    private const int FarthestClimb = 64;

    /// <summary>The predicate of the clause a token stands in; "attempted" for "attack" in "attempted to attack".</summary>
    public int PredicateOf(int token)
    {
        for (var climbed = 0; climbed < FarthestClimb && !IsClause(token); climbed++)
        {
            token = document.Dependencies.Heads[token];
        }

        return token;
    }

    /// <summary>True where a token heads a clause: its sentence's root, a subordinate or coordinate clause.</summary>
    public bool IsClause(int token) => document.Dependencies.Relations[token] switch
    {
        Deprel.Root or Deprel.Ccomp or Deprel.Advcl or Deprel.AdvclRelcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Csubj or Deprel.CsubjPass
            or Deprel.CsubjOuter or Deprel.Parataxis => true,
        Deprel.Conj => document.Tags.Upos[token] is Upos.Verb or Upos.Aux,
        _ => document.Dependencies.Heads[token] == DependencyLayer.None,
    };

    /// <summary>The token of a stretch that the others hang on.</summary>
    public int HeadOf(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document.Dependencies.Heads[token];
            if (head < first || head >= end)
            {
                return token;
            }
        }

        return end - 1;
    }

    /// <summary>The word that marks how a token stands to its head: preposition or conjunction, null for none.</summary>
    public Token? MarkOf(int token)
    {
        foreach (var child in document[token].Children)
        {
            if (child.Deprel is Deprel.Case or Deprel.Mark)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>True where the verb over a token is simple past: told as part of the story, not as what had been before.</summary>
    public bool IsSimplePast(int token)
    {
        var predicate = PredicateOf(token);
        var tensed = false;
        foreach (var child in document[predicate].Children)
        {
            if (child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop)
            {
                if (IsHave(child) || child.Xpos is "MD" or "VBZ" or "VBP")
                {
                    return false;
                }

                tensed |= child.Xpos == "VBD";
            }
        }

        return tensed || document.Tags.Xpos[predicate] == "VBD";
    }

    /// <summary>True for "had attacked".</summary>
    public bool IsPluperfect(int token)
    {
        foreach (var child in document[PredicateOf(token)].Children)
        {
            if (child.Deprel is Deprel.Aux && child.Is("had"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHave(Token token) => token.Is("had") || token.Is("has") || token.Is("have") || token.Is("'ve") || token.Is("'d");
}
