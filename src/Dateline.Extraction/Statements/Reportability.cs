namespace Dateline.Extraction.Statements;

/// <summary>Tells which attributions a coder would record: what a party, an office or a named person says on the matter of the report.</summary>
/// <remarks>
/// A coder writes one record a sentence and speaker, takes words and not thoughts, and leaves out headlines that the story repeats,
/// what is said only inside another's words, hypothetical speech, and what no voice says ("the move suggests").
/// Claims of responsibility are recorded wherever they stand.
/// </remarks>
internal sealed class Reportability(SpeakerLexicon speakers)
{
    private const int LongestHeadline = 30;

    /// <summary>One answer an attribution, in their order.</summary>
    public ImmutableArray<bool> Of(Passage passage, IReadOnlyList<Attribution> attributions, IReadOnlyList<StatementKind> kinds, IReadOnlyList<int?> within)
    {
        var answers = new bool[attributions.Count];
        for (var a = 0; a < answers.Length; a++)
        {
            answers[a] = kinds[a] == StatementKind.ClaimOfResponsibility && attributions[a].Source is not null
                || (within[a] is null && IsRecorded(passage, attributions[a], kinds[a]));
        }

        KeepOneEach(passage, attributions, kinds, answers);
        return [.. answers];
    }

    private bool IsRecorded(Passage passage, Attribution attribution, StatementKind kind)
    {
        if (attribution.Source is not { } source || attribution.Rule is "headline-colon" || IsInHeadline(passage, attribution))
        {
            return false;
        }

        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        return cue.Entry.Stance is Stance.Said or Stance.Thought && !IsUnreal(passage.Document, cue)
            && HasVoice(passage.Document, source, cue.Entry.Stance == Stance.Thought) && IsWorded(attribution, cue.Entry, kind);
    }

    // What a headline says the story says again.
    private static bool IsInHeadline(Passage passage, Attribution attribution)
    {
        var end = passage.ParagraphEnd(0);
        return attribution.Content[0].First < end && end < passage.Document.Count && end <= LongestHeadline && passage.Document[end - 1].Form is not ("." or "!" or "”" or "\"");
    }

    // "Discussed", "praised" and "backed" with a bare object tell of an act, not of what was said.
    private static bool IsWorded(Attribution attribution, CueEntry cue, StatementKind kind) =>
        attribution.Rule is not ("cue-object" or "cue-passive" or "noun-cue" or "cue-charge")
        || (cue.Kind == kind && kind is StatementKind.ClaimOfResponsibility or StatementKind.Denial or StatementKind.Announcement or StatementKind.Demand or StatementKind.Accusation or StatementKind.Condemnation);

    // Of the auxiliaries only those before the verb: a parser may hang others on it out of the content.
    private static bool IsUnreal(Document document, Cue cue)
    {
        for (var i = cue.First; i < cue.Head; i++)
        {
            if (document.Lemmas.Lemmas[i] is "would" or "could" or "may" or "might" or "should" or "can" or "must" or "will" or "not" or "n't" or "never")
            {
                return true;
            }
        }

        return document[cue.Head].Child(Deprel.Mark) is { } mark && mark.Index < cue.Head && mark.Lemma is "if" or "whether";
    }

    private bool HasVoice(Document document, Source source, bool isThought)
    {
        var head = document[source.Head];
        var known = speakers.Of(head.Lemma.ToLowerInvariant());
        if (isThought)
        {
            return known is SpeakerClass.Expert or SpeakerClass.Office or SpeakerClass.Body;
        }

        if (known is not null)
        {
            return true;
        }

        return head.Upos is Upos.Propn or Upos.X
            || (head.Upos == Upos.Pron && (head.Lemma is not ("it" or "this" or "that" or "which" or "you" or "one" or "i" or "we") || IsBody(document, source)))
            || document.Entities.Any(entity => entity.Covers(source.Head));
    }

    // "It said", of a body the text names.
    private static bool IsBody(Document document, Source source) => document.Chains.Any(chain =>
        chain.Type is EntityType.Organization or EntityType.Group or EntityType.Government or EntityType.Military
        && chain.Mentions.Any(mention => mention.Head == source.Head));

    private static void KeepOneEach(Passage passage, IReadOnlyList<Attribution> attributions, IReadOnlyList<StatementKind> kinds, bool[] answers)
    {
        var best = new Dictionary<(int Sentence, int Speaker), int>();
        for (var a = 0; a < answers.Length; a++)
        {
            if (!answers[a] || attributions[a] is not { Cue: { } cue, Source: { } source })
            {
                continue;
            }

            var key = (passage.Document.Tokens.SentenceOf[cue.Head], Speaker(passage.Document, source));
            if (best.TryGetValue(key, out var other) && Weight(kinds[a]) <= Weight(kinds[other]))
            {
                answers[a] = false;
                continue;
            }

            if (best.TryGetValue(key, out other))
            {
                answers[other] = false;
            }

            best[key] = a;
        }
    }

    // Two mentions of one chain are one speaker.
    private static int Speaker(Document document, Source source)
    {
        for (var c = 0; c < document.Chains.Length; c++)
        {
            if (document.Chains[c].Mentions.Any(mention => mention.Head == source.Head))
            {
                return -1 - c;
            }
        }

        return source.Head;
    }

    private static int Weight(StatementKind kind) => kind switch
    {
        StatementKind.ClaimOfResponsibility => 5,
        StatementKind.Threat or StatementKind.CallToAction or StatementKind.Demand or StatementKind.Denial => 4,
        StatementKind.Condemnation or StatementKind.Accusation or StatementKind.Promise => 3,
        StatementKind.Announcement or StatementKind.Assessment => 2,
        _ => 1,
    };
}
