namespace Dateline.Language.Coreference;

/// <summary>Which tokens stand inside quotation marks, and who is speaking there.</summary>
internal sealed class Quotations
{
    // Past this a mark was lost and the rest of the story is no quotation.
    private const int LongestQuotation = 400;

    private readonly int[] _quotationOf;
    private readonly List<(int First, int End)> _borders = [];
    private readonly List<int> _speakers = [];

    private Quotations(int tokens)
    {
        _quotationOf = new int[tokens];
        Array.Fill(_quotationOf, -1);
    }

    /// <summary>Number of the quotation a token stands in, or -1.</summary>
    public int Of(int token) => _quotationOf[token];

    /// <summary>Token that heads the speaker's mention, or -1 where the text does not tell.</summary>
    public int SpeakerOf(int quotation) => quotation < 0 ? -1 : _speakers[quotation];

    public static Quotations Find(Document document, CoreferenceLexicon lexicon)
    {
        var quotations = new Quotations(document.Count);
        quotations.Mark(document);
        for (var i = 0; i < quotations._borders.Count; i++)
        {
            quotations._speakers.Add(quotations.Speaker(document, lexicon, i));
        }

        return quotations;
    }

    private void Mark(Document document)
    {
        var open = -1;
        for (var i = 0; i < document.Count; i++)
        {
            var side = SideOf(document, i, open >= 0);
            if (open >= 0 && (side == QuoteSide.Close || i - open > LongestQuotation || (side == QuoteSide.Open && StartsParagraph(document, i))))
            {
                Close(open, i);
                open = -1;
            }

            open = side == QuoteSide.Open ? i + 1 : open;
        }

        if (open >= 0 && document.Count - open <= LongestQuotation)
        {
            Close(open, document.Count);
        }
    }

    private void Close(int first, int end)
    {
        if (end > first && end - first <= LongestQuotation)
        {
            Array.Fill(_quotationOf, _borders.Count, first, end - first);
            _borders.Add((first, end));
        }
    }

    private enum QuoteSide
    {
        None, Open, Close,
    }

    private static QuoteSide SideOf(Document document, int token, bool isOpen) => document.Tokens.Forms[token] switch
    {
        "“" or "``" or "«" => QuoteSide.Open,
        "”" or "''" or "»" or "’’" => QuoteSide.Close,
        "\"" => Straight(document, token, isOpen),
        _ => QuoteSide.None,
    };

    // A straight mark opens before a word and after a space; between two spaces, or none, it turns about.
    private static QuoteSide Straight(Document document, int token, bool isOpen)
    {
        var span = document.Tokens.Spans[token];
        var spaceBefore = span.Start == 0 || char.IsWhiteSpace(document.Text[span.Start - 1]);
        var spaceAfter = span.End >= document.Text.Length || char.IsWhiteSpace(document.Text[span.End]);
        return spaceBefore == spaceAfter ? (isOpen ? QuoteSide.Close : QuoteSide.Open) : spaceBefore ? QuoteSide.Open : QuoteSide.Close;
    }

    private static bool StartsParagraph(Document document, int token) =>
        token > 0 && document.Text.AsSpan(document.Tokens.Spans[token - 1].End..document.Tokens.Spans[token].Start).Contains('\n');

    private int Speaker(Document document, CoreferenceLexicon lexicon, int quotation)
    {
        var (first, end) = _borders[quotation];
        var (sentenceFirst, sentenceLast) = (document.Tokens.SentenceOf[first], document.Tokens.SentenceOf[end - 1]);
        var best = Nearest(document, lexicon, (document.Tokens.Sentence(sentenceFirst).First, document.Tokens.Sentence(sentenceLast).End), (first, end));
        if (best < 0 && sentenceLast + 1 < document.Tokens.SentenceCount && StartsSpeechTag(document, sentenceLast + 1, lexicon))
        {
            best = Nearest(document, lexicon, document.Tokens.Sentence(sentenceLast + 1), (first, end));
        }

        return best >= 0 || quotation == 0 ? best : Continued(document, quotation, sentenceFirst);
    }

    // "said Lund." cut off from its quotation as a sentence of its own.
    private static bool StartsSpeechTag(Document document, int sentence, CoreferenceLexicon lexicon)
    {
        var (first, end) = document.Tokens.Sentence(sentence);
        return end - first <= 12 && lexicon.SpeechVerbs.Contains(document.Lemmas.Lemmas[first]);
    }

    // A quotation without a speaker of its own goes on where the one before it, in this or the last sentence, left off.
    private int Continued(Document document, int quotation, int sentence) =>
        sentence - document.Tokens.SentenceOf[_borders[quotation - 1].End - 1] <= 1 ? _speakers[quotation - 1] : -1;

    private int Nearest(Document document, CoreferenceLexicon lexicon, (int First, int End) within, (int First, int End) quotation)
    {
        var (best, distance) = (-1, int.MaxValue);
        for (var i = within.First; i < within.End; i++)
        {
            var gap = i < quotation.First ? quotation.First - i : i - quotation.End + 1;
            if (_quotationOf[i] < 0 && gap < distance && SpeakerBy(document[i], lexicon) is >= 0 and var speaker && _quotationOf[speaker] < 0)
            {
                (best, distance) = (speaker, gap);
            }
        }

        return best;
    }

    private static int SpeakerBy(Token token, CoreferenceLexicon lexicon)
    {
        if (!lexicon.SpeechVerbs.Contains(token.Lemma))
        {
            return -1;
        }

        foreach (var child in token.Children)
        {
            if (child.Deprel is Deprel.Nsubj or Deprel.OblAgent)
            {
                return child.Index;
            }
        }

        // "according to X": the name hangs above the word.
        return token.Lemma == "accord" && token.Deprel == Deprel.Case && !token.IsRoot ? token.HeadIndex : -1;
    }
}
