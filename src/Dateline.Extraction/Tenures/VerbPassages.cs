using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Tenures told by verbs and their nouns: "was named leader", "succeeded X as", "headed the group since 2009", "was killed", "the arrest of X".</summary>
internal sealed class VerbPassages(Document document, Identities identities, Holders holders, RoleLexicon lexicon, TenureVerbs verbs, ClauseFactuality factuality)
{
    private const int Reach = 16;

    /// <summary>The passages in text order.</summary>
    /// <param name="roles">Role phrases of the document in text order.</param>
    public IEnumerable<TenurePassage> Read(IReadOnlyList<RolePhrase> roles)
    {
        var bySentence = roles.Where(role => !role.IsUnreal).ToLookup(role => document.Tokens.SentenceOf[role.Head]);
        for (var token = 0; token < document.Count; token++)
        {
            foreach (var passage in PassagesAt(document[token], bySentence))
            {
                yield return passage;
            }
        }
    }

    private List<TenurePassage> PassagesAt(Token token, ILookup<int, RolePhrase> roles)
    {
        if (token.Upos == Upos.Noun && verbs.OfNoun(token.Lemma) is { } noun)
        {
            return OfNoun(token, noun) is { } passage ? [passage] : [];
        }

        if (token.Upos is not (Upos.Verb or Upos.Adj) || verbs.Of(token.Lemma) is not { Length: > 0 } readings)
        {
            return [];
        }

        foreach (var reading in readings)
        {
            if (!reading.Particles.All(new Clause(token).HasParticle))
            {
                continue;
            }

            var found = OfVerb(token, reading, roles[token.SentenceIndex]).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private IEnumerable<TenurePassage> OfVerb(Token verb, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        var clause = new Clause(verb);
        return reading.Frame switch
        {
            TenureFrame.Appoint => Appointed(clause, reading, roles),
            TenureFrame.Give => Given(clause, reading, roles),
            TenureFrame.Act => Acting(clause, reading, roles),
            TenureFrame.Assume or TenureFrame.Leave => OfOffice(clause, reading, roles),
            TenureFrame.Succeed => Succeeding(clause, reading, roles),
            TenureFrame.Lead => Leading(clause, reading),
            TenureFrame.Oust => Ousted(clause, reading, roles),
            TenureFrame.Harm => Fate(verb, reading, Sufferer(clause)),
            TenureFrame.Die => Fate(verb, reading, clause.Subject),
            _ => ActsOnSelf(clause) ? Fate(verb, reading, clause.Subject) : [],
        };
    }

    private IEnumerable<TenurePassage> Appointed(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        var role = Predicate(clause.Verb, roles, reading);
        var holder = holders.PersonOf(clause.IsPassive ? clause.Subject : clause.Object) ?? (role is null || clause.IsPassive ? null : NamedBetween(clause.Verb, role));
        return role is not null && holder is not null ? [Entering(clause.Verb, reading, role, holder)] : [];
    }

    private Argument? NamedBetween(Token verb, RolePhrase role) =>
        holders.PersonAt(verb.Index + 1, afterTitle: false) is { } found && found.End <= role.First ? found.Person : null;

    private IEnumerable<TenurePassage> Given(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        var receiver = clause.IsPassive ? clause.Subject : clause.Receiver ?? clause.Oblique("to");
        var role = roles.FirstOrDefault(role => role.Head > clause.Verb.Index && role.Head - clause.Verb.Index < Reach && FollowsOffice(role));
        return role is not null && holders.PersonOf(receiver) is { } holder ? [Entering(clause.Verb, reading, role, holder)] : [];
    }

    private IEnumerable<TenurePassage> Acting(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        var role = Predicate(clause.Verb, roles, reading);
        return role is not null && holders.PersonOf(clause.Subject) is { } holder ? [Entering(clause.Verb, reading, role, holder)] : [];
    }

    private IEnumerable<TenurePassage> OfOffice(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        if (holders.PersonOf(clause.Subject) is not { } holder)
        {
            return [];
        }

        var role = roles.FirstOrDefault(role => role.Head > clause.Verb.Index && role.Head - clause.Verb.Index < Reach
            && ((role.Noun.Bearing == RoleBearing.Office && IsNear(clause.Verb, role)) || FollowsOffice(role) || (PrecededBy(role, "as") && reading.Condition != "office")));
        if (role is not null)
        {
            return [Entering(clause.Verb, reading, role, holder)];
        }

        var offices = clause.Object is { } target && lexicon.IsOffice(target);
        var needsOffice = reading.Frame == TenureFrame.Assume || reading.Condition == "office";
        return offices || !needsOffice ? [Bare(clause.Verb, reading, holder)] : [];
    }

    private IEnumerable<TenurePassage> Succeeding(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        var swapped = clause.Oblique("with");
        var later = clause.IsPassive ? clause.Agent ?? swapped : swapped ?? clause.Subject;
        var earlier = clause.IsPassive ? clause.Subject : clause.Object ?? clause.Oblique("from");
        if (holders.PersonOf(later) is not { } successor || holders.PersonOf(earlier) is not { } predecessor)
        {
            return Acting(clause, reading, roles);
        }

        var role = roles.FirstOrDefault(role => role.Head > clause.Verb.Index && PrecededBy(role, "as"));
        var entering = role is null ? Bare(clause.Verb, reading, successor) : Entering(clause.Verb, reading, role, successor);
        var leaving = role is null ? Bare(clause.Verb, reading, predecessor) : Entering(clause.Verb, reading, role, predecessor);
        return
        [
            entering with { Predecessor = predecessor },
            leaving with { EntryMode = EntryMode.Unknown, EntryTrigger = null, ExitMode = ExitMode.Replaced, ExitTrigger = clause.Verb.Index, Successor = successor },
        ];
    }

    private IEnumerable<TenurePassage> Leading(Clause clause, TenureVerb reading)
    {
        var leader = clause.IsPassive ? clause.Agent : clause.Subject;
        var led = clause.IsPassive ? clause.Subject : clause.Object;
        if (led is not { } body || !IsBody(body) || holders.PersonOf(leader) is not { } holder || identities.Of(holder.Head) == identities.Of(body.Index))
        {
            return [];
        }

        return
        [
            Bare(clause.Verb, reading, holder) with
            {
                Post = reading.Entry == EntryMode.Founded ? "founder" : "leader",
                Words = clause.Verb.Span,
                Organisation = identities.ArgumentAt(body.Index),
                EntryTrigger = reading.Entry is not null || clause.Oblique("since") is not null ? clause.Verb.Index : null,
                Confidence = 0.7,
            },
        ];
    }

    private IEnumerable<TenurePassage> Ousted(Clause clause, TenureVerb reading, IEnumerable<RolePhrase> roles)
    {
        if (holders.PersonOf(Sufferer(clause)) is not { } holder)
        {
            return [];
        }

        var role = roles.FirstOrDefault(role => role.Head > clause.Verb.Index && role.Head - clause.Verb.Index < Reach
            && (PrecededBy(role, "as") || (PrecededBy(role, "from") && role.Noun.Bearing == RoleBearing.Office) || FollowsOffice(role)));
        return [role is null ? Bare(clause.Verb, reading, holder) : Entering(clause.Verb, reading, role, holder)];
    }

    private TenurePassage? OfNoun(Token noun, TenureVerb reading)
    {
        var owner = noun.Child(Deprel.NmodPoss);
        foreach (var child in noun.Children)
        {
            owner ??= child.Deprel == Deprel.Nmod && child.HasCase("of") ? child : null;
        }

        return holders.PersonOf(owner) is { } holder ? Bare(noun, reading, holder) with { Confidence = 0.7 } : null;
    }

    private IEnumerable<TenurePassage> Fate(Token verb, TenureVerb reading, Token? sufferer)
    {
        foreach (var person in WithListed(sufferer))
        {
            if (holders.PersonOf(person) is { } holder)
            {
                yield return Bare(verb, reading, holder);
            }
        }
    }

    // "X was among the arrested men", "X was among those killed": the noun's participle tells X's fate.
    private static Token? Sufferer(Clause clause)
    {
        var verb = clause.Verb;
        if (verb.Deprel is Deprel.Amod or Deprel.Acl && !verb.IsRoot && verb.Head.HasCase("among"))
        {
            return verb.Head.Child(Deprel.Nsubj) ?? (verb.Head.IsRoot || verb.Head.Head.Upos is not (Upos.Verb or Upos.Aux) ? null : new Clause(verb.Head.Head).Subject);
        }

        return clause.IsPassive ? clause.Subject : clause.Object;
    }

    private static IEnumerable<Token?> WithListed(Token? first)
    {
        yield return first;
        if (first is not { } token)
        {
            yield break;
        }

        foreach (var child in token.Children)
        {
            if (child.Deprel == Deprel.Conj)
            {
                yield return child;
            }
        }
    }

    private static bool ActsOnSelf(Clause clause) =>
        clause.Object is { } target && target.Upos == Upos.Pron && (target.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || target.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase));

    private bool IsBody(Token token) =>
        identities.TypeOf(token.Index) is EntityType.Organization or EntityType.Government or EntityType.Military or EntityType.Group or EntityType.Place
        || (token.IsNominal && lexicon.IsBody(token));

    // "Named its military chief as leader": the role behind "as" before any other.
    private RolePhrase? Predicate(Token verb, IEnumerable<RolePhrase> roles, TenureVerb reading) =>
        roles.FirstOrDefault(role => IsPredicate(verb, role, onlyWithAs: true))
        ?? (reading.Condition == "as" ? null : roles.FirstOrDefault(role => IsPredicate(verb, role, onlyWithAs: false)));

    // The role stands right behind the verb, behind "as", or behind the person put into it.
    private bool IsPredicate(Token verb, RolePhrase role, bool onlyWithAs)
    {
        if (role.Head <= verb.Index || role.Head - verb.Index > Reach || role.Noun.Bearing == RoleBearing.Office)
        {
            return false;
        }

        if (PrecededBy(role, "as"))
        {
            return true;
        }

        var before = role.First - 1;
        return !onlyWithAs
            && (before == verb.Index || IsBridge(verb, before) || document[role.Head].HeadIndex == verb.Index && document[role.Head].Deprel is Deprel.Xcomp
                || holders.PersonEndingAt(role.First) is { } named && NamedAt(verb, named));
    }

    private bool NamedAt(Token verb, Argument person) =>
        document[verb.Index + 1].Span.Start == person.Span.Start || new Clause(verb).Object is { } target && identities.Of(target.Index) == identities.Of(person.Head);

    private bool IsBridge(Token verb, int before) =>
        before > verb.Index && before - verb.Index <= 3 && (document[before].Upos is Upos.Adv or Upos.Aux || document[before].HeadIndex == verb.Index && document[before].Deprel is Deprel.CompoundPrt or Deprel.Advmod);

    private bool IsNear(Token verb, RolePhrase role) => document[role.Head].HeadIndex == verb.Index || role.First - verb.Index <= 3;

    private bool PrecededBy(RolePhrase role, string word) => role.First > 0 && document[role.First - 1].Is(word);

    private bool FollowsOffice(RolePhrase role) =>
        role.First > 1 && (PrecededBy(role, "of") || PrecededBy(role, "as")) && lexicon.IsOffice(document[role.First - 2]);

    private TenurePassage Entering(Token verb, TenureVerb reading, RolePhrase role, Argument holder)
    {
        var bare = Bare(verb, reading, holder);
        var told = holders.Told(role, holder, bare.Evidence.Union(document.SpanOf(role.First, role.End)));
        return told with
        {
            EntryMode = bare.EntryMode,
            EntryTrigger = bare.EntryTrigger ?? (new Clause(verb).Oblique("since") is not null ? verb.Index : null),
            ExitMode = bare.ExitMode ?? told.ExitMode,
            ExitTrigger = bare.ExitTrigger,
            Factuality = bare.Factuality,
            Anchor = bare.Anchor,
            Rule = bare.Rule,
        };
    }

    private TenurePassage Bare(Token verb, TenureVerb reading, Argument holder)
    {
        var told = verb.Upos == Upos.Noun ? Factuality.Happened : factuality.Of(verb);
        var present = reading.Entry is null && reading.Exit is null && verb.Xpos is "VBZ" or "VBP";
        return new TenurePassage
        {
            Person = holder,
            Bearing = RoleBearing.Post,
            EntryMode = reading.Entry ?? EntryMode.Unknown,
            EntryTrigger = reading.Entry is null ? null : verb.Index,
            ExitMode = reading.Exit,
            ExitTrigger = reading.Exit is null ? null : verb.Index,
            Factuality = told == Factuality.Happened && present ? Factuality.Ongoing : told,
            Anchor = verb.Index,
            Rule = $"{verb.Lemma}/{reading.Frame}".ToLowerInvariant(),
            Evidence = holder.Span.Union(verb.Span),
        };
    }
}
