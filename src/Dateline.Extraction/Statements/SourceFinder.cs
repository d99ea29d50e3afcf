namespace Dateline.Extraction.Statements;

/// <summary>Finds who speaks, by a cue: its subject, the subject it shares with the clause above, the agent of a passive, or a neighbour where the parse has none.</summary>
internal static class SourceFinder
{
    private const int DeepestClause = 8;

    /// <summary>The speaker of a cue, or null where the clause names none.</summary>
    public static Source? Of(Passage passage, Cue cue)
    {
        var verb = passage.Document[cue.Head];
        if (IsPassive(verb))
        {
            return verb.Child(Deprel.OblAgent) is { } agent ? Phrase(passage, agent.Index, cue) : null;
        }

        var subject = Subject(verb, 0) ?? Inverted(passage, cue) ?? Neighbour(passage, cue);
        return subject is { } found && CanSpeak(passage.Document[found]) ? Resolve(passage, found, cue) : Opening(passage, cue);
    }

    // "Director of the firm Y, X, said": a verb of speech without a subject takes all before it, if that is a name and has no verb.
    private static Source? Opening(Passage passage, Cue cue)
    {
        var document = passage.Document;
        var first = document[cue.Head].Sentence.Range.First;
        var end = cue.First - 1;
        if (!passage.IsFinite(cue.Head) || end - first < 2 || !passage.IsComma(end) || document.Tags.Upos[end - 1] != Upos.Propn || passage.HasFinite(first, end))
        {
            return null;
        }

        return document.Tags.Upos[first] is Upos.Adp or Upos.Sconj or Upos.Adv || passage.IsMark(first) ? null : new Source(end - 1, first, end);
    }

    /// <summary>True for a passive, also a reduced one ("accused of").</summary>
    public static bool IsPassive(Token verb)
    {
        if (verb.Child(Deprel.AuxPass) is not null || verb.Child(Deprel.NsubjPass) is not null)
        {
            return true;
        }

        return verb.Xpos == "VBN" && !IsMainVerb(verb) && verb.Child(Deprel.Aux) is null && verb.Deprel is Deprel.Acl or Deprel.Advcl or Deprel.Amod or Deprel.Xcomp;
    }

    // "The mayor called on them to leave": a tagger that takes the past tense for a participle leaves a sentence without a verb.
    private static bool IsMainVerb(Token verb)
    {
        if (verb.Deprel is not (Deprel.Acl or Deprel.AclRelcl) || !verb.Head.IsRoot || verb.Index < verb.HeadIndex || verb.Head.Upos == Upos.Verb)
        {
            return false;
        }

        var (first, end) = verb.Sentence.Range;
        for (var i = first; i < end; i++)
        {
            if (verb.Document.Tags.Xpos[i] is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }

        return verb.Document[end - 1].Form is "." or "!" or "?";
    }

    private static int? Subject(Token verb, int depth)
    {
        if (Own(verb) is { } own)
        {
            return own.Index;
        }

        if (verb.Xpos == "VBN" && IsMainVerb(verb))
        {
            return verb.HeadIndex;
        }

        if (verb.IsRoot || depth > DeepestClause)
        {
            return null;
        }

        return verb.Deprel switch
        {
            Deprel.Conj or Deprel.Xcomp or Deprel.Advcl when verb.Head.Upos is Upos.Verb or Upos.Adj or Upos.Noun or Upos.Aux => Subject(verb.Head, depth + 1),
            Deprel.Ccomp or Deprel.Parataxis when verb is { Xpos: "VBG", Head.Upos: Upos.Verb } && verb.Head.Index < verb.Index => Subject(verb.Head, depth + 1),
            Deprel.Acl when verb.Xpos is "VBG" => Issuer(verb.Head, depth) ?? verb.HeadIndex,
            _ => null,
        };
    }

    // "Issued a statement to the press claiming ...": who issues it speaks, whatever noun the participle hangs on.
    private static int? Issuer(Token noun, int depth)
    {
        var top = noun;
        while (!top.IsRoot && top.Deprel is Deprel.Nmod or Deprel.Obl or Deprel.Obj && depth++ < DeepestClause)
        {
            top = top.Head;
            if (top.Upos == Upos.Verb)
            {
                return top.Lemma is "issue" or "release" or "publish" or "post" or "send" or "circulate" or "distribute" && !IsPassive(top) ? Own(top)?.Index : null;
            }
        }

        return null;
    }

    // Of several subjects, which only a parser's slip makes, the one behind the verb of a tag, else the first.
    private static Token? Own(Token verb)
    {
        if (verb.Index > verb.Sentence.Range.First && verb.Document.Tags.Upos[verb.Index - 1] == Upos.Punct)
        {
            foreach (var child in verb.Children)
            {
                if (child.Deprel == Deprel.Nsubj && child.Index > verb.Index)
                {
                    return child;
                }
            }
        }

        return verb.Child(Deprel.Nsubj) ?? verb.Child(Deprel.NsubjOuter) ?? verb.Child(Deprel.NsubjPass);
    }

    // A tag set behind a quotation puts its verb first: parsers then take the speaker for an object.
    private static int? Inverted(Passage passage, Cue cue)
    {
        if (cue.Head == 0 || cue.End >= passage.Document.Count || !(passage.IsMark(cue.Head - 1) || passage.IsComma(cue.Head - 1)))
        {
            return null;
        }

        var next = cue.Head + 1;
        return passage.Document.Tags.Upos[next] is Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Pron or Upos.Num && passage.Document[next].SentenceIndex == passage.Document[cue.Head].SentenceIndex
            ? Top(passage, next, cue.Head + 1, passage.Document[cue.Head].Sentence.Range.End)
            : null;
    }

    private static int? Neighbour(Passage passage, Cue cue)
    {
        var before = cue.First - 1;
        var range = passage.Document[cue.Head].Sentence.Range;
        if (before < range.First || !passage.IsFinite(cue.Head) && !(cue.First < cue.Head && passage.IsFinite(cue.First)))
        {
            return null;
        }

        return passage.Document.Tags.Upos[before] is Upos.Noun or Upos.Propn or Upos.Pron ? Top(passage, before, range.First, cue.First) : null;
    }

    // The highest nominal above a token within the borders.
    private static int Top(Passage passage, int token, int first, int end)
    {
        var top = token;
        for (var up = passage.Document[token].HeadIndex; up >= first && up < end; up = passage.Document[up].HeadIndex)
        {
            if (passage.Document.Tags.Upos[up] is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj))
            {
                break;
            }

            top = up;
        }

        return top;
    }

    private static bool CanSpeak(Token subject) =>
        subject.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.Det or Upos.X
        && !subject.Is("there") && !subject.Is("what");

    private static Source Resolve(Passage passage, int subject, Cue cue)
    {
        var token = passage.Document[subject];
        if (token.Xpos is "WP" or "WDT" || (token.Is("that") && token.Upos == Upos.Pron && token.Head.Deprel == Deprel.AclRelcl))
        {
            return new Source(Antecedent(token), subject, subject + 1);
        }

        return Phrase(passage, subject, cue);
    }

    private static int Antecedent(Token pronoun)
    {
        var clause = pronoun.IsRoot ? pronoun : pronoun.Head;
        for (var depth = 0; depth < DeepestClause && !clause.IsRoot && clause.Deprel is Deprel.Conj or Deprel.Xcomp; depth++)
        {
            clause = clause.Head;
        }

        return clause.Deprel is Deprel.AclRelcl or Deprel.Acl && !clause.IsRoot ? clause.HeadIndex : pronoun.Index;
    }

    private static Source Phrase(Passage passage, int head, Cue cue)
    {
        var range = passage.Document[head].Sentence.Range;
        var (first, end) = head < cue.Head ? (range.First, Math.Max(head + 1, cue.First)) : (cue.Head + 1, range.End);
        first = AfterQuotation(passage, head, first);
        var (left, right) = NounPhrase.Around(passage, head, first, Math.Max(end, head + 1), withRelatives: head > cue.Head);
        var source = Personal(passage.Document, head < cue.Head ? Mended(passage, head, left, right, cue) : Behind(passage, head, left, right));
        return head < cue.Head ? NextToCue(passage, source, cue) : source;
    }

    // The name right before a speech verb speaks where the parser hung the verb on words of the quotation ("... for you," X said)
    // or on a role at a body ("Researcher at the Institute X Y said"). Behind a preposition ("the wife of X said") it does not.
    private static Source NextToCue(Passage passage, Source source, Cue cue)
    {
        var name = passage.Document.Entities.FirstOrDefault(entity => entity.Kind == MentionKind.Name && entity.End == cue.First && entity.First > source.Head);
        if (name is null)
        {
            return source;
        }

        for (var i = source.Head; i < name.First; i++)
        {
            if (passage.IsMark(i))
            {
                return new Source(name.Head, name.First, name.End);
            }
        }

        var behindBody = passage.Document.Entities.Any(entity => entity.Type == EntityType.Organization && entity.End == name.First);
        return name.Type == EntityType.Person && behindBody ? new Source(name.Head, source.First, name.End) : source;
    }

    // "Institute X Y said": of a body and a person run together the person speaks.
    private static Source Personal(Document document, Source source)
    {
        var onBody = document.Entities.Any(entity => entity.Covers(source.Head) && entity.Type != EntityType.Person);
        if (!onBody)
        {
            return source;
        }

        var person = document.Entities.FirstOrDefault(entity =>
            entity.Type == EntityType.Person && entity.First > source.First && entity.End <= source.End && entity.First > 0
            && (entity.End == source.End || document[entity.End].Form == ",") && document.Tags.Upos[entity.First - 1] is Upos.Propn or Upos.Noun);
        return person is null ? source : source with { Head = person.Head };
    }

    // Behind its verb a phrase with an apposition runs to the next comma: "said X, a miner at Y in Z".
    private static Source Behind(Passage passage, int head, int left, int right)
    {
        var document = passage.Document;
        var end = document[head].Sentence.Range.End;
        var hasApposition = false;
        for (var i = left; i < right; i++)
        {
            hasApposition |= passage.IsComma(i);
        }

        while (hasApposition && right < end && document.Tags.Upos[right] is Upos.Adp or Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num
            && !(document[right].Is("on") || document[right].Is("during") || document[right].Is("after")))
        {
            right++;
        }

        return new Source(head, left, right);
    }

    // What greedy parsers do to long subjects: they drop the name behind a title, the title before a name, or take in the phrase before the comma.
    private static Source Mended(Passage passage, int head, int left, int right, Cue cue)
    {
        var document = passage.Document;
        var sentence = document[head].Sentence.Range.First;
        var name = right;
        while (name < cue.First && document.Tags.Upos[name] == Upos.Propn)
        {
            name++;
        }

        if (name > right && name == cue.First && document.Tags.Upos[right - 1] is Upos.Noun or Upos.Propn)
        {
            (head, right) = (name - 1, name);
        }

        if (left > sentence && document.Tags.Upos[left - 1] is Upos.Adp or Upos.Verb && CommaIn(passage, left, right) is int comma && comma + 1 < right)
        {
            return new Source(comma < head ? head : LastName(document, comma + 1, right), comma + 1, right);
        }

        var named = NameBefore(passage, sentence, left);
        return named < left ? new Source(left - 2, named, right) : new Source(head, WithTitle(passage, sentence, left), WithoutTime(passage, head, right));
    }

    private static int? CommaIn(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.IsComma(i))
            {
                return i;
            }
        }

        return null;
    }

    private static int LastName(Document document, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (document.Tags.Upos[i] == Upos.Propn)
            {
                return i;
            }
        }

        return end - 1;
    }

    // "X, one of its leaders, said", where the parser took the apposition alone for the speaker.
    private static int NameBefore(Passage passage, int sentence, int left)
    {
        var document = passage.Document;
        if (left - 2 < sentence || !passage.IsComma(left - 1) || document.Tags.Upos[left - 2] != Upos.Propn || document.Tags.Upos[left] is not (Upos.Det or Upos.Num))
        {
            return left;
        }

        var name = left - 2;
        while (name > sentence && document.Tags.Upos[name - 1] == Upos.Propn)
        {
            name--;
        }

        return name == sentence || passage.IsComma(name - 1) || passage.IsMark(name - 1) ? name : left;
    }

    // "Researcher at the Institute X Y said": nothing but nouns and their prepositions since the sentence began.
    private static int WithTitle(Passage passage, int sentence, int left)
    {
        var document = passage.Document;
        var start = sentence;
        while (start < left && passage.IsMark(start))
        {
            start++;
        }

        var preposition = left - 1 > start && document.Tags.Upos[left - 1] == Upos.Det ? left - 2 : left - 1;
        if (start >= preposition || document.Tags.Upos[preposition] != Upos.Adp || document.Tags.Upos[start] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det))
        {
            return left;
        }

        for (var i = start; i < left; i++)
        {
            if (document.Tags.Upos[i] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Adp or Upos.Cconj or Upos.Num))
            {
                return left;
            }
        }

        return start;
    }

    // "X on Thursday said": the day belongs to the verb.
    private static int WithoutTime(Passage passage, int head, int right)
    {
        for (var i = head + 1; i < right; i++)
        {
            if (passage.Document[i].Is("on") && i + 2 == right && passage.Document.Tags.Upos[i + 1] == Upos.Propn)
            {
                return i;
            }
        }

        return right;
    }

    // A speaker named after a quotation does not reach back into it.
    private static int AfterQuotation(Passage passage, int head, int first)
    {
        if (passage.IsQuoted(head))
        {
            return first;
        }

        for (var i = head; i > first; i--)
        {
            if (passage.IsQuoted(i - 1) && passage.IsMark(i - 1))
            {
                return i;
            }
        }

        return first;
    }
}
