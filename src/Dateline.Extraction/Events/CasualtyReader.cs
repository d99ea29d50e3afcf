using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Reads how many people were killed, hurt, taken, driven out or arrested, and to which event each count belongs.</summary>
internal sealed class CasualtyReader(CasualtyWords words, NumberReader numbers, Passage passage)
{
    private const int Reach = 10;

    /// <summary>Counts the people harmed in a sentence onto its events, or onto the last violent event told shortly before.</summary>
    public void Read(Sentence sentence, List<EventDraft> drafts, EventDraft? before)
    {
        var (first, end) = sentence.Range;
        for (var token = first; token < end; token++)
        {
            var word = passage.Document[token];
            if (words.Of(word) is { } harm && word.Deprel is not (Deprel.Amod or Deprel.Compound) && !word.IsNegated)
            {
                Attribute(word, harm.Harm, Counts(word, harm.Who), drafts, before);
            }
            else if (word.Word == "toll" && Toll(word) is { } toll)
            {
                Attribute(word, Harm.Killed, [toll], drafts, before);
            }
        }
    }

    private static void Attribute(Token word, Harm harm, List<CountMention> counts, List<EventDraft> drafts, EventDraft? before)
    {
        if (counts.Count == 0 || (OwnerOf(word, harm, drafts) ?? (IsToldAlone(word) ? before : null)) is not { } owner)
        {
            return;
        }

        var offset = owner.Harms.Count;
        foreach (var count in counts.Where(count => !owner.Harms.Exists(known => known.Count.Span.Overlaps(count.Span) && known.Harm == harm)))
        {
            owner.Harms.Add(new HarmMention(harm, count.PartOf is { } part ? count with { PartOf = part + offset } : count));
        }
    }

    // "Twelve people died" after the sentence that told the attack.
    private static bool IsToldAlone(Token word) => word.Word is "die" or "dead" or "toll" or "perish" or "death";

    private static EventDraft? OwnerOf(Token word, Harm harm, List<EventDraft> drafts)
    {
        for (var (token, steps) = (word, 0); steps < Reach; token = token.Head, steps++)
        {
            if (drafts.Find(draft => draft.Trigger.Index == token.Index && Bears(draft, harm)) is { } above)
            {
                return above;
            }

            if (token.IsRoot)
            {
                break;
            }
        }

        return drafts.Find(draft => Bears(draft, harm) && draft.Trigger.SentenceIndex == word.SentenceIndex);
    }

    private static bool Bears(EventDraft draft, Harm harm) => harm switch
    {
        Harm.Arrested => draft.Entry.Type is EventType.Coerce or EventType.Assault or EventType.Protest,
        Harm.Displaced => draft.Entry.Type is EventType.Coerce or EventType.Assault,
        _ => draft.Entry.Type is EventType.Assault or EventType.Protest,
    };

    private List<CountMention> Counts(Token word, Sufferer who)
    {
        var counts = new List<CountMention>();
        foreach (var sufferer in Sufferers(word, who))
        {
            AddCounts(counts, sufferer, word);
        }

        return counts;
    }

    private static IEnumerable<Token> Sufferers(Token word, Sufferer who)
    {
        var head = who switch
        {
            Sufferer.Object => Grammar.Undergoer(word) ?? (word.Upos == Upos.Verb && word.Xpos == "VBN" ? Grammar.SurfaceSubject(word) : null),
            Sufferer.Subject => word.Upos == Upos.Adj || word.IsNominal ? SaidOf(word) : Grammar.SurfaceSubject(word),
            _ => Grammar.With(word, "of") ?? word.Child(Deprel.NmodPoss) ?? (word.Child(Deprel.Nummod) is not null ? word : null),
        };
        if (head is { } found)
        {
            foreach (var member in NounPhrases.Members(found))
            {
                yield return member;
            }
        }

        if ((Grammar.With(word, "along with") ?? Grammar.With(word, "together with")) is { } companion)
        {
            foreach (var member in NounPhrases.Members(companion))
            {
                yield return member;
            }
        }
    }

    // "left five dead", "12 dead", "five were dead": whom an adjective of harm is said of.
    private static Token? SaidOf(Token word)
    {
        if (word.Child(Deprel.Nummod) is not null)
        {
            return word;
        }

        if (word.Child(Deprel.Nsubj) is { } subject)
        {
            return subject;
        }

        return word.Governor switch
        {
            { } head when word.Deprel is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advmod or Deprel.Acl && !head.IsNominal => head.Child(Deprel.Obj) ?? Grammar.Undergoer(head),
            { IsNominal: true } noun when noun.Index < word.Index => noun,
            _ => null,
        };
    }

    private void AddCounts(List<CountMention> counts, Token sufferer, Token word)
    {
        int? whole = null;
        if (CountOf(sufferer, word) is { } count)
        {
            whole = counts.Count;
            counts.Add(count);
        }

        foreach (var part in Included(sufferer, word))
        {
            if (CountOf(part, word) is { } inner)
            {
                counts.Add(inner with { PartOf = whole });
            }
        }
    }

    /// <summary>Those told as among the people harmed: "including four women", "which included four women".</summary>
    private static IEnumerable<Token> Included(Token sufferer, Token word)
    {
        var end = word.Sentence.Range.End;
        for (var token = Math.Min(sufferer.Index, end); token < end; token++)
        {
            var mark = word.Document[token];
            if (!mark.Is("including") && !(mark.Word == "include" && mark.Deprel == Deprel.AclRelcl) || Math.Abs(token - sufferer.Index) > 12)
            {
                continue;
            }

            var inner = mark.Deprel is Deprel.Case or Deprel.Mark ? mark.Governor : mark.Child(Deprel.Obj);
            return inner is { } head && head.Index > token ? NounPhrases.Members(head) : [];
        }

        return [];
    }

    private CountMention? CountOf(Token head, Token word)
    {
        var (first, end) = NounPhrases.Borders(head);
        var from = Math.Max(first, word.Sentence.Range.First);
        if (!IsDefinite(head) && numbers.Read(passage.Document, from, Math.Min(end, head.Index + 3)) is { } read)
        {
            return Mention(read.Tally, Math.Min(read.First, first), Math.Max(read.End, end), head);
        }

        return IsOne(head) ? Mention(Tally.Exactly(1), first, end, head) : null;
    }

    private CountMention Mention(Tally tally, int first, int end, Token head)
    {
        var counted = Counted(head);
        return new CountMention(tally, passage.Document.SpanOf(first, end)) { Of = counted?.Form, Side = counted is { } word ? words.SideOf(word.Word) : Side.Unknown };
    }

    // "dozens of soldiers": the soldiers are counted. A name or a number counts nobody by a word.
    private Token? Counted(Token head)
    {
        if (passage.KindsOf(head).HasFlag(PartyKinds.Number) && Grammar.With(head, "of") is { } of)
        {
            return of;
        }

        return head.Upos is Upos.Noun ? head : null;
    }

    // "the 12 hostages" were counted when first told.
    private static bool IsDefinite(Token head) => head.Child(Deprel.Det) is { } article && article.Word is "these" or "those";

    private bool IsOne(Token head)
    {
        if (head.Upos == Upos.Pron)
        {
            return head.Word is "he" or "she" or "himself" or "herself" || head.Is("him") || head.Is("her");
        }

        if (head.Upos == Upos.Propn)
        {
            return passage.NameAt(head.Index) is EntityType.Person || (passage.NameAt(head.Index) is null && head.Xpos == "NNP");
        }

        var kinds = passage.KindsOf(head);
        return head is { Upos: Upos.Noun, Xpos: "NN" } && (kinds & (PartyKinds.Person | PartyKinds.Office | PartyKinds.Force)) != 0
            && (kinds.HasFlag(PartyKinds.Office) || head.Child(Deprel.Det) is not null || head.Child(Deprel.NmodPoss) is not null || head.Child(Deprel.Amod) is not null)
            && !IsCollective(head.Word);
    }

    private static bool IsCollective(string word) =>
        word is "family" or "people" or "army" or "police" or "group" or "crowd" or "gang" or "crew" or "staff" or "militia" or "military" or "force" or "public" or "community" or "population" or "mob" or "couple"
            or "personnel" or "majority" or "minority" or "delegation" or "youth" or "opposition" or "convoy" or "patrol" or "battalion" or "brigade" or "unit" or "squad" or "navy" or "coalition" or "alliance";

    /// <summary>"The death toll rose to 12".</summary>
    private CountMention? Toll(Token toll)
    {
        var holder = Grammar.With(toll, "of") ?? (toll.Governor is { } verb && toll.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj
            ? Grammar.With(verb, "to") ?? Grammar.With(verb, "at") ?? verb.Child(Deprel.Obj)
            : null);
        if (holder is not { } head || head.Index == toll.Index)
        {
            return null;
        }

        var (first, end) = NounPhrases.Borders(head);
        return numbers.Read(passage.Document, first, end) is { } read ? Mention(read.Tally, read.First, end, head) : null;
    }
}
