using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Decides which entry of the codebook, if any, a word is a trigger of.</summary>
internal sealed class EntryMatcher(EventCodebook codebook, LightVerbs lightVerbs, CasualtyWords harmWords, Passage passage)
{
    private readonly RoleFinder _roles = new(passage);

    /// <summary>The event a token may name, by the entry that asks most of those that fit; null for none.</summary>
    /// <param name="token">The word.</param>
    /// <param name="drafts">Events already read off words below it, by token.</param>
    public EventDraft? Match(Token token, Dictionary<int, EventDraft> drafts)
    {
        var terms = codebook.Terms(token.Word);
        if (terms.IsEmpty || KindOf(token) is not { } kind)
        {
            return null;
        }

        EventDraft? best = null;
        foreach (var term in terms)
        {
            if (term.Kind == kind && Draft(term, token, drafts) is { } draft && (best is null || Rank(draft).CompareTo(Rank(best)) > 0))
            {
                best = draft;
            }
        }

        return best;
    }

    /// <summary>The verb that lends a noun its ends, above it or in a clause below it.</summary>
    public (Token Verb, LightVerb Light)? LightOf(Token noun)
    {
        if (noun.Governor is { } verb && PlaceOf(noun) is { } place && lightVerbs.Find(verb, place) is { } light)
        {
            return (verb, light);
        }

        foreach (var child in noun.Children)
        {
            if (child.Deprel is Deprel.Acl or Deprel.AclRelcl && child.Upos == Upos.Verb)
            {
                var below = child.IsPassive || (child.Deprel == Deprel.AclRelcl && Grammar.SurfaceSubject(child) is { } subject && subject.Index != noun.Index) ? "object" : "subject";
                if (lightVerbs.Find(child, below) is { } told)
                {
                    return (child, told);
                }
            }
        }

        return null;
    }

    private static (int, int, double) Rank(EventDraft draft) => (draft.Words.End - draft.Words.First, draft.Entry.Specificity, draft.Entry.Weight);

    private TriggerKind? KindOf(Token token) => token.Upos switch
    {
        Upos.Verb when token.Deprel is not (Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Mark) => TriggerKind.Verb,
        Upos.Noun when token.Deprel is not (Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.Amod or Deprel.Nummod) => NounKind(token),
        Upos.Propn when passage.NameAt(token.Index) is null && token.Deprel is not (Deprel.Compound or Deprel.Flat or Deprel.NmodPoss) => TriggerKind.Noun,
        Upos.Adj when token.Child(Deprel.Cop) is not null || token.Deprel is Deprel.Xcomp or Deprel.Root => TriggerKind.Adjective,
        _ => null,
    };

    // "out of the question" is said of a subject as an adjective is.
    private static TriggerKind NounKind(Token token) =>
        token.Word == "question" && token.Child(Deprel.Cop) is not null ? TriggerKind.Adjective : TriggerKind.Noun;

    private static string? PlaceOf(Token noun) => noun.Deprel switch
    {
        Deprel.Obj or Deprel.NsubjPass => "object",
        Deprel.Nsubj => noun.Head.IsPassive ? "object" : "subject",
        Deprel.Obl or Deprel.Nmod => noun.Preposition,
        Deprel.Conj when !noun.Head.IsRoot && noun.Head.IsNominal => PlaceOf(noun.Head),
        _ => null,
    };

    private EventDraft? Draft(TriggerTerm term, Token token, Dictionary<int, EventDraft> drafts)
    {
        if (Borders(term, token) is not { } words)
        {
            return null;
        }

        var draft = new EventDraft(token, term, words.First, words.End) { Complement = ComplementDraft(token, drafts) };
        if (draft.IsNoun)
        {
            draft.Light = LightOf(token);
        }

        return Meets(term.Entry, draft) ? draft : null;
    }

    private static (int First, int End)? Borders(TriggerTerm term, Token token)
    {
        var document = token.Document;
        var first = term.Before.Length == 0 ? token.Index : Lexeme.StartOf(document, term.Before, token.Index - 1);
        if (first < 0)
        {
            return null;
        }

        var end = token.Index + 1;
        foreach (var word in term.After)
        {
            if (end < document.Count && Lexeme.Is(document, end, word))
            {
                end++;
            }
            else if (term.Kind != TriggerKind.Verb || !HasParticle(token, word))
            {
                return null;
            }
        }

        return document.Tokens.SentenceOf[first] == token.SentenceIndex && document.Tokens.SentenceOf[end - 1] == token.SentenceIndex ? (first, end) : null;
    }

    private static bool HasParticle(Token verb, string particle)
    {
        foreach (var child in verb.Children)
        {
            if (child.Deprel is Deprel.CompoundPrt or Deprel.Advmod && child.Is(particle))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The event a trigger's content clause or object names.</summary>
    private static EventDraft? ComplementDraft(Token token, Dictionary<int, EventDraft> drafts)
    {
        var clause = Grammar.Complement(token);
        for (var steps = 0; clause is { } content && steps < 3; clause = Grammar.Complement(content), steps++)
        {
            if (drafts.TryGetValue(content.Index, out var named) || ObjectDraft(content, drafts) is { } below && (named = below) is not null)
            {
                return named;
            }
        }

        return ObjectDraft(token, drafts) ?? ObliqueDraft(token, drafts);
    }

    private static EventDraft? ObjectDraft(Token token, Dictionary<int, EventDraft> drafts) =>
        (token.Child(Deprel.Obj) ?? token.Child(Deprel.NsubjPass)) is { } thing ? DraftIn(thing, drafts) : null;

    private static EventDraft? DraftIn(Token thing, Dictionary<int, EventDraft> drafts)
    {
        if (drafts.TryGetValue(thing.Index, out var named))
        {
            return named;
        }

        foreach (var child in thing.Children)
        {
            if (child.Deprel is Deprel.Nmod or Deprel.Acl && drafts.TryGetValue(child.Index, out var below))
            {
                return below;
            }
        }

        return null;
    }

    private static EventDraft? ObliqueDraft(Token token, Dictionary<int, EventDraft> drafts)
    {
        foreach (var child in token.Children)
        {
            if (child.Deprel is Deprel.Obl or Deprel.Nmod && child.Preposition is "for" or "to" or "of" or "on" && DraftIn(child, drafts) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private bool Meets(CodebookEntry entry, EventDraft draft)
    {
        if (!MeetsTypes(entry, draft) || !MeetsRequirements(entry.Requirements, draft))
        {
            return false;
        }

        // Of several prepositions an entry names one is enough; all else it names must hold.
        var (phrases, met) = (false, false);
        foreach (var condition in entry.Conditions)
        {
            var holds = Holds(condition, draft);
            if (condition is { Place: ConditionPlace.Oblique, Excluded: false })
            {
                (phrases, met) = (true, met || holds);
            }
            else if (holds == condition.Excluded)
            {
                return false;
            }
        }

        return (!phrases || met) && MeetsParties(entry, draft);
    }

    private static bool MeetsTypes(CodebookEntry entry, EventDraft draft) =>
        (entry.ComplementTypes.IsEmpty || (draft.Complement is { } below && entry.ComplementTypes.Contains(below.Entry.Type)))
        && (draft.Complement is not { } other || !entry.ExcludedComplementTypes.Contains(other.Entry.Type));

    private bool MeetsParties(CodebookEntry entry, EventDraft draft)
    {
        var recipient = !entry.Requirements.HasFlag(Requirements.Recipient) || _roles.Finds(draft, entry.Recipient);
        return recipient && (!entry.Requirements.HasFlag(Requirements.Party) || _roles.Finds(draft, entry.Actor) || _roles.Finds(draft, entry.Recipient));
    }

    private bool MeetsRequirements(Requirements asked, EventDraft draft)
    {
        const Requirements aboutClause = Requirements.Complement | Requirements.NoComplement | Requirements.Infinitive | Requirements.ComplementOwn
            | Requirements.ComplementOther | Requirements.ComplementNegated | Requirements.ComplementAffirmed;
        return (!asked.HasFlag(Requirements.Negated) || draft.Trigger.IsNegated)
            && (!asked.HasFlag(Requirements.Future) || Grammar.Modal(draft.Trigger) is "will" or "shall" or "would")
            && (!asked.HasFlag(Requirements.Attributed) || passage.StatementAt(draft.Trigger.Index) >= 0)
            && (!asked.HasFlag(Requirements.Harm) || harmWords.HurtsIn(draft.Trigger.Sentence))
            && (!asked.HasFlag(Requirements.Happening) || draft.Light is not null || draft.Trigger.IsRoot || !draft.IsNoun)
            && ((asked & aboutClause) == 0 || MeetsClause(asked, draft));
    }

    private bool MeetsClause(Requirements asked, EventDraft draft)
    {
        if (Grammar.Complement(draft.Trigger) is not { } clause)
        {
            return asked.HasFlag(Requirements.NoComplement) || (asked & (Requirements.Complement | Requirements.ComplementOwn | Requirements.ComplementNegated)) == 0;
        }

        var own = IsOwn(draft, clause);
        return !asked.HasFlag(Requirements.NoComplement)
            && (!asked.HasFlag(Requirements.Infinitive) || Grammar.HasTo(clause))
            && (!asked.HasFlag(Requirements.ComplementOwn) || own)
            && (!asked.HasFlag(Requirements.ComplementOther) || !own)
            && (!asked.HasFlag(Requirements.ComplementNegated) || clause.IsNegated)
            && (!asked.HasFlag(Requirements.ComplementAffirmed) || !clause.IsNegated);
    }

    private bool IsOwn(EventDraft draft, Token clause)
    {
        if (Grammar.SurfaceSubject(clause) is not { } below)
        {
            return true;
        }

        return Grammar.Doer(draft.Trigger) is { } above && (passage.SameEntity(below.Index, above.Index) || (below.Upos == Upos.Pron && below.Index > above.Index));
    }

    private bool Holds(Condition condition, EventDraft draft) => condition.Place switch
    {
        ConditionPlace.Subject => MeetsAny(condition.Words, draft.IsNoun ? null : Grammar.Doer(draft.Trigger)),
        ConditionPlace.Object => MeetsAny(condition.Words, Grammar.Undergoer(draft.Trigger)),
        ConditionPlace.ObjectModifier => Grammar.Undergoer(draft.Trigger) is { } thing && HasModifier(thing, condition.Words),
        ConditionPlace.Modifier => HasModifier(draft.Trigger, condition.Words),
        ConditionPlace.Predicate => HasPredicate(draft.Trigger, condition.Words),
        ConditionPlace.Oblique => MeetsAny(condition.Words, Phrase(draft, condition.Preposition)),
        ConditionPlace.Of => MeetsAny(condition.Words, draft.IsNoun ? Grammar.With(draft.Trigger, "of") : Grammar.ObjectOf(draft.Trigger) is { } held ? Grammar.With(held, "of") : null),
        ConditionPlace.ComplementLemma => HasComplement(draft.Trigger, condition.Words),
        _ => Grammar.Complement(draft.Trigger) is { } clause && condition.Words.Contains(MoodOf(clause)),
    };

    private static Token? Phrase(EventDraft draft, string preposition) =>
        Grammar.With(draft.Trigger, preposition) ?? (Grammar.ObjectOf(draft.Trigger) is { } thing ? Grammar.With(thing, preposition) : null)
        ?? (preposition == "out" && HasParticle(draft.Trigger, "out") ? draft.Trigger : null);

    private bool MeetsAny(WordSet words, Token? head)
    {
        if (head is not { } first)
        {
            return false;
        }

        foreach (var member in NounPhrases.Members(first))
        {
            if (passage.Meets(words, member) || (member.Upos == Upos.Pron && passage.MeetsByChain(words, member)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasModifier(Token head, WordSet words)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodDesc or Deprel.Nmod && child.Index < head.Index
                && (words.Contains(child.Word) || words.Contains(child.Form.ToLowerInvariant()) || words.HasPhraseAt(passage.Document, child.Index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPredicate(Token verb, WordSet words)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index && child.Deprel is Deprel.Xcomp or Deprel.Advmod or Deprel.Obj or Deprel.Obl or Deprel.OblUnmarked or Deprel.Ccomp or Deprel.Acl or Deprel.Amod && words.Contains(child.Word))
            {
                return true;
            }
        }

        return verb.Child(Deprel.Obj) is { } thing && HasLater(thing, words);
    }

    private static bool HasLater(Token thing, WordSet words)
    {
        foreach (var child in thing.Children)
        {
            if (child.Index > thing.Index && child.Deprel is Deprel.Amod or Deprel.Acl or Deprel.Advmod or Deprel.Xcomp or Deprel.Compound && words.Contains(child.Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasComplement(Token trigger, WordSet words)
    {
        var clause = Grammar.Complement(trigger);
        for (var steps = 0; clause is { } content && steps < 3; clause = Grammar.Complement(content), steps++)
        {
            if (words.Contains(content.Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The modal of a content clause; "have", "need", "ready" where its head is one; "subjunctive" for a bare verb with a subject, "none" for an infinitive.</summary>
    private static string MoodOf(Token clause)
    {
        if (Grammar.Modal(clause) is { Length: > 0 } modal)
        {
            return modal;
        }

        if (clause.Word is "have" or "need" or "ready" or "prepared" or "intend" or "plan" or "ought" && Grammar.Complement(clause) is not null)
        {
            return clause.Word;
        }

        return Grammar.HasTo(clause) ? "none" : clause.Xpos == "VB" || clause.Child(Deprel.AuxPass) is { Xpos: "VB" } ? "subjunctive" : "";
    }
}
