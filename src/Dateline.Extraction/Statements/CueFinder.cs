namespace Dateline.Extraction.Statements;

/// <summary>Finds the verbs of a text that may mark something as said.</summary>
internal sealed class CueFinder(CueLexicon lexicon)
{
    private const int WidestGap = 4;

    /// <summary>The readings of a token as a cue, those with more words first; none for a token that is no cue.</summary>
    public List<Cue> At(Passage passage, int token)
    {
        var cues = new List<Cue>();
        if (passage.Document.Tags.Upos[token] != Upos.Verb)
        {
            return cues;
        }

        foreach (var entry in lexicon.Verb(passage.Document.Lemmas.Lemmas[token]))
        {
            if (EndWith(passage, token, entry.With) is int end && IsUttered(passage.Document[token]))
            {
                cues.Add(new Cue(entry, token, FirstOf(passage, token), end));
            }
        }

        return cues;
    }

    /// <summary>True for a verb that says something by itself.</summary>
    public bool IsSpeech(Document document, int token) =>
        document.Tags.Upos[token] == Upos.Verb
        && lexicon.Verb(document.Lemmas.Lemmas[token]).Any(entry => entry.Stance == Stance.Said && entry.Takes(CueFrames.Clause | CueFrames.Quote | CueFrames.Order | CueFrames.Charge));

    /// <summary>Index after the last of the words that must follow a cue, or null where they do not follow.</summary>
    public static int? EndWith(Passage passage, int token, ImmutableArray<string> words)
    {
        var end = token + 1;
        foreach (var word in words)
        {
            if (Next(passage, end, word) is not int found)
            {
                return null;
            }

            end = found + 1;
        }

        return end;
    }

    private static int? Next(Passage passage, int from, string word)
    {
        var limit = Math.Min(from + WidestGap, passage.Document.Count);
        for (var i = from; i < limit; i++)
        {
            if (passage.Document[i].Is(word))
            {
                return i;
            }

            if (passage.Document.Tags.Upos[i] is not (Upos.Adv or Upos.Pron or Upos.Propn or Upos.Adj or Upos.Num) || passage.StartsSentence(i))
            {
                return null;
            }
        }

        return null;
    }

    // "Let us say", "that is to say" and "say no" tell of nobody's words.
    private static bool IsUttered(Token verb)
    {
        if (verb.Xpos != "VB" || verb.Child(Deprel.Nsubj) is not null || verb.Child(Deprel.Aux) is not null)
        {
            return true;
        }

        return verb.Deprel is not (Deprel.Root or Deprel.Parataxis or Deprel.Acl or Deprel.Csubj)
            && !(verb.Deprel is Deprel.Xcomp or Deprel.Ccomp && verb.Head.Lemma is "let" or "be");
    }

    // "Was quoted as saying", "is cited as saying".
    private static bool IsQuotedAs(Document document, int token) =>
        token > 1 && document[token - 1].Is("as") && document.Tags.Xpos[token] == "VBG" && document.Lemmas.Lemmas[token - 2] is "quote" or "cite";

    private static int FirstOf(Passage passage, int token)
    {
        var document = passage.Document;
        var first = token;
        while (first > 0 && document.Tokens.SentenceOf[first - 1] == document.Tokens.SentenceOf[token]
            && (document.Tags.Upos[first - 1] is Upos.Aux or Upos.Adv || (document.Tags.Upos[first - 1] == Upos.Part && document[first - 1].Lemma is "not" or "to")))
        {
            first--;
        }

        while (first < token && document.Tags.Upos[first] == Upos.Adv && document.Dependencies.Heads[first] != token)
        {
            first++;
        }

        return IsQuotedAs(document, token) ? FirstOf(passage, token - 2) : first;
    }
}
