using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Tenures told by titles, appositions and copulas: "President X", "X, head of Y,", "the group's leader, X", "X was the leader of Y".</summary>
internal sealed class NominalPassages(Document document, Identities identities, Holders holders, ClauseFactuality factuality)
{
    private const int LongestAge = 3;

    /// <summary>The passages, one a role phrase and holder; each holder is noted for later mentions by the role alone.</summary>
    public IEnumerable<TenurePassage> Read(IReadOnlyList<RolePhrase> roles)
    {
        foreach (var (i, role) in roles.Index().Where(pair => pair.Item.Noun.Bearing is not RoleBearing.Office && !pair.Item.IsUnreal))
        {
            var holdsAnother = i + 1 < roles.Count && roles[i + 1].Head < role.End;
            var found = Title(role, holdsAnother) ?? Copula(role) ?? Apposition(role) ?? Dependent(role);
            if (found is { } passage)
            {
                holders.Enter(role, passage.Person);
                yield return passage;
                foreach (var other in Sharing(role, passage))
                {
                    yield return other;
                }
            }
        }
    }

    // "RAB spokesman X", and over its complement: "Researcher at the agency X".
    // Not where another role stands in the complement, whose title it is then: "vice president under President X".
    private TenurePassage? Title(RolePhrase role, bool holdsAnother)
    {
        var direct = holders.PersonAt(role.NounEnd, afterTitle: true);
        if (direct is null && role.End > role.NounEnd && !role.IsPlural && !holdsAnother)
        {
            direct = holders.PersonAt(role.End, afterTitle: false);
        }

        return direct is { } found && document[role.Head].SentenceIndex == document[found.Person.Head].SentenceIndex
            ? Passage(role.Organisation is null ? role with { Organisation = BodyBehind(found.End) } : role, found.Person, "title", found.End)
            : null;
    }

    // "President X of Y".
    private Argument? BodyBehind(int nameEnd)
    {
        if (nameEnd + 1 >= document.Count || !document[nameEnd].Is("of") || document[nameEnd].SentenceIndex != document[nameEnd - 1].SentenceIndex)
        {
            return null;
        }

        var body = NounChunk.At(document, identities, nameEnd + 1, document[nameEnd].Sentence.Range.End);
        return body is { } chunk && document[chunk.Head].Upos == Upos.Propn ? new Argument(document.SpanOf(chunk.First, chunk.End), chunk.Head) : null;
    }

    private TenurePassage? Apposition(RolePhrase role)
    {
        var before = HolderBefore(role);
        var after = HolderAfter(role);
        if (before is not null && (after is null || !role.IsDetermined || IsTiedTo(role.Head, before.Head)))
        {
            return Passage(role, before, "apposition", role.End);
        }

        return after is { } found ? Passage(role with { Organisation = found.Body ?? role.Organisation }, found.Person, "apposition", found.End) : null;
    }

    // "X, 52, head of Y,": a comma, the role, and then the clause goes on behind a mark.
    private Argument? HolderBefore(RolePhrase role)
    {
        var comma = role.First - 1;
        if (role.IsPlural || comma <= 0 || document[comma].SentenceIndex != document[role.First].SentenceIndex || !IsOpening(document[comma]))
        {
            return null;
        }

        var person = holders.PersonEndingAt(comma) ?? holders.PersonEndingAt(BeforeAge(comma));
        return person is not null && (EndsAside(role.End) || IsTiedTo(role.Head, person.Head)) ? person : null;
    }

    private int BeforeAge(int comma)
    {
        var first = document[comma].Sentence.Range.First;
        for (var token = comma - 1; token > first && comma - token <= LongestAge; token--)
        {
            if (document[token].IsComma)
            {
                return document[token + 1].Upos == Upos.Num ? token : 0;
            }
        }

        return 0;
    }

    // "The head of Y, X was ..."; "Managing Director of Y, Z, X, said", where Z is the body's name.
    private (Argument Person, int End, Argument? Body)? HolderAfter(RolePhrase role)
    {
        var limit = document[role.Head].Sentence.Range.End;
        if (role.IsPlural || role.End + 1 >= limit || !document[role.End].IsComma || !(role.IsDetermined || OpensSentence(role)) || document[role.First].Is("a") || document[role.First].Is("an"))
        {
            return null;
        }

        var found = holders.PersonAt(role.End + 1, afterTitle: role.End == role.NounEnd);
        if (OpensSentence(role) && NameBeyondBody(role, limit) is { } later)
        {
            return later;
        }

        return found is { } person && ClosesName(person.End, limit) && (OpensSentence(role) || !IsSpeechTag(person.End, limit)) ? (person.Person, person.End, null) : null;
    }

    // "He met the head of the agency, Keller said.": whoever a verb follows at once speaks the sentence.
    private bool IsSpeechTag(int end, int limit) => end < limit && document[end].Upos == Upos.Verb;

    private (Argument Person, int End, Argument? Body)? NameBeyondBody(RolePhrase role, int limit)
    {
        if (NounChunk.At(document, identities, role.End + 1, limit) is not { } body || identities.NameAt(body.Head)?.Type == EntityType.Person || NameAfterComma(body.End, limit) is not { } found)
        {
            return null;
        }

        var named = document[body.Head].Upos == Upos.Propn ? new Argument(document.SpanOf(body.First, body.End), body.Head) : null;
        return (found.Person, found.End, named);
    }

    private (Argument Person, int End)? NameAfterComma(int comma, int limit) =>
        comma + 1 < limit && document[comma].IsComma && holders.PersonAt(comma + 1, afterTitle: false) is { } found && ClosesName(found.End, limit) ? found : null;

    private bool ClosesName(int end, int limit) =>
        end >= limit || document[end].Upos is Upos.Punct or Upos.Verb or Upos.Aux or Upos.Adv or Upos.Cconj or Upos.Sconj or Upos.Pron or Upos.Part or Upos.Adp;

    private bool OpensSentence(RolePhrase role) => role.First == document[role.Head].Sentence.Range.First;

    private bool EndsAside(int end) =>
        end >= document.Count || document[end].Upos is Upos.Punct or Upos.Cconj || document[end].SentenceIndex != document[end - 1].SentenceIndex
        || document[end].Upos == Upos.Pron || document[end].Upos == Upos.Adp || document[end].Xpos is "VBN" or "WDT";

    private static bool IsOpening(Token mark) => mark.Form is "," or "-" or "–" or "—" or "--" or "(";

    private bool IsTiedTo(int role, int person) => document[role].Deprel == Deprel.Appos && document[role].HeadIndex == person;

    private TenurePassage? Dependent(RolePhrase role)
    {
        if (role.IsPlural)
        {
            return null;
        }

        foreach (var child in document[role.Head].Children)
        {
            if (child.Deprel is Deprel.Appos or Deprel.Flat && child.Index >= role.NounEnd && holders.PersonOf(child) is { } named && identities.NameAt(child.Index)?.Type == EntityType.Person)
            {
                return Passage(role, named, "apposition", child.Index + 1);
            }
        }

        var head = document[role.Head];
        return head.Deprel is Deprel.Appos && identities.NameAt(head.HeadIndex)?.Type == EntityType.Person && holders.PersonOf(head.Head) is { } governor
            ? Passage(role, governor, "apposition", role.End)
            : null;
    }

    private TenurePassage? Copula(RolePhrase role)
    {
        var head = document[role.Head];
        if (head.Child(Deprel.Cop) is not { } copula || role.IsPlural || head.Child(Deprel.Nsubj) is not { } child)
        {
            return null;
        }

        var subject = child.Upos == Upos.Pron && head.Deprel == Deprel.AclRelcl && !head.IsRoot && (child.Is("who") || child.Is("that")) ? head.Head : child;
        if (holders.PersonOf(subject) is not { } person)
        {
            return null;
        }

        var told = factuality.Of(head);
        return Passage(role, person, "copula", role.End) with
        {
            IsAside = false,
            Anchor = copula.Index,
            Factuality = told == Factuality.Happened && copula.Xpos is not ("VBD" or "VBN") ? Factuality.Ongoing : told,
            EntryTrigger = HasSince(head) ? copula.Index : null,
        };
    }

    private static bool HasSince(Token head) => new Clause(head).Oblique("since") is not null;

    // "Presidents X and Y", "Foreign Ministers X and Y".
    private IEnumerable<TenurePassage> Sharing(RolePhrase role, TenurePassage first)
    {
        if (!role.IsPlural)
        {
            yield break;
        }

        foreach (var token in document[first.Person.Head].Children)
        {
            if (token.Deprel == Deprel.Conj && identities.NameAt(token.Index)?.Type == EntityType.Person && holders.PersonOf(token) is { } person)
            {
                yield return first with { Person = person };
            }
        }
    }

    private TenurePassage Passage(RolePhrase role, Argument person, string rule, int end)
    {
        var from = Math.Min(document.Tokens.Spans[role.First].Start, person.Span.Start);
        var to = Math.Max(document.Tokens.Spans[Math.Max(end, role.End) - 1].End, person.Span.End);
        return holders.Told(role, person, new TextSpan(from, to)) with
        {
            Anchor = role.Head,
            IsAside = true,
            Factuality = role.Ended is null ? Factuality.Ongoing : Factuality.Happened,
            Rule = $"{rule}/{role.Noun.Class}",
            Confidence = rule == "title" ? 0.9 : 0.85,
        };
    }
}
