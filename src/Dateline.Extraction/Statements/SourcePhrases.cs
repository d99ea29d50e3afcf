namespace Dateline.Extraction.Statements;

/// <summary>Reads attributions without a verb: "according to X", and headlines that set a speaker off by a colon.</summary>
internal sealed class SourcePhrases(ContentBorders borders, SpeakerLexicon speakers)
{
    private const int LongestHeadline = 30;
    private const int LongestSpeaker = 6;

    private static readonly CueEntry According = new("according", ["to"], CueFrames.Clause, null, Stance.Said);
    private static readonly CueEntry Colon = new(":", [], CueFrames.Clause, null, Stance.Said);

    /// <summary>The attribution that begins with "according to" at a token, if it does.</summary>
    public Attribution? AccordingAt(Passage passage, int token)
    {
        var document = passage.Document;
        if (!document[token].Is("according") || token + 2 >= document.Count || !document[token + 1].Is("to"))
        {
            return null;
        }

        var range = document[token].Sentence.Range;
        if (token + 2 >= range.End)
        {
            return null;
        }

        var cue = new Cue(According, token, token, token + 2);
        var head = HeadAfter(passage, token + 2, range.End);
        var (first, end) = NounPhrase.Around(passage, head, token + 2, range.End, withRelatives: token > range.First);
        var source = new Source(head, token + 2, Math.Max(end, token + 3));
        var content = Around(passage, cue, source, range);
        return content.IsEmpty ? null : new Attribution { Cue = cue, Source = source with { First = Math.Min(first, token + 2) }, Content = content, Rule = "according-to", Confidence = 0.9 };
    }

    /// <summary>The attribution of a headline: "X: what X says" or "what is said: X".</summary>
    /// <param name="passage">The text.</param>
    /// <param name="end">Index after the last token of the headline.</param>
    public Attribution? Headline(Passage passage, int end)
    {
        if (end > LongestHeadline)
        {
            return null;
        }

        for (var i = 1; i < end - 1; i++)
        {
            if (passage.Document[i].Form == ":" && passage.StretchOf(i) == DependencyLayer.None)
            {
                return SetOff(passage, i, end);
            }
        }

        return null;
    }

    private Attribution? SetOff(Passage passage, int colon, int end)
    {
        if (Speaker(passage, 0, colon, allowName: true) is { } front && ContentBorders.Trimmed(passage, colon + 1, end) is { } after && passage.HasFinite(after.First, after.End))
        {
            return Headed(colon, front, after);
        }

        return Speaker(passage, colon + 1, LastWord(passage, end), allowName: false) is { } back && ContentBorders.Trimmed(passage, 0, colon) is { } before
            ? Headed(colon, back, before)
            : null;
    }

    private static Attribution Headed(int colon, Source source, (int First, int End) content) => new()
    {
        Cue = new Cue(Colon, colon, colon, colon + 1),
        Source = source,
        Content = [content],
        Rule = "headline-colon",
        Confidence = 0.7,
    };

    private static int LastWord(Passage passage, int end)
    {
        while (end > 1 && passage.IsPunctuation(end - 1))
        {
            end--;
        }

        return end;
    }

    private Source? Speaker(Passage passage, int first, int end, bool allowName)
    {
        if (end <= first || end - first > LongestSpeaker || passage.HasFinite(first, end))
        {
            return null;
        }

        var head = end - 1;
        var isNamed = passage.Document.Entities.Any(entity => entity.Covers(head) && entity.Type is EntityType.Person or EntityType.Organization or EntityType.Government or EntityType.Military);
        return speakers.Of(passage.Document.Lemmas.Lemmas[head]) is not null || (allowName && isNamed) ? new Source(head, first, end) : null;
    }

    private static int HeadAfter(Passage passage, int first, int end)
    {
        var head = first;
        while (passage.Document[head].HeadIndex is var up && up >= first && up < end && passage.Document.Tags.Upos[up] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num)
        {
            head = up;
        }

        return head;
    }

    private ImmutableArray<(int First, int End)> Around(Passage passage, Cue cue, Source source, (int First, int End) range)
    {
        var before = cue.First > range.First ? ContentBorders.Trimmed(passage, StartOf(passage, cue.First, range.First), cue.First) : null;
        var rest = source.End < range.End && passage.IsComma(source.End) ? source.End + 1 : cue.First == range.First ? source.End : range.End;
        var after = rest < range.End ? borders.Fit(passage, rest, range.End, cue.Head) : null;
        return (before, after) switch
        {
            ({ } told, _) when passage.HasFinite(told.First, told.End) => [told],
            ({ } opening, { } closing) => [opening, closing],
            (null, { } closing) => [closing],
            ({ } told, null) => [told],
            _ => [],
        };
    }

    private static int StartOf(Passage passage, int cue, int first)
    {
        for (var i = cue - 1; i > first; i--)
        {
            if (passage.StartsSentence(i) && !passage.IsQuoted(i) || passage.Document[i].Form == ";")
            {
                return i;
            }
        }

        return first;
    }
}
