namespace Dateline.Extraction.Statements;

/// <summary>Reads speech tags: "..., X said", "said X", "X told reporters: ...", set behind, inside or before what is told.</summary>
internal sealed class SpeechTags(ContentBorders borders)
{
    private const int LongestTag = 40;
    private const int WidestGap = 18;

    /// <summary>The content told before a tag and on both sides of it.</summary>
    public (ImmutableArray<(int First, int End)> Content, string Rule, double Confidence)? Before(Passage passage, Cue cue, Source source)
    {
        var first = Math.Min(source.First, cue.First);
        if (first == 0 || !IsTogether(passage, cue, source))
        {
            return null;
        }

        var previous = first - 1;
        var comma = passage.IsComma(previous) || passage.Document[previous].Form is "—" or "–" or "--" or "-";
        var last = comma && previous > 0 ? previous - 1 : previous;
        if (passage.IsMark(last) && passage.StretchOf(last) is var s && passage.Borders[s].End == last + 1 && FitsAfter(passage, s, cue, source))
        {
            return Quoted(passage, cue, source, s);
        }

        if (comma && !passage.StartsSentence(first))
        {
            return Told(passage, cue, source, first, previous);
        }

        return IsBareTag(passage, cue, source) ? ToldBare(passage, cue, first) : null;
    }

    // Texts that lost their commas: a speaker and his verb end the sentence, or a participle of speech goes on.
    private static bool IsBareTag(Passage passage, Cue cue, Source source)
    {
        var end = passage.Document[cue.Head].Sentence.Range.End;
        return source.End <= cue.First && source.First > passage.Document[cue.Head].Sentence.Range.First + 2 && passage.IsFinite(cue.First)
            && (cue.End >= end || passage.Document[cue.End].Form is "." || passage.Document.Tags.Xpos[cue.End] == "VBG");
    }

    private (ImmutableArray<(int First, int End)> Content, string Rule, double Confidence)? ToldBare(Passage passage, Cue cue, int tag)
    {
        var start = SentenceStart(passage, tag);
        return start < tag && passage.HasFinite(start, tag) && borders.Fit(passage, start, tag, cue.Head) is { } told ? ([told], "told-before-bare", 0.6) : null;
    }

    /// <summary>The quotation a tag announces: "X said: ...", also where it opens the next paragraph.</summary>
    public static (int First, int End)? After(Passage passage, Cue cue)
    {
        for (var i = cue.End; i < Math.Min(cue.End + WidestGap, passage.Document.Count); i++)
        {
            if (passage.IsMark(i) && passage.StretchOf(i) is var s && passage.Borders[s].First == i)
            {
                return Announced(passage, cue, i, s) ? passage.Borders[s] : null;
            }

            var isColon = passage.Document[i].Form == ":";
            if (passage.IsFinite(i) || (!isColon && passage.StartsSentence(i) && passage.Document[i - 1].Form != ":") || passage.Document[i].Form is ";")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True for a tag between two commas: "the army, he said, had left".</summary>
    public static bool IsParenthesis(Passage passage, Cue cue, Source source)
    {
        var first = Math.Min(source.First, cue.First);
        var end = Math.Max(source.End, cue.End);
        return first > 1 && end < passage.Document.Count && passage.IsComma(first - 1) && passage.IsComma(end) && IsTogether(passage, cue, source)
            && passage.Document[end].SentenceIndex == passage.Document[first - 2].SentenceIndex;
    }

    private static bool Announced(Passage passage, Cue cue, int mark, int stretch)
    {
        if (passage.Document[mark - 1].Form is ":" or ",")
        {
            return true;
        }

        var word = mark + 1;
        return mark == cue.End && word < passage.Document.Count && char.IsUpper(passage.Document[word].Form[0])
            && !passage.Stretches[stretch].Single && passage.Borders[stretch].End - mark > 4;
    }

    // Nothing but adverbs, auxiliaries and commas parts a speaker from the verb of a tag.
    private static bool IsTogether(Passage passage, Cue cue, Source source)
    {
        var (from, to) = source.First < cue.First ? (source.End, cue.First) : (cue.End, source.First);
        return to - from <= 2 && !passage.HasFinite(from, to);
    }

    // A quotation that ends in a full stop is followed by a new sentence, which may tell of something else.
    private static bool FitsAfter(Passage passage, int stretch, Cue cue, Source source)
    {
        var close = passage.Borders[stretch].End - 1;
        if (close == 0 || passage.Document[close - 1].Form is not ("." or "!" or "?") || cue.First < source.First)
        {
            return true;
        }

        var first = source.First;
        return char.IsLower(passage.Document[first].Form[0]) || passage.Document.Tags.Upos[first] == Upos.Propn && cue.End < passage.Document.Count && passage.IsPunctuation(cue.End);
    }

    private static (ImmutableArray<(int First, int End)> Content, string Rule, double Confidence)? Quoted(Passage passage, Cue cue, Source source, int stretch)
    {
        var (first, end) = passage.Borders[stretch];
        if (!passage.StartsSentence(first))
        {
            first = SentenceStart(passage, first);
        }

        var content = ImmutableArray.Create((first, end));
        return (Continued(passage, content, TagEnd(passage, cue, source)), "quotation-tag", 0.95);
    }

    /// <summary>The content with the quotations that go on behind a tag, in the same sentence or after it in the same paragraph.</summary>
    public static ImmutableArray<(int First, int End)> Continued(Passage passage, ImmutableArray<(int First, int End)> content, int tagEnd)
    {
        var (next, isInner) = BehindTag(passage, tagEnd);
        while (Opens(passage, next, tagEnd, isInner) is { } more)
        {
            content = content.Add(more);
            (next, isInner) = (more.End, false);
        }

        return content;
    }

    // The token behind the tag's comma, or behind its sentence where the tag runs on ("he said, laughing.").
    private static (int Next, bool IsInner) BehindTag(Passage passage, int tagEnd)
    {
        var document = passage.Document;
        if (tagEnd + 1 < document.Count && passage.IsComma(tagEnd) && (passage.IsMark(tagEnd + 1) || document.Tags.Upos[tagEnd + 1] == Upos.Cconj))
        {
            return (tagEnd + 1, true);
        }

        var next = tagEnd;
        while (next < document.Count && next - tagEnd < LongestTag && !passage.IsMark(next) && document[next].Form is not ("." or "!" or "?" or ":" or ";"))
        {
            next++;
        }

        return (Math.Min(next + (next < document.Count && passage.IsMark(next) ? 0 : 1), document.Count), false);
    }

    private static (int First, int End)? Opens(Passage passage, int next, int tagEnd, bool isInner)
    {
        if (next >= passage.Document.Count || passage.ParagraphOf(next) != passage.ParagraphOf(Math.Max(tagEnd - 1, 0)))
        {
            return null;
        }

        var mark = isInner && passage.Document.Tags.Upos[next] == Upos.Cconj ? next + 1 : next;
        if (mark >= passage.Document.Count || !passage.IsMark(mark) || passage.StretchOf(mark) is var s && (passage.Borders[s].First != mark || passage.Stretches[s].Single))
        {
            return null;
        }

        return isInner || IsWhole(passage, s) ? (next, passage.Borders[s].End) : null;
    }

    // A quotation that goes on without its tag ends its sentence itself; one that does not is part of the next sentence.
    private static bool IsWhole(Passage passage, int stretch)
    {
        var (first, end) = passage.Borders[stretch];
        if (!passage.Stretches[stretch].Closed)
        {
            return true;
        }

        return end - first > 2 && passage.Document[end - 2].Form is "." or "!" or "?" or "…" or "..." or "'" or "’" or ")";
    }

    private (ImmutableArray<(int First, int End)> Content, string Rule, double Confidence)? Told(Passage passage, Cue cue, Source source, int tag, int comma)
    {
        var start = SentenceStart(passage, comma);
        if (borders.Fit(passage, start, comma, cue.Head) is not { } before)
        {
            return null;
        }

        var content = ImmutableArray.Create(before);
        var tagEnd = TagEnd(passage, cue, source);
        var sentenceEnd = passage.Document[tag].Sentence.Range.End;
        if (tagEnd < sentenceEnd && passage.IsComma(tagEnd) && GoesOn(passage, before, tagEnd + 1, sentenceEnd)
            && borders.Fit(passage, tagEnd + 1, sentenceEnd, cue.Head) is { } rest)
        {
            return (content.Add(rest), "told-around", 0.85);
        }

        var enough = passage.HasFinite(before.First, before.End);
        return enough ? (Continued(passage, content, tagEnd), "told-before", 0.9) : null;
    }

    // What follows a tag inside a sentence belongs to what is told where that lacks its verb, or the parse hangs the one on the other.
    private static bool GoesOn(Passage passage, (int First, int End) before, int first, int end)
    {
        if (!passage.HasFinite(before.First, before.End))
        {
            return passage.HasFinite(first, end);
        }

        for (var i = first; i < end; i++)
        {
            var head = passage.Document[i].HeadIndex;
            if (head >= before.First && head < before.End && passage.Document.Tags.Upos[i] != Upos.Punct)
            {
                return true;
            }

            if (before.First <= i && passage.Document.Tags.Xpos[first] == "VBG")
            {
                return false;
            }
        }

        return false;
    }

    private static int TagEnd(Passage passage, Cue cue, Source source)
    {
        var end = Math.Max(cue.End, source.First > cue.Head ? source.End : cue.End);
        var limit = Math.Min(passage.Document.Count, end + LongestTag);
        var sentenceEnd = passage.Document[cue.Head].Sentence.Range.End;
        while (end < limit && end < sentenceEnd && !passage.IsMark(end) && passage.Document[end].Form is not ("," or "." or ":" or ";" or "—" or "--"))
        {
            end++;
        }

        return end;
    }

    private static int SentenceStart(Passage passage, int token)
    {
        var start = passage.Document[token].Sentence.Range.First;
        for (var i = token; i > start; i--)
        {
            if (passage.StartsSentence(i) && !passage.IsQuoted(i))
            {
                return i;
            }
        }

        return start;
    }
}
