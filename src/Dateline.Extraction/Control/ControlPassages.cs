using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Control;

/// <summary>Reads who has which ground off verbs ("seized X from Y"), nouns ("took control of", "under the control of", "a stronghold") and participles ("rebel-held").</summary>
internal sealed class ControlPassages(Document document, Identities identities, ControlLexicon lexicon, ClauseFactuality factuality)
{
    /// <summary>The passages in text order.</summary>
    public IEnumerable<ControlPassage> Read()
    {
        for (var index = 0; index < document.Count; index++)
        {
            var token = document[index];
            var passages = token.Upos switch
            {
                Upos.Verb => OfVerb(token),
                Upos.Noun or Upos.Propn => OfNoun(token),
                Upos.Adj => OfParticiple(token),
                _ => [],
            };
            foreach (var passage in passages)
            {
                if (CanHold(passage.Holder) && IsGround(passage.Territory, needsPlace: false))
                {
                    yield return passage;
                }
            }
        }
    }

    private List<ControlPassage> OfVerb(Token verb)
    {
        if (lexicon.Participle(verb.Form) is not null && OfParticiple(verb) is { Count: > 0 } compound)
        {
            return compound;
        }

        foreach (var reading in lexicon.Verbs(verb.Lemma))
        {
            if (reading.Particles.All(new Clause(verb).HasParticle))
            {
                var found = OfFrame(verb, reading).ToList();
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }

    private IEnumerable<ControlPassage> OfFrame(Token verb, ControlVerb reading)
    {
        var clause = new Clause(verb);
        var (doer, target) = clause.IsPassive ? (clause.Agent, clause.Subject) : (clause.Subject, clause.Object);
        var ground = target is { } found && lexicon.Noun(found.Lemma) is null && IsGround(found.Index, reading.NeedsTerritory) ? target : null;
        return reading.Frame switch
        {
            ControlFrame.Hold => Told(verb, doer, ground, ControlStatus.Holds),
            ControlFrame.Take => Told(verb, doer, ground, ControlStatus.Took).Concat(Told(verb, ground is null ? null : Source(clause), ground, ControlStatus.Lost)),
            ControlFrame.Lose => Told(verb, doer, ground, ControlStatus.Lost).Concat(Told(verb, ground is null ? null : Receiver(clause), ground, ControlStatus.Took)),
            ControlFrame.Leave => Told(verb, clause.Subject, Ground(clause, "from") ?? Ground(clause, "of"), ControlStatus.Lost),
            ControlFrame.Fall => Told(verb, clause.Oblique("to") ?? clause.Oblique("under"), clause.Subject, ControlStatus.Took),
            ControlFrame.Expel => Told(verb, target, Ground(clause, "from") ?? Ground(clause, "of") ?? Ground(clause, "out"), ControlStatus.Lost),
            _ => Told(verb, clause.Subject, Ground(clause, "for") ?? Ground(clause, "over"), ControlStatus.Contested),
        };
    }

    // "Captured the town from the rebels": the parser may hang the rebels on the town.
    private Token? Source(Clause clause) => clause.Oblique("from") ?? (clause.Object is { } target ? Child(target, "from", ground: false) : null);

    private Token? Receiver(Clause clause) => clause.Oblique("to") ?? (clause.Object is { } target ? Child(target, "to", ground: false) : null);

    private Token? Ground(Clause clause, string preposition) =>
        clause.Oblique(preposition) is { } found && IsGround(found.Index, needsPlace: true) ? found : null;

    private IEnumerable<ControlPassage> Told(Token trigger, Token? holder, Token? ground, ControlStatus status)
    {
        if (holder is not { } who || ground is not { } what || who.Index == what.Index || identities.Of(who.Index) == identities.Of(what.Index))
        {
            return [];
        }

        var told = trigger.Upos == Upos.Verb ? factuality.Of(trigger) : Factuality.Happened;
        var now = status is ControlStatus.Holds or ControlStatus.Contested && trigger.Xpos is not ("VBD" or "VBN");
        return [new ControlPassage(who.Index, what.Index, status, trigger.Index, told == Factuality.Happened && now ? Factuality.Ongoing : told)];
    }

    private IEnumerable<ControlPassage> OfNoun(Token noun)
    {
        if (lexicon.IsStronghold(noun))
        {
            return OfStronghold(noun);
        }

        return lexicon.Noun(noun.Lemma) is { } frame ? OfControl(noun, frame) : [];
    }

    // "Raqqa, an Islamic State stronghold", "the rebel stronghold of Idlib", "Raqqa is a stronghold of the group".
    private IEnumerable<ControlPassage> OfStronghold(Token noun)
    {
        var holder = Owner(noun) ?? Child(noun, "of", ground: false);
        var ground = Child(noun, "of", ground: true) ?? Child(noun, "in", ground: true);
        if (ground is null && noun.Deprel == Deprel.Appos)
        {
            ground = noun.Head;
        }

        ground ??= noun.Child(Deprel.Cop) is null ? null : noun.Child(Deprel.Nsubj);
        return Told(noun, holder, ground ?? Apposed(noun) ?? Before(noun), ControlStatus.Holds);
    }

    // "Raqqa city, an Islamic State stronghold": the place directly before the article.
    private Token? Before(Token noun)
    {
        var first = Phrase.Borders(noun).First;
        var before = first - (first > 1 && document[first - 1].IsComma ? 2 : 1);
        return before >= noun.Sentence.Range.First && document[first].Upos == Upos.Det && IsGround(before, needsPlace: true) ? document[before] : null;
    }

    private Token? Apposed(Token noun) => noun.Child(Deprel.Appos) is { } named && IsGround(named.Index, needsPlace: true) ? named : null;

    // "Took control of X", "under the control of Y", "Y's capture of X", "X is in the hands of Y".
    private IEnumerable<ControlPassage> OfControl(Token noun, ControlFrame frame)
    {
        var ground = Child(noun, "of", ground: true) ?? Child(noun, "over", ground: true);
        if (ground is not null && !noun.IsRoot && noun.Deprel == Deprel.Obj && lexicon.Verbs(noun.Head.Lemma).FirstOrDefault() is { } verb)
        {
            return Told(noun.Head, new Clause(noun.Head).Subject, ground, StatusOf(verb.Frame));
        }

        if (ground is not null && Owner(noun) is { } owner)
        {
            return Told(noun, owner, ground, StatusOf(frame));
        }

        return frame == ControlFrame.Hold && (noun.HasCase("under") || noun.HasCase("in")) ? UnderControl(noun) : [];
    }

    private IEnumerable<ControlPassage> UnderControl(Token noun)
    {
        var holder = Owner(noun) ?? Child(noun, "of", ground: false);
        var governor = noun.IsRoot ? noun : noun.Head;
        var ground = governor == noun || noun.Child(Deprel.Nsubj) is not null ? noun.Child(Deprel.Nsubj)
            : governor.IsNominal ? governor
            : new Clause(governor).Subject;
        var comes = governor.Lemma is "come" or "fall" or "pass";
        return Told(noun, holder, ground is { } found && IsGround(found.Index, needsPlace: true) ? ground : null, comes ? ControlStatus.Took : ControlStatus.Holds);
    }

    private static ControlStatus StatusOf(ControlFrame frame) => frame switch
    {
        ControlFrame.Hold => ControlStatus.Holds,
        ControlFrame.Take or ControlFrame.Fall => ControlStatus.Took,
        ControlFrame.Contest => ControlStatus.Contested,
        _ => ControlStatus.Lost,
    };

    private Token? Owner(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Deprel is Deprel.NmodPoss or Deprel.Compound or Deprel.Amod && child.Index < noun.Index && CanHold(child.Index))
            {
                return child;
            }
        }

        return null;
    }

    private Token? Child(Token noun, string preposition, bool ground)
    {
        foreach (var child in noun.Children)
        {
            if (child.Deprel is Deprel.Nmod or Deprel.Obl && child.HasCase(preposition) && IsGround(child.Index, needsPlace: true) == ground)
            {
                return child;
            }
        }

        return null;
    }

    // "Rebel-held Idlib", "the government-controlled town": cut in three tokens, or one.
    private List<ControlPassage> OfParticiple(Token participle)
    {
        if (lexicon.Participle(participle.Form) is not { } status || participle.Index < 2 || !document[participle.Index - 1].JoinsNeighbours || participle.IsRoot)
        {
            return [];
        }

        var ground = participle.Head;
        return ground.IsNominal && ground.Index > participle.Index ? [.. Told(participle, document[participle.Index - 2], ground, status)] : [];
    }

    private bool CanHold(int token) => identities.TypeOf(token) switch
    {
        EntityType.Organization or EntityType.Group or EntityType.Government or EntityType.Military or EntityType.Nationality or EntityType.Person => true,
        EntityType.Place => identities.NameAt(token) is not null,
        EntityType.Facility or EntityType.Vehicle or EntityType.Weapon => false,
        _ => document[token].IsNominal && (document[token].Upos == Upos.Propn || !lexicon.IsTerritory(document[token])) && !IsDated(token) || document[token].Upos == Upos.Pron && identities.ChainOf(token) is not null,
    };

    // "August 24": a month before its day.
    private bool IsDated(int token) => token + 1 < document.Count && document[token].Upos == Upos.Propn && document[token + 1].Upos == Upos.Num;

    private bool IsGround(int token, bool needsPlace)
    {
        if (identities.TypeOf(token) is EntityType.Place or EntityType.Facility || lexicon.IsTerritory(document[token]))
        {
            return true;
        }

        var chain = identities.ChainOf(token);
        var pronounForPlace = document[token].Upos == Upos.Pron && chain is not null && chain.Mentions.Any(mention => lexicon.IsTerritory(document[mention.Head]));
        return pronounForPlace || (!needsPlace && document[token].Upos == Upos.Propn && identities.TypeOf(token) is null or EntityType.Other);
    }
}
