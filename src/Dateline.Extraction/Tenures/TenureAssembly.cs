using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Puts passages on the same holder and post together, and finds who came before and after whom.</summary>
internal sealed class TenureAssembly(Identities identities, Bodies bodies)
{
    private readonly List<TenureDraft> _drafts = [];

    /// <summary>The tenures, each with its passages, in the order of their first passage.</summary>
    public IReadOnlyList<TenureDraft> Assemble(IReadOnlyList<TenurePassage> passages)
    {
        var told = passages.Where(passage => passage.Post is not null).ToList();
        foreach (var passage in told.Where(passage => !IsLeading(passage)).Concat(told.Where(IsLeading)))
        {
            PutByPost(passage);
        }

        foreach (var passage in passages.Where(passage => passage.Post is null && IsReal(passage)))
        {
            PutByHolder(passage);
        }

        _drafts.ForEach(LinkNeighbours);
        _drafts.ForEach(InferPredecessor);
        _drafts.ForEach(SettleBody);
        _drafts.AsEnumerable().Reverse().ToList().ForEach(SettleBody);
        return _drafts;
    }

    private static bool IsLeading(TenurePassage passage) => passage.Rule.EndsWith("/lead", StringComparison.Ordinal);

    private static bool IsReal(TenurePassage passage) => passage.Factuality is Factuality.Happened or Factuality.Ongoing;

    private void PutByPost(TenurePassage passage)
    {
        var person = identities.Of(passage.Person.Head);
        var draft = _drafts.FirstOrDefault(draft => draft.Person == person && IsReal(draft.Passages[0]) == IsReal(passage) && IsSamePost(draft, passage));
        if (draft is null)
        {
            _drafts.Add(draft = new TenureDraft(person, passage.Post ?? ""));
        }

        draft.Add(passage);
    }

    // A head of state or government may be called his country's leader without holding a second post; one who "leads" a body in which he has a post leads it by that post.
    private bool IsSamePost(TenureDraft draft, TenurePassage passage)
    {
        var general = passage.Post == "leader" && (draft.Passages[0].IsOfState || IsLeading(passage));
        var specific = draft.Post == "leader" && passage.IsOfState;
        return (draft.Post == passage.Post || general || specific) && bodies.MayBeOne(draft.Organisation, passage.Organisation);
    }

    private void PutByHolder(TenurePassage passage)
    {
        var person = identities.Of(passage.Person.Head);
        var own = _drafts.Where(draft => draft.Person == person && IsReal(draft.Passages[0])).ToList();
        if (passage.Predecessor is not null || passage.Successor is not null)
        {
            PutByNeighbour(passage, own);
            return;
        }

        if (passage.ExitMode is ExitMode.Killed or ExitMode.Suicide or ExitMode.Died or ExitMode.Arrested)
        {
            own.Where(draft => !draft.IsFormer).Select(draft => DiesTwice(draft, passage) ? NextHolder(draft, passage) : draft).OfType<TenureDraft>().ToList().ForEach(draft => draft.Add(passage));
        }
        else if (own.FirstOrDefault(draft => draft.Passages[0].Bearing == RoleBearing.Post) is { } post)
        {
            post.Add(passage);
        }
    }

    // A man dies once: "the leader" who dies after the leader has died is the next one.
    private bool DiesTwice(TenureDraft draft, TenurePassage passage) =>
        identities.IsCommonNoun(passage.Person.Head) && IsDeath(passage) && draft.Passages.Any(other => IsDeath(other) && other.Evidence.End < passage.Evidence.Start && other.ExitTrigger != passage.ExitTrigger);

    private static bool IsDeath(TenurePassage passage) => passage.ExitTrigger is not null && passage.ExitMode is ExitMode.Killed or ExitMode.Suicide or ExitMode.Died;

    private TenureDraft? NextHolder(TenureDraft draft, TenurePassage passage) => _drafts.LastOrDefault(next =>
        next.Person != draft.Person && next.Post == draft.Post && next.IsEntered && !next.Passages.Any(IsDeath)
        && next.Passages.Min(told => told.Evidence.Start) < passage.Evidence.Start && bodies.MayBeOne(next.Organisation, draft.Organisation));

    private void PutByNeighbour(TenurePassage passage, List<TenureDraft> own)
    {
        var neighbour = (passage.Predecessor ?? passage.Successor) is { } person ? DraftOf(identities.Of(person.Head)) : null;
        var draft = neighbour is null ? own.FirstOrDefault() : own.FirstOrDefault(draft => draft.Post == neighbour.Post && bodies.MayBeOne(draft.Organisation, neighbour.Organisation));
        if (draft is null && neighbour is not null)
        {
            _drafts.Add(draft = new TenureDraft(identities.Of(passage.Person.Head), neighbour.Post) { Inherited = neighbour.Organisation });
            passage = passage with { Words = passage.Words ?? neighbour.Naming.Words, Bearing = neighbour.Naming.Bearing };
        }

        draft?.Add(passage);
    }

    private TenureDraft? DraftOf(int person) => _drafts.FirstOrDefault(draft => draft.Person == person && draft.Passages[0].Bearing == RoleBearing.Post);

    private void LinkNeighbours(TenureDraft draft)
    {
        if (draft.Predecessor is { } before && SamePostOf(draft, before) is { } earlier)
        {
            earlier.Successor ??= draft.Naming.Person;
        }

        if (draft.Successor is { } after && SamePostOf(draft, after) is { } later)
        {
            later.Predecessor ??= draft.Naming.Person;
        }
    }

    private TenureDraft? SamePostOf(TenureDraft draft, Argument holder)
    {
        var person = identities.Of(holder.Head);
        return _drafts.FirstOrDefault(other => other != draft && other.Person == person && other.Post == draft.Post);
    }

    // Predecessor and successor hold the same post in the same body, so the name that one passage gives counts for both.
    private void SettleBody(TenureDraft draft)
    {
        if (draft.Organisation is { } body && identities.IsNamed(body.Head))
        {
            return;
        }

        var neighbours = new[] { draft.Predecessor, draft.Successor }.OfType<Argument>().Select(holder => SamePostOf(draft, holder));
        draft.Settled = neighbours.Select(neighbour => neighbour?.Organisation).FirstOrDefault(named => named is not null && identities.IsNamed(named.Head));
    }

    // One who has just come to a post follows the last man told of before him whose tenure of it has ended.
    private void InferPredecessor(TenureDraft draft)
    {
        if (draft.Predecessor is not null || !draft.IsEntered || !IsReal(draft.Passages[0]))
        {
            return;
        }

        var start = draft.Passages.Min(passage => passage.Evidence.Start);
        var earlier = _drafts
            .Where(other => other.Person != draft.Person && other.Post == draft.Post && other.Exit is not null && IsReal(other.Passages[0]))
            .Where(other => other.Successor is null && bodies.MayBeOne(draft.Organisation, other.Organisation))
            .Where(other => other.Passages.Min(passage => passage.Evidence.Start) < start)
            .MaxBy(other => other.Passages.Min(passage => passage.Evidence.Start));
        if (earlier is not null)
        {
            (draft.Predecessor, earlier.Successor) = (earlier.Naming.Person, draft.Naming.Person);
        }
    }
}
