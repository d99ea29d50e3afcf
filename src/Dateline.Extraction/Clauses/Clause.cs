namespace Dateline.Extraction.Clauses;

/// <summary>A verb with the parties the tree gives it, relative pronouns, shared and understood subjects looked through.</summary>
internal readonly record struct Clause(Token Verb)
{
    /// <summary>True for "was named", and for a bare participle after its noun ("a man named").</summary>
    public bool IsPassive
    {
        get
        {
            foreach (var child in Verb.Children)
            {
                if (child.Deprel is Deprel.AuxPass or Deprel.NsubjPass)
                {
                    return true;
                }
            }

            return Verb.Xpos == "VBN" && (Verb.Deprel is Deprel.Acl or Deprel.Amod || SharesPassive);
        }
    }

    /// <summary>Who stands before the verb, or is understood there; of a passive who suffers it.</summary>
    public Token? Subject => OwnSubject ?? Understood(4);

    /// <summary>Direct object; of a relative clause on its object the noun it hangs on.</summary>
    public Token? Object
    {
        get
        {
            var own = Verb.Child(Deprel.Obj);
            if (own is { } found)
            {
                return IsRelative(found) ? Antecedent(found) : found;
            }

            return Verb.Deprel == Deprel.AclRelcl && OwnSubject is { } subject && subject != Verb.Head && !IsPassive ? Verb.Head : null;
        }
    }

    /// <summary>Who receives.</summary>
    public Token? Receiver => Verb.Child(Deprel.Iobj);

    /// <summary>Who does what a passive tells.</summary>
    public Token? Agent => Verb.Child(Deprel.OblAgent) ?? (IsPassive ? Oblique("by") : null);

    /// <summary>The nominal that hangs on the verb with this preposition.</summary>
    public Token? Oblique(string preposition)
    {
        foreach (var child in Verb.Children)
        {
            if (child.Deprel is Deprel.Obl or Deprel.OblAgent or Deprel.Nmod or Deprel.Advcl && child.HasCase(preposition))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>True where this particle belongs to the verb ("step down", "blew himself up").</summary>
    public bool HasParticle(string particle)
    {
        foreach (var child in Verb.Children)
        {
            if (child.Index > Verb.Index && child.Deprel is Deprel.CompoundPrt or Deprel.Advmod or Deprel.Xcomp && child.Is(particle))
            {
                return true;
            }
        }

        return Verb.Index + 1 < Verb.Sentence.Range.End && Verb.Document[Verb.Index + 1].Is(particle);
    }

    private bool SharesPassive => Verb.Deprel == Deprel.Conj && Verb.Head.Upos == Upos.Verb && Verb.Child(Deprel.Nsubj) is null && new Clause(Verb.Head).IsPassive;

    private Token? OwnSubject
    {
        get
        {
            foreach (var child in Verb.Children)
            {
                if (child.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter)
                {
                    return IsRelative(child) ? Antecedent(child) : child;
                }
            }

            return null;
        }
    }

    private Token? Understood(int depth)
    {
        if (Verb.IsRoot || depth == 0)
        {
            return null;
        }

        var head = Verb.Head;
        var clause = new Clause(head);
        return Verb.Deprel switch
        {
            Deprel.Acl or Deprel.AclRelcl when head.Upos is Upos.Noun or Upos.Propn or Upos.Pron => head,
            Deprel.Xcomp => clause.Object ?? clause.OwnSubject ?? clause.Understood(depth - 1),
            Deprel.Conj or Deprel.Advcl or Deprel.Parataxis => clause.OwnSubject ?? clause.Understood(depth - 1),
            _ => null,
        };
    }

    // Where the parser has not seen the relative clause, its pronoun still stands behind what it means.
    private Token Antecedent(Token relative)
    {
        if (Verb.Deprel == Deprel.AclRelcl && Verb.Head.Upos is not (Upos.Verb or Upos.Aux))
        {
            return Verb.Head;
        }

        var before = relative.Index - (relative.Index > 1 && Verb.Document[relative.Index - 1].IsComma ? 2 : 1);
        return before >= relative.Sentence.Range.First && Verb.Document[before].IsNominal ? Verb.Document[before] : relative;
    }

    private static bool IsRelative(Token token) => token.Upos == Upos.Pron && (token.Is("who") || token.Is("which") || token.Is("that") || token.Is("whom"));
}
