using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Makes the mention that leaves the stage out of a finished draft.</summary>
internal sealed class MentionWriter(Passage passage, EventCodebook codebook)
{
    private const int LongSentence = 320;

    /// <summary>The mention, its speakers, contexts and evidence.</summary>
    public EventMention Write(EventDraft draft)
    {
        var actors = Arguments(draft.Actors);
        var speakers = SpeakersOf(draft, actors);
        var factuality = InSpeech(draft);
        return new EventMention
        {
            Type = draft.Type,
            Mode = draft.Mode,
            Contexts = Contexts(draft),
            Trigger = draft.Trigger.Index,
            TriggerSpan = passage.Document.SpanOf(draft.Words.First, draft.Words.End),
            Actors = WithoutTeller(draft, actors, speakers),
            Recipients = Arguments(draft.Recipients.Where(token => !draft.Actors.Contains(token))),
            Instruments = Arguments(draft.Instruments),
            Harms = [.. draft.Harms],
            Factuality = factuality,
            Outcome = factuality is Factuality.Happened or Factuality.Ongoing ? draft.Outcome : draft.Outcome == Outcome.Completed ? Outcome.Unknown : draft.Outcome,
            Speakers = speakers,
            Confidence = Confidence(draft),
            Rule = $"{draft.Entry.Type.Name()}/{draft.Entry.Name}:{PatternOf(draft)}",
            Evidence = [EvidenceOf(draft)],
        };
    }

    private static ImmutableArray<Argument> Arguments(IEnumerable<Token> heads) => [.. heads.Select(NounPhrases.ArgumentOf).DistinctBy(argument => argument.Span)];

    private ImmutableArray<Argument> SpeakersOf(EventDraft draft, ImmutableArray<Argument> actors)
    {
        var speakers = passage.SpeakersAt(draft.Trigger.Index);
        return speakers.IsEmpty && draft.Type == EventType.Threaten && !actors.IsEmpty ? [actors[0]] : speakers;
    }

    // "..., killing nine, the police said": a participle that the parser hung on the speech verb would make its subject the killer.
    // In his own words a speaker does a deed as "we" or "it", another word than the one that names him in the tag.
    private static ImmutableArray<Argument> WithoutTeller(EventDraft draft, ImmutableArray<Argument> actors, ImmutableArray<Argument> speakers) =>
        draft.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Protest or EventType.Sanction or EventType.Retreat or EventType.Aid or EventType.Cooperate
            ? [.. actors.Where(actor => !speakers.Any(speaker => speaker.Head == actor.Head))]
            : actors;

    /// <summary>What is called for, demanded or threatened in a statement has not happened by its being said.</summary>
    private Factuality InSpeech(EventDraft draft)
    {
        var statement = passage.StatementAt(draft.Trigger.Index);
        if (statement < 0 || draft.Factuality != Factuality.Happened || draft.Type is EventType.Threaten or EventType.Request or EventType.Agree || IsPast(draft.Trigger))
        {
            return draft.Factuality;
        }

        return passage.Statements[statement].Kind switch
        {
            StatementKind.CallToAction or StatementKind.Demand => Factuality.Hypothetical,
            StatementKind.Threat => Factuality.Threatened,
            StatementKind.Promise => Factuality.Planned,
            StatementKind.Denial => Factuality.Denied,
            _ => draft.Factuality,
        };
    }

    private static bool IsPast(Token trigger)
    {
        for (var (token, steps) = (trigger, 0); steps < 6; token = token.Head, steps++)
        {
            if (token.Xpos is "VBD" || (token.Xpos == "VBN" && token.Child(Deprel.Aux) is not null))
            {
                return true;
            }

            if (token.IsRoot)
            {
                break;
            }
        }

        return false;
    }

    private ImmutableArray<EventContext> Contexts(EventDraft draft)
    {
        var (first, end) = draft.Trigger.Upos == Upos.Verb ? draft.Trigger.Subtree : draft.Trigger.Sentence.Range;
        var contexts = new HashSet<EventContext>();
        for (var token = first; token < end; token++)
        {
            var word = passage.Document[token].Word;
            Add(contexts, word);
            if (token + 1 < end)
            {
                Add(contexts, $"{word} {passage.Document[token + 1].Word}");
            }
        }

        return [.. contexts.Order()];
    }

    private void Add(HashSet<EventContext> contexts, string word)
    {
        if (codebook.ContextWords.TryGetValue(word, out var found))
        {
            contexts.UnionWith(found);
        }
    }

    private static double Confidence(EventDraft draft)
    {
        var kind = draft.IsNoun ? draft.Light is null ? 0.7 : 0.85 : 0.95;
        var parties = (draft.Actors.Count > 0, draft.Recipients.Count > 0) switch { (true, true) => 1.0, (false, false) => 0.6, _ => 0.85 };
        var standing = draft.Factuality is Factuality.Happened or Factuality.Ongoing or Factuality.Threatened ? 1.0 : 0.85;
        return Math.Round(draft.Entry.Weight * kind * parties * standing, 2);
    }

    private static string PatternOf(EventDraft draft)
    {
        var kind = draft.Term.Kind switch
        {
            TriggerKind.Verb => draft.Trigger.IsPassive ? "passive" : "verb",
            TriggerKind.Noun => draft.Light is { } light ? $"noun+{light.Verb.Word}" : "noun",
            _ => "predicate",
        };
        return draft.Announced ? kind + ",announced" : kind;
    }

    /// <summary>The sentence; in a long one the clause around the trigger, so that the quotation stays near the point.</summary>
    private TextSpan EvidenceOf(EventDraft draft)
    {
        var whole = draft.Trigger.Sentence.Span;
        if (whole.Length <= LongSentence)
        {
            return whole;
        }

        for (var (token, steps) = (draft.Trigger, 0); !token.IsRoot && steps < 8; token = token.Head, steps++)
        {
            if (token.Deprel is Deprel.Ccomp or Deprel.Parataxis or Deprel.Advcl or Deprel.AclRelcl or Deprel.Conj && token.Upos == Upos.Verb && token.SubtreeSpan.Length <= LongSentence)
            {
                return Reaching(draft, token.SubtreeSpan);
            }
        }

        return whole;
    }

    private TextSpan Reaching(EventDraft draft, TextSpan clause) =>
        draft.Actors.Concat(draft.Recipients).Append(draft.Trigger).Select(token => passage.Document.Tokens.Spans[token.Index]).Aggregate(clause, (span, next) => span.Union(next));
}
