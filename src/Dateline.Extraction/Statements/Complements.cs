namespace Dateline.Extraction.Statements;

/// <summary>What was found as the content of a cue that stands before it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Rule">Pattern.</param>
/// <param name="Confidence">How often the pattern is right, about.</param>
/// <param name="Addressee">Head of the phrase told to, where there is one.</param>
internal readonly record struct Complement(int First, int End, string Rule, double Confidence, int? Addressee);

/// <summary>Finds what a cue takes as content in its own clause: a clause, an infinitive, an object, a prepositional phrase.</summary>
internal static class Complements
{
    private const int WidestGap = 9;

    /// <summary>The content that follows a cue, or null where nothing does.</summary>
    public static Complement? After(Passage passage, Cue cue)
    {
        var entry = cue.Entry;
        var passive = SourceFinder.IsPassive(passage.Document[cue.Head]);
        if (passive)
        {
            return entry.Takes(CueFrames.Object | CueFrames.Charge) ? PassiveSubject(passage, cue) : null;
        }

        return (entry.Takes(CueFrames.Order) ? Order(passage, cue) : null)
            ?? (entry.Takes(CueFrames.To) ? Infinitive(passage, cue) : null)
            ?? (entry.Takes(CueFrames.Clause) ? Clause(passage, cue) ?? ThatClause(passage, cue) : null)
            ?? (entry.Takes(CueFrames.Charge) ? Charge(passage, cue) : null)
            ?? (entry.Takes(CueFrames.Oblique) ? Oblique(passage, cue) : null)
            ?? (entry.Takes(CueFrames.Object) ? Object(passage, cue) : null)
            ?? (entry.Takes(CueFrames.Clause) && entry.Stance == Stance.Said ? OpenClause(passage, cue) : null);
    }

    private static Complement? Clause(Passage passage, Cue cue)
    {
        foreach (var child in passage.Document[cue.Head].Children)
        {
            if (child.Index >= cue.End && (child.Deprel == Deprel.Ccomp || (child.Deprel is Deprel.Xcomp or Deprel.Advcl && BeginsAsClause(passage, child))))
            {
                var (first, end) = child.Subtree;
                first = That(passage, cue.End, child.Index) ?? AfterDay(passage, Math.Max(first, cue.End));
                if (first - cue.End < WidestGap && (!passage.Document[first].Is("that") || passage.HasFinite(first, end)))
                {
                    return new Complement(first, end, "cue-clause", 0.9, Object(passage.Document[cue.Head], first));
                }
            }
        }

        return null;
    }

    // "Said on Friday they had left": the day belongs to the cue.
    private static int AfterDay(Passage passage, int first)
    {
        var isDay = first + 2 < passage.Document.Count && passage.Document[first].Is("on")
            && passage.Document.Tags.Upos[first + 1] == Upos.Propn && passage.Document.Tags.Upos[first + 2] is Upos.Pron or Upos.Det or Upos.Propn or Upos.Noun;
        return isDay ? first + 2 : first;
    }

    private static bool BeginsAsClause(Passage passage, Token child) =>
        passage.Document[child.Subtree.First].Form is "that" or "how" or "what" or "whether" or "why" or "if" && child.Deprel == Deprel.Xcomp
        || passage.Document[child.Subtree.First].Is("that");

    private static int? That(Passage passage, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (passage.Document[i].Is("that") && passage.Document.Tags.Upos[i] == Upos.Sconj)
            {
                return i;
            }

            if (passage.Document.Tags.Upos[i] == Upos.Verb)
            {
                return null;
            }
        }

        return null;
    }

    private static int? Object(Token verb, int before)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index && child.Index < before && child.Deprel is Deprel.Obj or Deprel.Iobj)
            {
                return child.Index;
            }
        }

        return null;
    }

    // Where the parser hung the clause elsewhere, what follows up to the end of the sentence is the clause, if it has a verb.
    private static Complement? ThatClause(Passage passage, Cue cue)
    {
        var end = passage.Document[cue.Head].Sentence.Range.End;
        return That(passage, cue.End, Math.Min(end, cue.End + WidestGap)) is int that && passage.HasFinite(that, end)
            ? new Complement(that, end, "cue-that", 0.8, Object(passage.Document[cue.Head], that))
            : null;
    }

    private static Complement? OpenClause(Passage passage, Cue cue)
    {
        var end = passage.Document[cue.Head].Sentence.Range.End;
        if (cue.End >= end)
        {
            return null;
        }

        var first = passage.Document[cue.End].Is(":") ? cue.End + 1 : cue.End;
        if (first >= end || !passage.HasFinite(first, end) || !CanOpenClause(passage, first))
        {
            return null;
        }

        return new Complement(first, end, "cue-rest", 0.7, Object(passage.Document[cue.Head], first));
    }

    private static bool CanOpenClause(Passage passage, int token) =>
        passage.Document.Tags.Upos[token] is Upos.Det or Upos.Pron or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num
        || passage.Document[token].Form is "if" or "how" or "why" or "whether" or "what" or "when" || passage.IsMark(token);

    private static Complement? Infinitive(Passage passage, Cue cue)
    {
        var limit = Math.Min(cue.End + 3, passage.Document.Count);
        for (var i = cue.End; i < limit; i++)
        {
            if (passage.Document[i].Is("to") && VerbAfter(passage, i) is int verb)
            {
                return new Complement(i, Math.Max(passage.Document[verb].Subtree.End, verb + 1), "cue-infinitive", 0.8, null);
            }

            if (passage.Document.Tags.Upos[i] is not (Upos.Adv or Upos.Part or Upos.Propn or Upos.Noun))
            {
                return null;
            }
        }

        return null;
    }

    private static int? VerbAfter(Passage passage, int to)
    {
        for (var i = to + 1; i < Math.Min(to + 4, passage.Document.Count); i++)
        {
            if (passage.Document.Tags.Upos[i] is Upos.Verb or Upos.Aux)
            {
                return Predicate(passage, i, to);
            }

            if (passage.Document.Tags.Upos[i] is not (Upos.Adv or Upos.Part or Upos.Punct))
            {
                return null;
            }
        }

        return null;
    }

    // Of "to be ready" the adjective is the head.
    private static int Predicate(Passage passage, int verb, int to)
    {
        var token = passage.Document[verb];
        return token.Deprel is Deprel.Cop or Deprel.Aux or Deprel.AuxPass && token.HeadIndex > to ? token.HeadIndex : verb;
    }

    private static Complement? Order(Passage passage, Cue cue)
    {
        var range = passage.Document[cue.Head].Sentence.Range;
        var first = cue.End;
        if (first >= range.End || passage.Document.Tags.Upos[first] is not (Upos.Det or Upos.Pron or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num or Upos.Verb))
        {
            return null;
        }

        for (var i = first + 1; i < range.End; i++)
        {
            if (passage.Document[i].Is("to") && passage.Document.Tags.Upos[i] == Upos.Part && VerbAfter(passage, i) is int verb)
            {
                return new Complement(first, passage.Document[verb].Subtree.End, "cue-order", 0.8, Object(passage.Document[cue.Head], i) ?? LastNominal(passage, first, i));
            }

            if (passage.IsFinite(i) || passage.Document[i].Form is ":" or ";" || passage.Document.Tags.Upos[i] == Upos.Sconj)
            {
                return null;
            }
        }

        return null;
    }

    private static int? LastNominal(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.Document.Tags.Upos[i] is Upos.Noun or Upos.Propn or Upos.Pron && (i + 1 == end || passage.Document.Tags.Upos[i + 1] is not (Upos.Noun or Upos.Propn or Upos.Part)))
            {
                return i;
            }
        }

        return null;
    }

    private static Complement? Charge(Passage passage, Cue cue)
    {
        if (Object(passage.Document[cue.Head], int.MaxValue) is not int head)
        {
            return null;
        }

        var range = passage.Document[cue.Head].Sentence.Range;
        var (first, end) = NounPhrase.Around(passage, head, cue.End, Math.Max(range.End, head + 1), withRelatives: false);
        var whole = end;
        foreach (var child in passage.Document[cue.Head].Children)
        {
            var (from, to) = child.Subtree;
            if (from >= whole && from <= whole + 1 && child.Deprel is Deprel.Obl or Deprel.Advcl or Deprel.Xcomp or Deprel.Ccomp or Deprel.Nmod or Deprel.Obj
                && (child.Deprel is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj || passage.Document[from].Form is "of" or "for" or "as" or "on" or "with" or "to"))
            {
                whole = to;
            }
        }

        if (whole == end && !cue.Entry.Takes(CueFrames.Object) && Predicated(passage, head, range.End) is int predicate)
        {
            return new Complement(first, predicate, "cue-charge", 0.7, null);
        }

        var isCharge = whole > end || HasChargeWord(passage, first, end);
        return isCharge || cue.Entry.Takes(CueFrames.Object) ? new Complement(first, whole, "cue-charge", 0.75, null) : null;
    }

    // "Called the charges false", "called him “a liar”": what is said of the object runs to the next comma.
    private static int? Predicated(Passage passage, int head, int sentenceEnd)
    {
        var next = head + 1;
        var says = next < sentenceEnd && (passage.IsMark(next) || passage.Document.Tags.Upos[next] is Upos.Adj or Upos.Det or Upos.Adv || passage.Document.Tags.Xpos[next] == "VBN");
        if (!says)
        {
            return null;
        }

        while (next < sentenceEnd && (!passage.IsPunctuation(next) || passage.IsQuoted(next)))
        {
            next++;
        }

        return next;
    }

    private static bool HasChargeWord(Passage passage, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (passage.Document[i].Form is "of" or "for" or "as" || passage.IsMark(i))
            {
                return true;
            }
        }

        return false;
    }

    private static Complement? Oblique(Passage passage, Cue cue)
    {
        var range = passage.Document[cue.Head].Sentence.Range;
        if (cue.End >= range.End || passage.Document.Tags.Upos[cue.End] is Upos.Punct && !passage.IsMark(cue.End))
        {
            return null;
        }

        var head = cue.End;
        while (!passage.Document[head].IsRoot && passage.Document[head].HeadIndex is var up && up >= cue.End && up != cue.Head)
        {
            head = up;
        }

        var end = WithInfinitive(passage, cue, Math.Max(passage.Document[head].Subtree.End, cue.End + 1));
        return new Complement(cue.End, end, "cue-oblique", 0.7, null);
    }

    // "Called for the footage to be released".
    private static int WithInfinitive(Passage passage, Cue cue, int end)
    {
        foreach (var child in passage.Document[cue.Head].Children)
        {
            if (child.Subtree.First == end && child.Deprel is Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp && passage.Document[end].Is("to"))
            {
                end = child.Subtree.End;
            }
        }

        return end;
    }

    private static Complement? Object(Passage passage, Cue cue)
    {
        if (Object(passage.Document[cue.Head], int.MaxValue) is not int head)
        {
            return null;
        }

        var range = passage.Document[cue.Head].Sentence.Range;
        var (first, end) = NounPhrase.Around(passage, head, cue.End, Math.Max(range.End, head + 1), withRelatives: true);
        foreach (var child in passage.Document[cue.Head].Children)
        {
            if (child.Subtree.First == end && child.Deprel is Deprel.Obl or Deprel.Advcl or Deprel.Xcomp && passage.Document[end].Form is "as" or "of")
            {
                end = child.Subtree.End;
            }
        }

        return new Complement(first, end, "cue-object", 0.65, null);
    }

    private static Complement? PassiveSubject(Passage passage, Cue cue)
    {
        var verb = passage.Document[cue.Head];
        if (verb.Child(Deprel.NsubjPass) is not { } subject)
        {
            return null;
        }

        var (first, end) = NounPhrase.Around(passage, subject.Index, verb.Sentence.Range.First, Math.Max(cue.First, subject.Index + 1), withRelatives: false);
        return new Complement(first, end, "cue-passive", 0.6, null);
    }
}
