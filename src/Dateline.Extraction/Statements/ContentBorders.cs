namespace Dateline.Extraction.Statements;

/// <summary>Puts the borders of what is said right: no comma at the edges, quotations whole, nothing of the next speaker's.</summary>
internal sealed class ContentBorders(CueFinder cues)
{
    private const int LongestSubject = 6;

    /// <summary>The content of a cue between two tokens, or null where nothing is left of it.</summary>
    public (int First, int End)? Fit(Passage passage, int first, int end, int cue)
    {
        end = CutAtNextSpeaker(passage, first, end, cue);
        (first, end) = WithWholeQuotations(passage, first, end, cue);
        return Trimmed(passage, first, end);
    }

    /// <summary>The stretch without punctuation at its edges; sentence ends inside quotation marks stay.</summary>
    public static (int First, int End)? Trimmed(Passage passage, int first, int end)
    {
        while (first < end && passage.IsPunctuation(first) && passage.Document[first].Form is not ("(" or "[" or "$"))
        {
            first++;
        }

        while (end > first && passage.IsPunctuation(end - 1) && passage.Document[end - 1].Form is not (")" or "]") && !EndsQuoted(passage, end - 1))
        {
            end--;
        }

        return end > first && HasWord(passage, first, end) ? (first, end) : null;
    }

    private static bool HasWord(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.Document.Tags.Upos[i] != Upos.Punct)
            {
                return true;
            }
        }

        return false;
    }

    // An unclosed stretch keeps its full stop as a closed one does.
    private static bool EndsQuoted(Passage passage, int token) =>
        passage.StretchOf(token) is var s && s != DependencyLayer.None && passage.Borders[s].End == token + 1;

    private int CutAtNextSpeaker(Passage passage, int first, int end, int cue)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (passage.StretchOf(i) == passage.StretchOf(cue) && BeginsNextSpeaker(passage, i, end, cue))
            {
                return i;
            }
        }

        return end;
    }

    private bool BeginsNextSpeaker(Passage passage, int i, int end, int cue)
    {
        var document = passage.Document;
        if (document[i].Is("according") && i + 1 < end && document[i + 1].Is("to"))
        {
            return true;
        }

        if (passage.IsComma(i) && document.Tags.Xpos[i + 1] == "VBG" && cues.IsSpeech(document, i + 1))
        {
            return true;
        }

        var join = passage.IsComma(i) ? i + 1 : i;
        return join < end && document[join].Form is "and" or "but" or "while" or "though" or "although" or "as" && SpeaksAfter(passage, join, end, cue, hasComma: join > i);
    }

    // "..., and she added", "and called on": a second verb of speech in the tense of the first.
    private bool SpeaksAfter(Passage passage, int join, int end, int cue, bool hasComma)
    {
        var document = passage.Document;
        var limit = Math.Min(end, join + (hasComma ? LongestSubject : 3));
        for (var i = join + 1; i < limit; i++)
        {
            if (document.Tags.Upos[i] == Upos.Verb)
            {
                return document.Tags.Xpos[i] == document.Tags.Xpos[cue] && passage.IsFinite(i) && cues.IsSpeech(document, i)
                    && (hasComma || document.Dependencies.Heads[i] == cue);
            }

            if (document.Tags.Upos[i] is Upos.Punct or Upos.Sconj)
            {
                return false;
            }
        }

        return false;
    }

    // Where a quotation opens inside the content, all of it is said, also the sentences after the first.
    private static (int First, int End) WithWholeQuotations(Passage passage, int first, int end, int cue)
    {
        if (end <= first || passage.StretchOf(cue) is var around && around != DependencyLayer.None)
        {
            return Within(passage, first, end, cue);
        }

        var opening = passage.StretchOf(first);
        if (opening != DependencyLayer.None && passage.Borders[opening].First == first - 1 && passage.Borders[opening].First > cue)
        {
            first--;
        }

        for (var i = end - 1; i >= first; i--)
        {
            var s = passage.StretchOf(i);
            if (s != DependencyLayer.None && passage.Borders[s].First >= first && (passage.Stretches[s].Closed || i == end - 1))
            {
                end = Math.Max(end, passage.Borders[s].End);
                break;
            }
        }

        if (end < passage.Document.Count && passage.IsPunctuation(end) && passage.StretchOf(end) is var next && next != DependencyLayer.None && passage.Borders[next].First >= first)
        {
            end = passage.Borders[next].End;
        }

        return (first, end);
    }

    // A cue inside a quotation tells of nothing outside it.
    private static (int First, int End) Within(Passage passage, int first, int end, int cue)
    {
        var s = passage.StretchOf(cue);
        if (s == DependencyLayer.None)
        {
            return (first, end);
        }

        var (low, high) = passage.Borders[s];
        low = passage.IsMark(low) ? low + 1 : low;
        high = passage.Stretches[s].Closed ? high - 1 : high;
        return (Math.Max(first, low), Math.Min(end, high));
    }
}
