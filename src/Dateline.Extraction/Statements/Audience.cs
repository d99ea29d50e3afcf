namespace Dateline.Extraction.Statements;

/// <summary>Finds whom something is told to.</summary>
internal static class Audience
{
    /// <summary>The addressee a cue names: "told reporters", "said to the court".</summary>
    public static Source? Of(Passage passage, Cue cue)
    {
        var verb = passage.Document[cue.Head];
        foreach (var child in verb.Children)
        {
            var isTold = cue.Entry.Takes(CueFrames.Told) && child.Deprel is Deprel.Obj or Deprel.Iobj;
            var isTo = child.Deprel == Deprel.Obl && child.Child(Deprel.Case) is { } preposition && preposition.Is("to");
            if (child.Index > cue.Head && (isTold || isTo) && child.Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return Phrase(passage, child.Index);
            }
        }

        return null;
    }

    /// <summary>The phrase around a head, or null for none.</summary>
    public static Source? Phrase(Passage passage, int? head)
    {
        if (head is not int token)
        {
            return null;
        }

        var range = passage.Document[token].Sentence.Range;
        var (first, end) = NounPhrase.Around(passage, token, range.First, range.End, withRelatives: false);
        return new Source(token, first, end);
    }
}
