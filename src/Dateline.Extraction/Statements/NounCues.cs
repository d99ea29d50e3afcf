namespace Dateline.Extraction.Statements;

/// <summary>Reads nouns that stand for an utterance: "its claim that ...", "issued a warning that ...", "a threat to ...".</summary>
internal sealed class NounCues(CueLexicon lexicon, ContentBorders borders)
{
    /// <summary>The attribution a noun makes, or null where it names no speaker or no content.</summary>
    public Attribution? At(Passage passage, int token)
    {
        if (passage.Document.Tags.Upos[token] != Upos.Noun)
        {
            return null;
        }

        foreach (var entry in lexicon.Noun(passage.Document.Lemmas.Lemmas[token]))
        {
            if (CueFinder.EndWith(passage, token, entry.With) is int end && Content(passage, token, end, entry) is { } content
                && SourceOf(passage, token, content.First) is { } found)
            {
                return Made(passage, entry, token, end, found, content);
            }
        }

        return null;
    }

    private Attribution? Made(Passage passage, CueEntry entry, int token, int end, (Source Source, int CueFirst) found, (int First, int End) content)
    {
        var cue = new Cue(entry, token, found.CueFirst, end);
        return borders.Fit(passage, content.First, content.End, token) is { } fitted && !found.Source.Covers(fitted.First)
            ? new Attribution { Cue = cue, Source = found.Source, Content = [fitted], Rule = "noun-cue", Confidence = 0.65 }
            : null;
    }

    private static (int First, int End)? Content(Passage passage, int token, int end, CueEntry entry)
    {
        foreach (var child in passage.Document[token].Children)
        {
            var (first, last) = child.Subtree;
            var opening = passage.Document[Math.Max(first, end - 1)];
            var fits = child.Index > token && child.Deprel is Deprel.Acl or Deprel.Ccomp or Deprel.Xcomp
                && ((entry.Takes(CueFrames.Clause) && opening.Is("that")) || (entry.Takes(CueFrames.To) && opening.Is("to")));
            if (fits || (entry.Takes(CueFrames.Oblique) && child.Deprel is Deprel.Nmod or Deprel.Obl or Deprel.Acl && first == end - 1))
            {
                return (Math.Max(first, end), last);
            }
        }

        return null;
    }

    // The possessor, or the subject of the verb that utters the noun.
    private static (Source Source, int CueFirst)? SourceOf(Passage passage, int token, int content)
    {
        var noun = passage.Document[token];
        if (noun.Child(Deprel.NmodPoss) is { } possessor)
        {
            var (first, end) = NounPhrase.Around(passage, possessor.Index, noun.Sentence.Range.First, token, withRelatives: false);
            return (new Source(possessor.Index, first, end), end);
        }

        if (noun.Deprel != Deprel.Obj || noun.Head.Lemma is not ("make" or "issue" or "express" or "voice" or "raise" or "give" or "have" or "repeat" or "reiterate" or "release" or "publish" or "send" or "post"))
        {
            return null;
        }

        var verb = noun.HeadIndex;
        var light = new Cue(new CueEntry(noun.Lemma, [], CueFrames.Clause, null, Stance.Said), verb, verb, content);
        return SourceFinder.Of(passage, light) is { } source ? (source, verb) : null;
    }
}
