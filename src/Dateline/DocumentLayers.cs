namespace Dateline;

/// <summary>What has been worked out of a report so far; each annotator says which of these it needs and which it adds.</summary>
[Flags]
public enum DocumentLayers
{
    /// <summary>The text alone.</summary>
    None = 0,

    /// <summary>Sentences and tokens.</summary>
    Tokens = 1,

    /// <summary>Parts of speech and features.</summary>
    Tags = 2,

    /// <summary>Lemmas.</summary>
    Lemmas = 4,

    /// <summary>Heads and relations.</summary>
    Dependencies = 8,

    /// <summary>Entity mentions.</summary>
    Entities = 16,

    /// <summary>Coreference chains.</summary>
    Coreference = 32,
}

/// <summary>Tokens and sentences: flat arrays over the text. Tokens do not overlap, stand in text order and leave out only white space.</summary>
public sealed class TokenLayer
{
    private readonly TextSpan[] _spans;
    private readonly string[] _forms;
    private readonly int[] _sentenceStarts;
    private readonly int[] _sentenceOf;

    /// <param name="spans">One a token, not empty, in text order, not overlapping.</param>
    /// <param name="forms">The words; the text under the span unless the input gave its own (CoNLL-U).</param>
    /// <param name="sentenceStarts">Index of the first token of each sentence, ascending from 0; empty for no tokens.</param>
    /// <exception cref="ArgumentException">The arrays break one of these rules.</exception>
    public TokenLayer(TextSpan[] spans, string[] forms, int[] sentenceStarts)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(sentenceStarts);
        Check(spans, forms, sentenceStarts);
        (_spans, _forms, _sentenceStarts) = (spans, forms, sentenceStarts);
        _sentenceOf = new int[spans.Length];
        for (var s = 0; s < sentenceStarts.Length; s++)
        {
            var end = s + 1 < sentenceStarts.Length ? sentenceStarts[s + 1] : spans.Length;
            Array.Fill(_sentenceOf, s, sentenceStarts[s], end - sentenceStarts[s]);
        }
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _spans.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _sentenceStarts.Length;

    /// <summary>Where each token stands.</summary>
    public ReadOnlySpan<TextSpan> Spans => _spans;

    /// <summary>The words.</summary>
    public ReadOnlySpan<string> Forms => _forms;

    /// <summary>Sentence number of each token.</summary>
    public ReadOnlySpan<int> SentenceOf => _sentenceOf;

    /// <summary>Token indices of a sentence, half-open.</summary>
    public (int First, int End) Sentence(int sentence) =>
        (_sentenceStarts[sentence], sentence + 1 < _sentenceStarts.Length ? _sentenceStarts[sentence + 1] : _spans.Length);

    private static void Check(TextSpan[] spans, string[] forms, int[] sentenceStarts)
    {
        if (forms.Length != spans.Length)
        {
            throw new ArgumentException($"{forms.Length} forms for {spans.Length} tokens.", nameof(forms));
        }

        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].Length == 0 || (i > 0 && spans[i].Start < spans[i - 1].End))
            {
                throw new ArgumentException($"Token {i} at {spans[i]} is empty or overlaps the one before.", nameof(spans));
            }
        }

        var ascending = sentenceStarts.Zip(sentenceStarts.Skip(1)).All(pair => pair.First < pair.Second);
        var bounded = spans.Length == 0 ? sentenceStarts.Length == 0 : sentenceStarts is [0, ..] && sentenceStarts[^1] < spans.Length;
        if (!ascending || !bounded)
        {
            throw new ArgumentException("Sentences must start at token 0, ascend, and hold a token each.", nameof(sentenceStarts));
        }
    }
}

/// <summary>Universal tags, Penn tags and UD features ("Number=Plur", "_" for none), one of each a token.</summary>
public sealed class TagLayer(Upos[] upos, string[] xpos, string[] features)
{
    /// <summary>Universal parts of speech.</summary>
    public ReadOnlySpan<Upos> Upos => upos;

    /// <summary>Penn Treebank tags.</summary>
    public ReadOnlySpan<string> Xpos => xpos;

    /// <summary>UD features, alphabetical, joined by a bar.</summary>
    public ReadOnlySpan<string> Features => features;
}

/// <summary>Dictionary forms, one a token.</summary>
public sealed class LemmaLayer(string[] lemmas)
{
    /// <summary>Lower case but for names.</summary>
    public ReadOnlySpan<string> Lemmas => lemmas;
}
