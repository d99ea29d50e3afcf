using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Reads the events of one sentence: triggers from the deepest word up, then what swallows or repeats what, then roles and standing.</summary>
internal sealed class SentenceReading(Passage passage, EntryMatcher matcher, EventCodebook codebook, FactualityReader factuality)
{
    private const int Reach = 24;

    private readonly RoleFinder _roles = new(passage);

    /// <summary>The events told in the sentence, in text order.</summary>
    public List<EventDraft> Read(Sentence sentence)
    {
        var drafts = Triggers(sentence);
        if (drafts.Count == 0)
        {
            return [];
        }

        foreach (var draft in drafts.Values)
        {
            draft.Dropped = IsSwallowed(draft, drafts);
        }

        var told = drafts.Values.Where(draft => !draft.Dropped).OrderByDescending(draft => DepthOf(draft.Trigger)).ToList();
        foreach (var draft in drafts.Values.OrderByDescending(draft => DepthOf(draft.Trigger)))
        {
            Complete(draft);
        }

        told.RemoveAll(draft => !IsTold(draft) || IsPurpose(draft, told));
        Folding.Fold(told, (host, part) => codebook.Rules(host).Absorbs.Contains(part));
        return [.. told.Where(draft => !draft.Dropped).OrderBy(draft => draft.Trigger.Index)];
    }

    private Dictionary<int, EventDraft> Triggers(Sentence sentence)
    {
        var (first, end) = sentence.Range;
        var drafts = new Dictionary<int, EventDraft>();
        foreach (var token in DeepestFirst(first, end))
        {
            if (matcher.Match(passage.Document[token], drafts) is { } draft)
            {
                drafts[token] = draft;
            }
        }

        return drafts;
    }

    private int[] DeepestFirst(int first, int end)
    {
        var tokens = new int[end - first];
        var depths = new int[end - first];
        for (var token = first; token < end; token++)
        {
            tokens[token - first] = token;
            depths[token - first] = -DepthOf(passage.Document[token]);
        }

        Array.Sort(depths, tokens);
        return tokens;
    }

    private static int DepthOf(Token token)
    {
        var depth = 0;
        for (; !token.IsRoot && depth < 100; token = token.Head)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>True where an entry above asks, promises or refuses what the draft names, so that it is no event of its own.</summary>
    private static bool IsSwallowed(EventDraft draft, Dictionary<int, EventDraft> drafts)
    {
        for (var (token, steps) = (draft.Trigger, 0); !token.IsRoot && steps < Reach; token = token.Head, steps++)
        {
            var content = drafts.TryGetValue(token.HeadIndex, out var above) && above.Entry.Swallows && !above.Dropped;
            if (content && IsContent(token))
            {
                return true;
            }

            if (token.Deprel is Deprel.AclRelcl or Deprel.Parataxis)
            {
                return false;
            }
        }

        return SwallowedByReport(draft, drafts);
    }

    // "X must go, said Y": the reporting verb hangs below what it reports.
    private static bool SwallowedByReport(EventDraft draft, Dictionary<int, EventDraft> drafts)
    {
        foreach (var child in draft.Trigger.Children)
        {
            if (child.Deprel == Deprel.Parataxis && drafts.TryGetValue(child.Index, out var report) && report.Entry.Swallows && Grammar.Complement(report.Trigger)?.Index == draft.Trigger.Index)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContent(Token token) => token.Deprel switch
    {
        Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Iobj or Deprel.Nmod or Deprel.Compound or Deprel.NsubjPass or Deprel.Csubj or Deprel.CsubjPass => true,
        Deprel.Acl => Grammar.HasTo(token) || token.Xpos == "VBG",
        Deprel.Advcl => Grammar.HasTo(token) || Grammar.Marker(token) is "if" or "unless" or "for" or "of" or "from" or "on" or "that" or "against",
        Deprel.Obl => token.Preposition is "for" or "to" or "of" or "on" or "against" or "from" or "into" or "with" or "over" or "about" or "at",
        Deprel.Nsubj => token.Head.Upos is Upos.Adj || token.Head.Word == "question",
        Deprel.Conj => false,
        _ => false,
    };

    private void Complete(EventDraft draft)
    {
        (draft.Factuality, draft.Outcome) = factuality.Read(draft.Trigger, draft.Type);
        _roles.Fill(draft);
        Announce(draft);
        draft.Mode ??= ModeOf(draft);
        if (draft.Type == EventType.Threaten && draft.Factuality is Factuality.Happened or Factuality.Planned)
        {
            draft.Factuality = Factuality.Threatened;
        }
    }

    private EventMode? ModeOf(EventDraft draft)
    {
        var rules = codebook.Rules(draft.Type);
        if (rules.ModeOfComplement.IsEmpty)
        {
            return rules.DefaultMode;
        }

        return (draft.Complement?.Entry.Type ?? TypeOfContent(draft.Trigger)) is { } type && rules.ModeOfComplement.TryGetValue(type, out var mode) ? mode : rules.DefaultMode;
    }

    /// <summary>Type of the event that a trigger's object or phrase names without telling it: "a proposal for a ceasefire".</summary>
    private EventType? TypeOfContent(Token trigger)
    {
        foreach (var child in trigger.Children)
        {
            if (child.Deprel is Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Xcomp or Deprel.Acl or Deprel.NsubjPass)
            {
                if (codebook.Terms(child.Word).Where(term => term.Kind != TriggerKind.Adjective && term.Before.Length + term.After.Length == 0).MinBy(term => term.Entry.Specificity) is { } plainest)
                {
                    return plainest.Entry.Type;
                }

                if (child.IsNominal && TypeOfContent(child) is { } inner)
                {
                    return inner;
                }
            }
        }

        return null;
    }

    /// <summary>Makes of an announced deed the promise or threat that its announcement is.</summary>
    private void Announce(EventDraft draft)
    {
        if (draft.IsNoun || draft.Trigger.IsNegated || !IsAnnounced(draft))
        {
            return;
        }

        var stated = IsStatedByDoer(draft);
        foreach (var type in new[] { EventType.Agree, EventType.Threaten })
        {
            var rules = codebook.Rules(type);
            if (rules.FutureOf.Contains(draft.Entry.Type) || (stated && rules.StatedFutureOf.Contains(draft.Entry.Type)))
            {
                (draft.Type, draft.Announced, draft.Outcome) = (type, true, Outcome.Unknown);
                draft.Mode = rules.ModeOfComplement.TryGetValue(draft.Entry.Type, out var mode) ? mode : rules.DefaultMode;
                draft.Factuality = type == EventType.Threaten ? Factuality.Threatened : stated ? Factuality.Happened : Factuality.Planned;
                return;
            }
        }
    }

    private static bool IsAnnounced(EventDraft draft) =>
        (draft.Factuality == Factuality.Planned && draft.Trigger is { IsRoot: false, Head.Upos: Upos.Adj } && Grammar.HasTo(draft.Trigger)) ||
        FactualityReader.IsFuture(draft.Trigger) || (Grammar.Modal(draft.Trigger) == "would" && Grammar.ReportAbove(draft.Trigger) is not null)
        || (draft.Trigger is { Deprel: Deprel.Xcomp, IsRoot: false } && FactualityReader.IsFuture(draft.Trigger.Head) && draft.Trigger.Head.Word is "begin" or "continue" or "start");

    private bool IsStatedByDoer(EventDraft draft)
    {
        var doer = Grammar.Doer(draft.Trigger);
        if (Grammar.ReportAbove(draft.Trigger) is { } report)
        {
            var speaker = Grammar.SurfaceSubject(report);
            return doer is not { } below || (speaker is { } above && (passage.SameEntity(below.Index, above.Index) || below.Upos == Upos.Pron && below.Index > above.Index))
                || below.Word is "we" or "i";
        }

        var statement = passage.StatementAt(draft.Trigger.Index);
        return statement >= 0 && (doer is not { } own || own.Word is "we" or "i" || (passage.Statements[statement].Speaker is { } voice && passage.SameEntity(own.Index, voice.Head)));
    }

    /// <summary>Verbs tell; a noun tells an event where a verb lends it ends, where its parties stand beside it, or where it heads the line.</summary>
    private bool IsTold(EventDraft draft)
    {
        if (!draft.IsNoun)
        {
            return HasParties(draft) && !IsImagined(draft) && !IsEpithet(draft);
        }

        var parties = draft.Actors.Count(passage.IsParty) + draft.Recipients.Count;
        if (draft.Light is { Light.Effect: not Effect.None })
        {
            return parties > 0 || (!IsDefinite(draft.Trigger) && draft.Factuality is Factuality.Happened or Factuality.Ongoing);
        }

        return parties > 0 && draft.Trigger.Preposition != "for" && draft.Entry.Weight >= 0.6 && !IsUnderAttitude(draft.Trigger) && (parties > 1 || draft.Trigger.IsRoot || !IsBareMention(draft.Trigger));
    }

    // "resigned to allow elections": why an event was brought about is no event of its own.
    private static bool IsPurpose(EventDraft draft, List<EventDraft> told) =>
        draft is { IsNoun: false, Factuality: Factuality.Hypothetical, Trigger: { Deprel: Deprel.Advcl, IsRoot: false } } && Grammar.HasTo(draft.Trigger)
        && told.Exists(other => other.Trigger.Index == draft.Trigger.HeadIndex && other.Type != draft.Type);

    // A verb without actor and recipient ("is needed to attack") names the deed in general, unless its entry names the subject: "the truce took effect".
    private static bool HasParties(EventDraft draft) => draft.Actors.Count > 0 || draft.Recipients.Count > 0 || draft.Instruments.Count > 0 || draft.Harms.Count > 0
        || draft.Entry.Conditions.Any(condition => condition is { Place: ConditionPlace.Subject, Excluded: false });

    // "the raid", told of before; "those who fight", nobody in particular.
    private static bool IsDefinite(Token noun) => noun.Child(Deprel.Det) is { } article && article.Word is "the" or "this" or "that" or "these" or "those";

    // An infinitive that no word above makes a plan or an attempt ("necessary to liberate"), or what would have been.
    private static bool IsImagined(EventDraft draft) =>
        draft is { Factuality: Factuality.Hypothetical, Type: not EventType.Threaten, Trigger.IsRoot: false } && draft.Trigger.Deprel switch
        {
            Deprel.Acl or Deprel.Advcl => Grammar.HasTo(draft.Trigger),
            Deprel.Xcomp => draft.Trigger.Head.Upos is Upos.Adj or Upos.Noun,
            Deprel.AclRelcl => true,
            _ => false,
        };

    // "groups blamed for the attack", "the people killed": a participle that says which, without a doer or a count.
    private static bool IsEpithet(EventDraft draft) =>
        draft.Trigger is { Deprel: Deprel.Acl, IsPassive: true } && draft.Actors.Count == 0 && !(draft.Trigger.Head is { IsRoot: true, IsNominal: true });

    private static bool IsUnderAttitude(Token noun) => noun.Deprel is Deprel.NmodPoss or Deprel.Conj && noun.Child(Deprel.Nmod) is null;

    // "victims of the attack on the school": named to say which victims.
    private static bool IsBareMention(Token noun) => noun.Deprel is Deprel.Nmod && !noun.IsRoot && noun.Head.Upos is Upos.Noun && noun.Head.Word is "victim" or "survivor" or "anniversary" or "scene" or "history" or "time" or "day" or "kind" or "series-title";
}
