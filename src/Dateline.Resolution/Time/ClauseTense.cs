namespace Dateline.Resolution.Time;

/// <summary>Tells by tense and cues on which side of the report's day a bare date lies.</summary>
internal sealed class ClauseTense(Document document, TimeLexicon lexicon)
{
    private const int FarthestClimb = 12;
    private readonly bool _tagged = document.Layers.HasFlag(DocumentLayers.Tokens | DocumentLayers.Tags);
    private readonly bool _parsed = document.Layers.HasFlag(DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Dependencies);

    public TimeSide SideOf(TimeText text, TimePhrase phrase)
    {
        var before = lexicon.CueOf(text[phrase.First - 1]);
        if ((before & (TimeCue.Past | TimeCue.Future)) != 0)
        {
            return Side(before);
        }

        if (!_tagged || text.TokenOf(phrase.End - 1) is not (>= 0 and var token))
        {
            return TimeSide.Past;
        }

        return _parsed ? ByTree(text.TokenOf(phrase.First), token) : ByNeighbours(token);
    }

    private static TimeSide Side(TimeCue cue) => cue.HasFlag(TimeCue.Future) ? TimeSide.Future : TimeSide.Past;

    // The governor nearest up the tree that has a tense or is a cue decides.
    private TimeSide ByTree(int first, int last)
    {
        var token = OutermostOf(first, last);
        for (var climbed = 0; climbed < FarthestClimb; climbed++)
        {
            token = document.Dependencies.Heads[token];
            if (token == DependencyLayer.None)
            {
                break;
            }

            var cue = lexicon.CueOf(document.Tokens.Forms[token]) & (TimeCue.Past | TimeCue.Future);
            if (cue != 0 && document.Tags.Upos[token] is Upos.Adj or Upos.Verb)
            {
                return Side(cue);
            }

            if (document.Tags.Upos[token] is Upos.Verb or Upos.Aux && TenseOf(token) is { } side)
            {
                return side;
            }
        }

        return TimeSide.Open;
    }

    private int OutermostOf(int first, int last)
    {
        for (var token = first; token >= 0 && token <= last; token++)
        {
            var head = document.Dependencies.Heads[token];
            if (head < first || head > last)
            {
                return token;
            }
        }

        return last;
    }

    private TimeSide? TenseOf(int verb)
    {
        foreach (var child in document[verb].Children)
        {
            if (child.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && TenseOfTag(child.Index) is { } side)
            {
                return side;
            }

            if (child.Deprel == Deprel.Mark && child.Is("to"))
            {
                return TimeSide.Future;
            }
        }

        return TenseOfTag(verb);
    }

    private TimeSide? TenseOfTag(int token) => document.Tags.Xpos[token] switch
    {
        "VBD" or "VBN" => TimeSide.Past,
        "MD" => document[token].Is("would") || document[token].Is("could") ? TimeSide.Open : TimeSide.Future,
        "VBZ" or "VBP" when document.Tags.Upos[token] == Upos.Aux && (document[token].Is("has") || document[token].Is("have")) => TimeSide.Past,
        "VBZ" or "VBP" => TimeSide.Open,
        _ => null,
    };

    private TimeSide ByNeighbours(int token)
    {
        var (first, end) = document.Tokens.Sentence(document.Tokens.SentenceOf[token]);
        for (var distance = 1; distance < end - first; distance++)
        {
            if (token - distance >= first && VerbTense(token - distance) is { } left)
            {
                return left;
            }

            if (token + distance < end && VerbTense(token + distance) is { } right)
            {
                return right;
            }
        }

        return TimeSide.Open;
    }

    private TimeSide? VerbTense(int token) => document.Tags.Upos[token] is Upos.Verb or Upos.Aux ? TenseOfTag(token) : null;
}
