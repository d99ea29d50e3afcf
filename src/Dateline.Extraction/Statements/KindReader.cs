namespace Dateline.Extraction.Statements;

/// <summary>Tells what is done by saying something: from the cue where it tells, else from the words of the content.</summary>
internal sealed class KindReader
{
    private readonly ImmutableArray<ContentClue> _clues;
    private readonly CueFinder _cues;
    private readonly SpeakerLexicon _speakers;

    /// <param name="folder">The folder of the lexicons.</param>
    /// <param name="cues">Finds the calls that a speech tag may carry along.</param>
    /// <param name="speakers">What speakers are.</param>
    /// <exception cref="DataFileException">The file is missing or names a kind that there is not.</exception>
    public KindReader(string folder, CueFinder cues, SpeakerLexicon speakers)
    {
        _clues = [.. DataTable.Read(Path.Combine(folder, "statement-contents.tsv"), 3).Select(row => new ContentClue(CueLexicon.KindNamed(row, row[0]), row[1], row[2]))];
        (_cues, _speakers) = (cues, speakers);
    }

    /// <summary>The kind of an attribution.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="attribution">Who says what.</param>
    /// <param name="role">What the speaker is to a body he speaks for, if to any.</param>
    public StatementKind Of(Passage passage, Attribution attribution, SpeakerClass? role)
    {
        if (Carried(passage, attribution) is { } carried)
        {
            return carried;
        }

        if (attribution.Cue is { Entry.Kind: { } told } cue && told is not (StatementKind.Assessment or StatementKind.Announcement or StatementKind.Report) && !IsNegated(passage.Document[cue.Head]))
        {
            return told;
        }

        return Tried(passage, attribution)
            ?? attribution.Cue?.Entry.Kind
            ?? Default(passage, attribution, role);
    }

    // "..., he said, urging them to fight": the participle tells what the words are meant to do.
    private StatementKind? Carried(Passage passage, Attribution attribution)
    {
        if (attribution.Cue is not { } cue || attribution.Rule != "quotation-tag")
        {
            return null;
        }

        foreach (var child in passage.Document[cue.Head].Children)
        {
            if (child.Xpos == "VBG" && child.Index > cue.Head && !attribution.Says(child.Index)
                && _cues.At(passage, child.Index).Select(call => call.Entry.Kind).FirstOrDefault(kind => kind is not null) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private StatementKind? Tried(Passage passage, Attribution attribution)
    {
        if (IsImperative(passage, attribution))
        {
            return StatementKind.CallToAction;
        }

        var words = Words(passage.Document, attribution);
        var main = Main(passage, attribution) is { } verb ? $"_{verb.Lemma}_" : "";
        foreach (var clue in _clues)
        {
            if (clue.Fits(words, main))
            {
                return clue.Kind;
            }
        }

        return null;
    }

    private static bool IsImperative(Passage passage, Attribution attribution)
    {
        var (first, end) = attribution.Content[0];
        while (first < end && passage.Document.Tags.Upos[first] is Upos.Punct or Upos.Adv or Upos.Cconj)
        {
            first++;
        }

        return first < end && passage.IsQuoted(first) && passage.Document.Tags.Xpos[first] == "VB" && passage.Document[first].Child(Deprel.Nsubj) is null;
    }

    private static string Words(Document document, Attribution attribution)
    {
        var words = new System.Text.StringBuilder("_");
        foreach (var (first, end) in attribution.Content)
        {
            for (var i = first; i < Math.Min(end, first + 400); i++)
            {
                words.Append(document.Lemmas.Lemmas[i].ToLowerInvariant()).Append('_');
            }
        }

        return words.ToString();
    }

    // An office or body that tells of things done announces them; all else that is said of the world assesses it.
    private StatementKind Default(Passage passage, Attribution attribution, SpeakerClass? role)
    {
        if (attribution.Source is not { } source)
        {
            return StatementKind.Other;
        }

        var isOfficial = role is SpeakerClass.Office or SpeakerClass.Spokesperson;
        for (var i = source.First; i < source.End; i++)
        {
            var known = _speakers.Of(passage.Document.Lemmas.Lemmas[i].ToLowerInvariant());
            if (known is SpeakerClass.Expert)
            {
                return StatementKind.Assessment;
            }

            isOfficial |= known is SpeakerClass.Office or SpeakerClass.Spokesperson || (known == SpeakerClass.Body && i == source.Head);
        }

        return isOfficial && role != SpeakerClass.Expert && TellsDeed(passage, attribution) ? StatementKind.Announcement : StatementKind.Assessment;
    }

    // Its main verb tells of something done or to be done.
    private static bool TellsDeed(Passage passage, Attribution attribution) =>
        Main(passage, attribution) is { } main && (main.Xpos is "VBD" or "VBN" || main.Child(Deprel.Aux) is { Lemma: "will" or "would" or "have" });

    // The verb of the content that hangs on nothing in it.
    private static Token? Main(Passage passage, Attribution attribution)
    {
        var (first, end) = attribution.Content[0];
        for (var i = first; i < end; i++)
        {
            var token = passage.Document[i];
            if (token.Upos == Upos.Verb && (token.HeadIndex < first || token.HeadIndex >= end))
            {
                return token;
            }
        }

        return null;
    }

    private static bool IsNegated(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Deprel == Deprel.Advmod && child.Lemma is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private sealed class ContentClue(StatementKind kind, string when, string words)
    {
        private static readonly ImmutableArray<string> Future = ["_will_", "_shall_", "_would_", "_go_to_", "_'ll_"];
        private readonly ImmutableArray<string> _words = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"_{word}_")];

        public StatementKind Kind => kind;

        public bool Fits(string content, string main) => when switch
        {
            "main" => Holds(main, _words),
            "future" => Holds(content, Future) && Holds(content, _words),
            _ => Holds(content, _words),
        };

        private static bool Holds(string content, ImmutableArray<string> words)
        {
            foreach (var word in words)
            {
                if (content.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
