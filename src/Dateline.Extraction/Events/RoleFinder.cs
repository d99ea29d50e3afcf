using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Finds who stands in a role, by the places the codebook's entry names, in their order.</summary>
internal sealed class RoleFinder(Passage passage)
{
    private static readonly string[] PartyPrepositions = ["of", "in", "by", "from", "against", "with", "for", "on", "to", "between", "at"];

    /// <summary>Fills both roles of a draft.</summary>
    public void Fill(EventDraft draft)
    {
        Add(draft.Actors, draft.Entry.Actor, draft, []);
        Add(draft.Recipients, draft.Entry.Recipient, draft, draft.Actors);
        if (draft.Light is { } light)
        {
            FillFromLightVerb(draft, light.Verb, light.Light);
        }

        if (draft.Type == EventType.Assault)
        {
            FillInstruments(draft);
        }
    }

    // "A bomb killed two": what kills without a will is the means, not the doer.
    private void FillInstruments(EventDraft draft)
    {
        draft.Instruments.AddRange(draft.Actors.Where(IsWeapon));
        draft.Actors.RemoveAll(IsWeapon);
        foreach (var child in draft.Trigger.Children)
        {
            var isMeans = child.Deprel is Deprel.Compound or Deprel.Obj || (child.Deprel is Deprel.Obl or Deprel.Nmod or Deprel.OblAgent && child.Preposition is "with" or "by" or "using" or "from");
            if (isMeans && IsWeapon(child))
            {
                draft.Instruments.AddRange(NounPhrases.Members(child).Where(IsWeapon));
            }
        }

        if (draft.IsNoun && IsWeapon(draft.Trigger))
        {
            draft.Instruments.Add(draft.Trigger);
        }

        draft.Recipients.RemoveAll(draft.Instruments.Contains);
    }

    private bool IsWeapon(Token token) => passage.KindsOf(token).HasFlag(PartyKinds.Weapon);

    /// <summary>True where the entry's places yield a filler that is a party, or for a recipient anything.</summary>
    public bool Finds(EventDraft draft, ImmutableArray<RoleSource> sources) => sources.Any(source => Find(source, draft) is { } found && (passage.IsParty(found) || draft.Type == EventType.Assault));

    private void Add(List<Token> role, ImmutableArray<RoleSource> sources, EventDraft draft, List<Token> taken)
    {
        Token? fallback = null;
        foreach (var source in sources)
        {
            if (Find(source, draft) is not { } found || taken.Contains(found) || Covers(found, draft.Trigger) || passage.IsTime(found)
                || !(found.IsNominal || found.Upos == Upos.Adj) || found.Xpos is "WDT" or "WP")
            {
                continue;
            }

            found = LeaderOf(found) ?? found;

            if (passage.IsParty(found) && !Opens(found))
            {
                AddMembers(role, found);
                return;
            }

            fallback ??= found;
        }

        if (fallback is { } thing && TakesThings(draft) && !Opens(thing))
        {
            AddMembers(role, PartyWithin(thing) is { } party && draft.Type != EventType.Assault ? party : thing);
        }
        else if (fallback is { } other && PartyWithin(other) is { } inside && !taken.Contains(inside))
        {
            AddMembers(role, inside);
        }
    }

    // "a campaign led by the army": a deed does nothing, who leads it does.
    private Token? LeaderOf(Token thing)
    {
        if (passage.IsParty(thing))
        {
            return null;
        }

        foreach (var child in thing.Children)
        {
            if (child is { Deprel: Deprel.Acl, Xpos: "VBN" } && Grammar.Agent(child) is { } agent)
            {
                return agent;
            }
        }

        return null;
    }

    private void FillFromLightVerb(EventDraft draft, Token verb, LightVerb light)
    {
        var (role, filler) = light.Other switch
        {
            OtherEnd.Actor when draft.Actors.Count == 0 => (draft.Actors, Grammar.Doer(verb)),
            OtherEnd.Recipient when draft.Recipients.Count == 0 => (draft.Recipients, Grammar.SurfaceSubject(verb)),
            OtherEnd.Harm when draft.Recipients.Count == 0 => (draft.Recipients, Grammar.ObjectOf(verb)),
            _ => (draft.Actors, null),
        };
        if (filler is { } found && !Covers(found, draft.Trigger) && !passage.IsTime(found) && found.IsNominal && found.Xpos is not ("WDT" or "WP") && passage.KindsOf(found) != PartyKinds.Number)
        {
            AddMembers(role, found);
        }
    }

    private Token? Find(RoleSource source, EventDraft draft)
    {
        var found = source.Place switch
        {
            RolePlace.Subject => draft.IsNoun ? null : Grammar.Doer(draft.Trigger),
            RolePlace.Object => draft.IsNoun ? null : Grammar.Undergoer(draft.Trigger),
            RolePlace.IndirectObject => draft.Trigger.Child(Deprel.Iobj),
            RolePlace.Possessor => draft.Trigger.Child(Deprel.NmodPoss),
            RolePlace.Nationality => NationalityOf(draft.Trigger),
            RolePlace.Preposition => WithPreposition(draft, source.Preposition),
            RolePlace.ComplementSubject => ComplementOf(draft) is { } clause ? Grammar.SurfaceSubject(clause) : null,
            RolePlace.ComplementParty => ComplementOf(draft) is { } content ? PartyInClause(content, draft) : null,
            RolePlace.ComplementRecipient => draft.Complement is { } below ? below.Recipients.Select(token => (Token?)token).FirstOrDefault() : null,
            RolePlace.Speaker => SpeakerOf(draft.Trigger),
            _ => null,
        };
        return found is { } head && source.Within.Length > 0 ? Inside(head, source.Within) : found;
    }

    private Token? SpeakerOf(Token trigger) =>
        Grammar.ReportAbove(trigger) is { } report ? Grammar.SurfaceSubject(report)
        : passage.StatementAt(trigger.Index) is >= 0 and var statement && passage.Statements[statement].Speaker is { } speaker ? passage.Document[speaker.Head] : null;

    private static Token? ComplementOf(EventDraft draft) => Grammar.Complement(draft.Trigger);

    private static Token? WithPreposition(EventDraft draft, string preposition)
    {
        if (Grammar.With(draft.Trigger, preposition) is { } direct)
        {
            return direct;
        }

        // The parser hangs a phrase on the verb or on its object, by no rule that meaning follows.
        if (!draft.IsNoun && draft.Trigger.Child(Deprel.Obj) is { } thing && Grammar.With(thing, preposition) is { } adnominal)
        {
            return adnominal;
        }

        if (!draft.IsNoun && Grammar.Complement(draft.Trigger) is { } clause && preposition is "against" or "with")
        {
            return Grammar.Complement(draft.Trigger) is { } content ? Grammar.With(content, preposition) : null;
        }

        var lent = draft.Light is { } light && preposition is "on" or "against" or "with" or "between" or "in" or "at" or "to" ? Grammar.With(draft.Light.Value.Verb, preposition) : null;
        return lent is { } found && found.Index == draft.Trigger.Index ? null : lent;
    }

    private Token? Inside(Token head, string within) => within switch
    {
        "party" => passage.IsParty(head) ? head : PartyWithin(head),
        "person" => passage.IsParty(head) ? head : null,
        "thing" => passage.IsParty(head) ? null : head,
        "possessor" => head.Child(Deprel.NmodPoss) ?? NationalityOf(head),
        _ => Grammar.With(head, within),
    };

    /// <summary>A party named inside a phrase that is none: "Kordanian goods", "the demands of the rebels".</summary>
    private Token? PartyWithin(Token head)
    {
        if (head.Child(Deprel.NmodPoss) is { } possessor && (passage.IsParty(possessor) || possessor.Upos == Upos.Pron))
        {
            return possessor;
        }

        if (NationalityOf(head) is { } nationality)
        {
            return nationality;
        }

        foreach (var preposition in PartyPrepositions)
        {
            if (Grammar.With(head, preposition) is { } below && below.IsNominal)
            {
                return passage.IsParty(below) ? below : NationalityOf(below) ?? below.Child(Deprel.NmodPoss);
            }
        }

        return null;
    }

    private Token? PartyInClause(Token clause, EventDraft draft)
    {
        var actor = Grammar.Doer(draft.Trigger);
        foreach (var child in clause.Children)
        {
            if (child.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.OblAgent && child.IsNominal
                && child.Upos != Upos.Pron && !Refers(child, actor) && (passage.IsParty(child) ? child : PartyWithin(child)) is { } party && !Refers(party, actor))
            {
                return party;
            }
        }

        foreach (var child in clause.Children)
        {
            if (child.Deprel is Deprel.Xcomp or Deprel.Ccomp && child.Index != draft.Trigger.Index && PartyInClause(child, draft) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    private bool Refers(Token one, Token? other) => other is { } token && passage.SameEntity(one.Index, token.Index);

    private Token? NationalityOf(Token head)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodDesc or Deprel.Nmod && child.Index < head.Index
                && (child.Upos == Upos.Propn || passage.NameAt(child.Index) is not null || (child.Upos == Upos.Adj && IsCapital(child))
                    || (child.Deprel == Deprel.Compound && passage.IsParty(child))))
            {
                return child;
            }
        }

        return null;
    }

    private static bool IsCapital(Token token) => char.IsUpper(token.Form[0]);

    private void AddMembers(List<Token> role, Token head)
    {
        foreach (var member in NounPhrases.Members(head))
        {
            AddDistributed(role, NounPhrases.NameOf(member));
        }
    }

    // "US, French and Turkish forces" are three parties; each is told by its own modifier.
    private void AddDistributed(List<Token> role, Token head)
    {
        if (head.Upos != Upos.Propn && NationalityOf(head) is { } first && first.Child(Deprel.Conj) is not null && !passage.KindsOf(head).HasFlag(PartyKinds.Place))
        {
            role.AddRange(NounPhrases.Members(first).Concat(OtherNationalities(first)).Distinct());
            return;
        }

        if (!role.Contains(head))
        {
            role.Add(head);
        }
    }

    private static IEnumerable<Token> OtherNationalities(Token first)
    {
        foreach (var child in first.Children)
        {
            if (child.Deprel == Deprel.Conj && child.Upos == Upos.Adj)
            {
                yield return child;
            }
        }
    }

    private static bool TakesThings(EventDraft draft) =>
        draft.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Protest or EventType.Retreat or EventType.Reject or EventType.Accuse;

    private static bool Covers(Token head, Token trigger) => head.Index == trigger.Index;

    // "there", "it is said": nobody.
    private static bool Opens(Token head) => head.Deprel == Deprel.Expl || head.Word is "there";
}
