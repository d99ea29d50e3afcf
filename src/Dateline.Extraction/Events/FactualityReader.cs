namespace Dateline.Extraction.Events;

/// <summary>Reads whether an event is told as having occurred, climbing from its trigger through modals, negation and embedding words.</summary>
/// <remarks>After Saurí and Pustejovsky's FactBank: each embedding word passes on, weakens or reverses what depends on it.</remarks>
internal sealed class FactualityReader(EmbeddingWords words, LightVerbs lightVerbs)
{
    private const int Reach = 16;

    /// <summary>Factuality and outcome of the event a token names.</summary>
    public (Factuality Factuality, Outcome Outcome) Read(Token trigger, EventType type)
    {
        var reading = new Reading();
        Take(reading, OfModifiers(trigger), type);
        Take(reading, trigger.IsNominal && words.Of(trigger, "noun") is Effect.Attempted ? Effect.Attempted : Effect.None, type);
        for (var (token, steps) = (trigger, 0); steps < Reach; steps++)
        {
            Take(reading, OfClause(token, reading), type);
            if (reading.Settled || token.IsRoot || !Climbs(token, reading, type))
            {
                break;
            }

            token = token.Head;
        }

        if (trigger.Sentence.Range.End is var end && trigger.Document.Tokens.Forms[end - 1] == "?" && reading.Factuality == Factuality.Happened)
        {
            reading.Factuality = Factuality.Hypothetical;
        }

        return (reading.Factuality, reading.Factuality == Factuality.Happened && reading.Outcome == Outcome.Unknown ? Outcome.Completed : reading.Outcome);
    }

    /// <summary>True for an event told in the future by its own verb.</summary>
    public static bool IsFuture(Token verb) => Grammar.Modal(verb) is "will" or "shall" || IsGoingTo(verb);

    private static bool IsGoingTo(Token verb) => verb is { Deprel: Deprel.Xcomp, IsRoot: false } && verb.Head is { Form: "going", Deprel: not Deprel.Xcomp };

    private Effect OfModifiers(Token trigger)
    {
        foreach (var child in trigger.Children)
        {
            if (child.Deprel is Deprel.Amod or Deprel.Compound && child.Index < trigger.Index && words.Of(child, "modifier") is { } effect)
            {
                return effect;
            }
        }

        return Effect.None;
    }

    private static Effect OfClause(Token token, Reading reading)
    {
        if (token.IsNominal && token.Child(Deprel.Cop) is null)
        {
            return token.IsNegated ? Effect.Negated : Effect.None;
        }

        if (token.IsNegated)
        {
            return Effect.Negated;
        }

        var modal = Grammar.Modal(token);
        if (modal.Length > 0 && token.Child(Deprel.Aux) is not null && HasPerfect(token) && modal is "would" or "could" or "might" or "may" or "must" or "should")
        {
            return Effect.Hypothetical;
        }

        return modal switch
        {
            "will" or "shall" => Effect.Planned,
            "would" => IsReported(token) ? Effect.Planned : Effect.Hypothetical,
            "" => Conditional(token) ? Effect.Hypothetical : Imperative(token) ? Effect.Hypothetical : IsProgressive(token) && !reading.Climbed ? Effect.Ongoing : Effect.None,
            _ => Effect.Hypothetical,
        };
    }

    private static bool HasPerfect(Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Deprel == Deprel.Aux && child.Word == "have")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReported(Token token) => token.Deprel is Deprel.Ccomp or Deprel.Parataxis || (!token.IsRoot && token.Deprel == Deprel.Conj && token.Head.Deprel == Deprel.Ccomp) || token.Child(Deprel.Parataxis) is not null;

    private static bool Conditional(Token token) => Grammar.Marker(token) is "if" or "unless" or "whether" or "should" or "lest" or "till" or "until";

    private static bool Imperative(Token token) =>
        token.Xpos == "VB" && token.Deprel is Deprel.Root or Deprel.Parataxis or Deprel.Ccomp && token.Child(Deprel.Nsubj) is null && token.Child(Deprel.Aux) is null && !Grammar.HasTo(token);

    private static bool IsProgressive(Token token)
    {
        if (token.Xpos != "VBG")
        {
            return false;
        }

        foreach (var child in token.Children)
        {
            if (child.Deprel == Deprel.Aux && child.Is("is") || child.Deprel == Deprel.Aux && (child.Is("are") || child.Is("'re") || child.Is("'s") || child.Is("am")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes what the governor makes of the token; true where the governor's own standing bears on it too.</summary>
    private bool Climbs(Token token, Reading reading, EventType type)
    {
        var head = token.Head;
        reading.Climbed = true;
        switch (token.Deprel)
        {
            case Deprel.Xcomp or Deprel.Csubj:
                Take(reading, Embedded(token, head), type);
                return true;
            case Deprel.Ccomp:
                Take(reading, words.Of(head, "verb") ?? Effect.None, type);
                return words.Of(head, "verb") is not null and not Effect.None;
            case Deprel.Acl when Grammar.HasTo(token):
                Take(reading, words.Of(head, "noun") ?? Effect.Hypothetical, type);
                return true;
            case Deprel.Advcl:
                return ClimbsAdverbial(token, head, reading, type);
            case Deprel.Conj:
                return true;
            case Deprel.Obj or Deprel.NsubjPass:
                return ClimbsObject(token, head, "object", reading, type);
            case Deprel.Nsubj:
                return ClimbsObject(token, head, head.IsPassive ? "object" : "subject", reading, type);
            case Deprel.Obl or Deprel.OblAgent:
                return ClimbsObject(token, head, token.Preposition, reading, type);
            case Deprel.Nmod or Deprel.NmodPoss when words.Of(head, "noun") is { } effect:
                Take(reading, effect, type);
                return true;
            default:
                return false;
        }
    }

    private Effect Embedded(Token token, Token head)
    {
        var part = head.Upos is Upos.Adj ? "adjective" : "verb";
        if (words.Of(head, part) is { } effect)
        {
            return effect;
        }

        // "is to sign": a copula with an infinitive is a plan; other verbs pass on what depends on them.
        return head.Word == "be" && Grammar.HasTo(token) ? Effect.Planned : part == "adjective" && Grammar.HasTo(token) ? Effect.Hypothetical : Effect.None;
    }

    private bool ClimbsAdverbial(Token token, Token head, Reading reading, EventType type)
    {
        if (Grammar.HasTo(token))
        {
            Take(reading, words.Of(head, head.Upos == Upos.Adj ? "adjective" : "verb") ?? Effect.Hypothetical, type);
            return true;
        }

        if (Grammar.Marker(token) is "before" or "without")
        {
            Take(reading, Grammar.Marker(token) == "without" ? Effect.Negated : Effect.None, type);
            return false;
        }

        if (Grammar.Marker(token) is "from" or "of" or "for" or "with")
        {
            Take(reading, words.Of(head, "verb") ?? Effect.None, type);
            return false;
        }

        // A participle after a purpose ("opened fire to disperse them, killing two") tells the result, which is no purpose.
        return token.Xpos == "VBG" && Grammar.Marker(token).Length == 0 && !Grammar.HasTo(head);
    }

    private bool ClimbsObject(Token token, Token head, string place, Reading reading, EventType type)
    {
        if (token.IsNominal && lightVerbs.Find(head, place) is { } light)
        {
            Take(reading, light.Effect, type);
            return true;
        }

        if (place is "object" or "for" or "to" or "of" or "from" or "against" && words.Of(head, "verb") is { } effect)
        {
            Take(reading, effect, type);
            return effect != Effect.None;
        }

        return false;
    }

    private static void Take(Reading reading, Effect effect, EventType type)
    {
        switch (effect)
        {
            case Effect.Attempted:
                reading.Outcome = Outcome.Attempted;
                break;
            case Effect.Foiled:
                reading.Outcome = Outcome.Foiled;
                break;
            case Effect.Failed when type is EventType.Assault or EventType.Coerce:
                reading.Outcome = Outcome.Failed;
                break;
            case Effect.Failed or Effect.Prevented or Effect.Negated:
                reading.Weaken(Factuality.Negated);
                break;
            case Effect.Planned:
                reading.Weaken(Factuality.Planned);
                break;
            case Effect.Hypothetical:
                reading.Weaken(Factuality.Hypothetical);
                break;
            case Effect.Threatened:
                reading.Weaken(Factuality.Threatened);
                break;
            case Effect.Denied:
                reading.Weaken(Factuality.Denied);
                break;
            case Effect.Ongoing when IsDeed(type):
                reading.Weaken(Factuality.Ongoing);
                break;
        }
    }

    // A verbal act that "is" going on has been performed; only deeds last.
    private static bool IsDeed(EventType type) =>
        type is EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Cooperate or EventType.Aid or EventType.Retreat;

    private sealed class Reading
    {
        public Factuality Factuality { get; set; } = Factuality.Happened;

        public Outcome Outcome { get; set; }

        public bool Climbed { get; set; }

        public bool Settled => Factuality is Factuality.Negated or Factuality.Denied or Factuality.Threatened;

        // Negation over a plan or an imagination denies the plan; a plan over a hypothesis stays a hypothesis.
        public void Weaken(Factuality found)
        {
            if (Factuality is Factuality.Happened or Factuality.Ongoing || (Factuality == Factuality.Planned && found is Factuality.Hypothetical or Factuality.Threatened or Factuality.Negated or Factuality.Denied))
            {
                Factuality = found;
            }
        }
    }
}
