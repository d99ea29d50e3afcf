using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Questions about a clause, answered from its dependency tree: who does it, to whom, in which voice and mood.</summary>
/// <remarks>Searches that walk up or across clauses stop after <see cref="Reach"/> steps, so that a broken parse cannot cost more than a good one.</remarks>
internal static class Grammar
{
    private const int Reach = 12;

    extension(Token token)
    {
        /// <summary>Lemma in small letters.</summary>
        public string Word => Lexeme.Of(token.Document, token.Index);

        /// <summary>True for what can head a noun phrase.</summary>
        public bool IsNominal => token.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym or Upos.X;

        /// <summary>The head, or null for the root.</summary>
        public Token? Governor => token.IsRoot ? null : token.Head;

        /// <summary>The preposition before a noun phrase ("out of" as one), in small letters; empty where there is none.</summary>
        public string Preposition => PrepositionOf(token);

        /// <summary>True for a clause in the passive, reduced relatives included.</summary>
        public bool IsPassive => Passive(token);

        /// <summary>True where "not", "never" or "no" denies the verb or noun itself.</summary>
        public bool IsNegated => Negated(token);
    }

    /// <summary>Who does it, control and coordination followed; null where the text does not tell.</summary>
    public static Token? Doer(Token predicate) => predicate.IsPassive ? Agent(predicate, Reach) : SurfaceSubject(predicate, Reach);

    /// <summary>To whom it is done.</summary>
    public static Token? Undergoer(Token predicate) => predicate.IsPassive ? SurfaceSubject(predicate, Reach) : ObjectOf(predicate);

    /// <summary>The subject as it stands, whatever the voice.</summary>
    public static Token? SurfaceSubject(Token predicate, int reach = Reach)
    {
        foreach (var child in predicate.Children)
        {
            if (child.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter)
            {
                return Antecedent(child, predicate);
            }
        }

        return reach == 0 ? null : InheritedSubject(predicate, reach - 1);
    }

    /// <summary>First dependent with that preposition, oblique or adnominal.</summary>
    public static Token? With(Token head, string preposition)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.Obl or Deprel.OblAgent or Deprel.Nmod or Deprel.OblUnmarked or Deprel.Advcl or Deprel.Acl or Deprel.Iobj
                && (child.IsNominal || child.Upos == Upos.Adj || child.Xpos == "VBG") && child.Preposition == preposition)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The clause that depends on a verb, noun or adjective as its content, or the clause a reporting verb stands inside of.</summary>
    public static Token? Complement(Token head)
    {
        Token? found = null;
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.Xcomp or Deprel.Ccomp && !child.IsNominal && child.Upos != Upos.Adj)
            {
                return child;
            }

            if (child.Deprel is Deprel.Ccomp || (child.Deprel is Deprel.Advcl or Deprel.Acl && HasTo(child)))
            {
                found ??= child;
            }
        }

        return found ?? ObjectsInfinitive(head) ?? (head is { Deprel: Deprel.Parataxis, IsRoot: false } && head.HeadIndex < head.Index ? head.Head : null);
    }

    /// <summary>True where "to" opens the clause.</summary>
    public static bool HasTo(Token clause)
    {
        foreach (var child in clause.Children)
        {
            if (child.Deprel == Deprel.Mark && child.Is("to"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that opens a subordinate clause, in small letters; empty for none.</summary>
    public static string Marker(Token clause)
    {
        foreach (var child in clause.Children)
        {
            if (child.Deprel == Deprel.Mark)
            {
                return child.Word;
            }
        }

        return "";
    }

    /// <summary>The modal of the clause ("will", "must", "have" for "has to"), shared along coordination; empty for none.</summary>
    public static string Modal(Token predicate, int reach = Reach)
    {
        foreach (var child in predicate.Children)
        {
            if (child.Deprel is Deprel.Aux && child.Xpos == "MD")
            {
                return child.Word switch { "'ll" or "ll" or "wo" => "will", "'d" => "would", "ca" => "can", "sha" => "shall", var modal => modal };
            }
        }

        var shared = reach > 0 && predicate is { Deprel: Deprel.Conj, IsRoot: false } && predicate.Child(Deprel.Nsubj) is null && predicate.Child(Deprel.Aux) is null;
        return shared ? Modal(predicate.Head, reach - 1) : "";
    }

    /// <summary>The object as it stands, or the antecedent of a relative clause that lacks one.</summary>
    public static Token? ObjectOf(Token predicate)
    {
        if (predicate.Child(Deprel.Obj) is { } plain)
        {
            return Antecedent(plain, predicate);
        }

        if (MisreadObject(predicate) is { } misread)
        {
            return misread;
        }

        var gap = predicate is { Deprel: Deprel.AclRelcl, IsRoot: false } && predicate.Child(Deprel.Nsubj) is { } subject && !IsRelative(subject);
        return gap ? predicate.Head : null;
    }

    /// <summary>The verb of saying whose content the clause is, above it or in parenthesis below it.</summary>
    public static Token? ReportAbove(Token clause)
    {
        for (var (token, steps) = (clause, 0); !token.IsRoot && steps < 4; token = token.Head, steps++)
        {
            if (token.Deprel == Deprel.Ccomp && token.Head.Upos == Upos.Verb)
            {
                return token.Head;
            }

            if (token.Deprel is not (Deprel.Conj or Deprel.Xcomp))
            {
                break;
            }
        }

        return clause.Child(Deprel.Parataxis) is { Upos: Upos.Verb } aside && aside.Child(Deprel.Nsubj) is not null ? aside : null;
    }

    // An indirect object without a direct one, or an oblique without a preposition (days and weeks are obl:unmarked), is an object misread.
    private static Token? MisreadObject(Token predicate)
    {
        foreach (var child in predicate.Children)
        {
            if (child.Deprel is Deprel.Iobj or Deprel.Obl && child.Index > predicate.Index && child.IsNominal && child.Preposition.Length == 0)
            {
                return child;
            }
        }

        return null;
    }

    private static Token? ObjectsInfinitive(Token head)
    {
        if ((head.Child(Deprel.Obj) ?? With(head, "on") ?? With(head, "upon")) is not { } thing)
        {
            return null;
        }

        foreach (var child in thing.Children)
        {
            if (child.Deprel == Deprel.Acl && HasTo(child))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Who does a passive deed.</summary>
    public static Token? Agent(Token predicate, int reach = Reach)
    {
        foreach (var child in predicate.Children)
        {
            if (child.Deprel == Deprel.OblAgent || (child.Deprel is Deprel.Obl or Deprel.Nmod && child.Preposition == "by" && child.IsNominal))
            {
                return child;
            }
        }

        // "was captured and killed by rebels": the last of coordinated passives carries the agent.
        foreach (var child in predicate.Children)
        {
            if (reach > 0 && child.Deprel == Deprel.Conj && child.Xpos == "VBN" && child.Child(Deprel.Nsubj) is null && Agent(child, 0) is { } later)
            {
                return later;
            }
        }

        return null;
    }

    private static Token? InheritedSubject(Token predicate, int reach)
    {
        if (predicate.IsRoot)
        {
            return null;
        }

        var head = predicate.Head;
        return predicate.Deprel switch
        {
            Deprel.Conj when !head.IsNominal || HasSubject(head) => SurfaceSubject(head, reach),
            Deprel.Xcomp => ControllerOf(head, reach),
            Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis or Deprel.AdvclRelcl when !head.IsNominal => ControllerOfAdverbial(predicate, head, reach),
            Deprel.Acl when predicate.Xpos == "VBG" && Marker(predicate).Length > 0 => PossessorOrSubject(head, reach),
            Deprel.Acl when predicate.Xpos is "VBN" or "VBG" => head,
            Deprel.Acl when HasTo(predicate) => PossessorOrSubject(head, reach),
            Deprel.AclRelcl => head,
            _ => null,
        };
    }

    private static Token? ControllerOfAdverbial(Token predicate, Token head, int reach) =>
        HasTo(predicate) ? ControllerOf(head, reach) : predicate.Xpos is "VBG" or "VBN" or "VB" ? SurfaceSubject(Reported(predicate, head), reach) : null;

    // "..., killing two, police said": a participle before a closing verb of saying belongs to what is said.
    private static Token Reported(Token predicate, Token head) =>
        predicate.Index < head.Index && head.Child(Deprel.Ccomp) is { } content && content.Index < predicate.Index ? content : head;

    // "promised the rebels to leave" is the exception; objects control everywhere else.
    private static Token? ControllerOf(Token head, int reach)
    {
        if (head.Word != "promise" && head.Child(Deprel.Obj) is { } thing && !head.IsPassive && (thing.Upos is Upos.Propn or Upos.Pron || ControlsObject(head)))
        {
            return thing;
        }

        if (head.Word is "call" or "appeal" && (With(head, "on") ?? With(head, "upon") ?? With(head, "to")) is { } addressed)
        {
            return addressed;
        }

        return SurfaceSubject(head, reach);
    }

    private static bool ControlsObject(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Deprel == Deprel.Xcomp)
            {
                return true;
            }
        }

        return false;
    }

    private static Token? PossessorOrSubject(Token noun, int reach) =>
        noun.Child(Deprel.NmodPoss) ?? (noun.Governor is { IsNominal: false } verb ? SurfaceSubject(verb, reach) : null);

    private static bool HasSubject(Token token) => token.Child(Deprel.Nsubj) is not null || token.Child(Deprel.NsubjPass) is not null;

    private static Token Antecedent(Token child, Token predicate) =>
        IsRelative(child) && RelativeHead(predicate) is { } noun ? noun : child;

    private static bool IsRelative(Token token) => token.Xpos is "WDT" or "WP" || (token.Upos is Upos.Pron or Upos.Det && token.Is("which"));

    private static Token? RelativeHead(Token predicate)
    {
        for (var (token, reach) = (predicate, Reach); reach > 0 && !token.IsRoot; token = token.Head, reach--)
        {
            if (token.Deprel is Deprel.AclRelcl)
            {
                return token.Head;
            }
        }

        return null;
    }

    private static bool Passive(Token token)
    {
        var subject = false;
        foreach (var child in token.Children)
        {
            if (child.Deprel is Deprel.AuxPass)
            {
                return true;
            }

            subject |= child.Deprel == Deprel.NsubjPass;
        }

        // A passive subject without a passive auxiliary is a headline's ("Two arrested in port raid") or an active clause misread.
        return subject ? token.Child(Deprel.Obj) is null && token.Xpos == "VBN" && token.Deprel is Deprel.Root or Deprel.Parataxis && Marker(token).Length == 0 : token.Xpos == "VBN" && token.Deprel switch
        {
            Deprel.Acl => token.Child(Deprel.Obj) is null && !IsMisreadMainVerb(token),
            Deprel.Amod => true,
            Deprel.Advcl or Deprel.Root or Deprel.Parataxis => token.Child(Deprel.Aux) is null && token.Child(Deprel.Obj) is null && token.Child(Deprel.Nsubj) is null,
            Deprel.Conj => token.Child(Deprel.Aux) is null && token.Child(Deprel.Nsubj) is null && token.Child(Deprel.Obj) is null && !token.IsRoot && Passive(token.Head),
            Deprel.Xcomp => true,
            _ => false,
        };
    }

    // "Thousands of students marched in the capital." comes out of the parser as a bare noun with a reduced relative; no agent, so the noun acts.
    private static bool IsMisreadMainVerb(Token token)
    {
        var head = token.Head;
        var isLine = head is { IsRoot: true, IsNominal: true } && head.Child(Deprel.Cop) is null && token.Document.Tokens.Forms[token.Sentence.Range.End - 1] == ".";
        return isLine && Agent(token, 0) is null;
    }

    private static bool Negated(Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Deprel is Deprel.Advmod && child.Word is "not" or "n't" or "never" or "no" or "nor" or "neither" or "hardly"
                || child.Deprel is Deprel.Det && child.Word is "no" or "neither")
            {
                return true;
            }
        }

        return false;
    }

    private static string PrepositionOf(Token token)
    {
        var found = "";
        foreach (var child in token.Children)
        {
            if (child.Deprel is Deprel.Case or Deprel.Mark && child.Index < token.Index)
            {
                var part = child.Child(Deprel.Fixed) is { } tail ? $"{child.Word} {tail.Word}" : child.Word;
                found = found.Length == 0 ? part : $"{found} {part}";
            }
        }

        return found;
    }
}
