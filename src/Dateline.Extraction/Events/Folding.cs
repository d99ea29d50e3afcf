namespace Dateline.Extraction.Events;

/// <summary>Makes one event of the words in a sentence that tell one occurrence: "was killed in a raid by commandos", "attacked the post, killing two".</summary>
internal static class Folding
{
    private const int Reach = 4;

    /// <summary>Folds the drafts in place; folded ones are marked dropped.</summary>
    /// <param name="drafts">Deepest first.</param>
    /// <param name="absorbs">Whether an event of the first type takes in what it is told to be for, of the second: a protest its demand.</param>
    public static void Fold(List<EventDraft> drafts, Func<EventType, EventType, bool> absorbs)
    {
        foreach (var draft in drafts)
        {
            if (Host(draft, drafts, absorbs) is { } host)
            {
                Merge(draft, host);
            }
        }
    }

    /// <summary>The draft of the same type that governs this one within the same telling.</summary>
    private static EventDraft? Host(EventDraft draft, List<EventDraft> drafts, Func<EventType, EventType, bool> absorbs)
    {
        for (var (token, steps) = (draft.Trigger, 0); !token.IsRoot && steps < Reach; token = token.Head, steps++)
        {
            if (!Joins(token, draft))
            {
                return null;
            }

            if (drafts.Find(other => other.Trigger.Index == token.HeadIndex && !other.Dropped) is { } host)
            {
                return (host.Type == draft.Type && Agree(draft, host)) || absorbs(host.Type, draft.Type) ? host : null;
            }
        }

        return null;
    }

    private static bool Joins(Token token, EventDraft draft) => token.Deprel switch
    {
        Deprel.Obj or Deprel.Obl or Deprel.OblAgent or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Nmod or Deprel.Xcomp or Deprel.Appos or Deprel.OblUnmarked => true,
        Deprel.Advcl => token.Xpos == "VBG" || Grammar.Marker(token) is "when" or "as" or "after",
        Deprel.Acl or Deprel.AclRelcl => true,
        Deprel.Conj => !draft.IsNoun || token.Preposition.Length == 0,
        _ => false,
    };

    // A negated or planned deed and one that happened are two.
    private static bool Agree(EventDraft draft, EventDraft host) =>
        draft.Factuality == host.Factuality && (draft.Trigger.Deprel != Deprel.Conj || SharesSubject(draft))
        && !(draft.Trigger.Deprel == Deprel.AclRelcl && !host.IsNoun);

    private static bool SharesSubject(EventDraft draft) => draft.Trigger.Child(Deprel.Nsubj) is null && draft.Trigger.Child(Deprel.NsubjPass) is null;

    private static void Merge(EventDraft draft, EventDraft host)
    {
        draft.Dropped = true;
        host.Actors.RemoveAll(token => token.Index == draft.Trigger.Index);
        host.Recipients.RemoveAll(token => token.Index == draft.Trigger.Index);
        if (draft.Type == host.Type || host.Recipients.Count == 0)
        {
            Adopt(host.Recipients, draft.Recipients, host.Actors);
        }

        if (draft.Type == host.Type)
        {
            Adopt(host.Actors, draft.Actors, host.Recipients);
        }

        host.Mode = draft.Type == host.Type && draft.Mode is { } mode && (host.Mode is null || draft.IsNoun) ? mode : host.Mode;
        Adopt(host.Instruments, draft.Instruments, []);
        host.Harms.AddRange(draft.Harms);
        host.Outcome = host.Outcome is Outcome.Completed or Outcome.Unknown ? draft.Outcome == Outcome.Unknown ? host.Outcome : draft.Outcome : host.Outcome;
    }

    private static void Adopt(List<Token> mine, List<Token> theirs, List<Token> other)
    {
        foreach (var token in theirs)
        {
            if (!mine.Contains(token) && !other.Contains(token))
            {
                mine.Add(token);
            }
        }
    }
}
