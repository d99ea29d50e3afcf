using System.Collections.Frozen;

namespace Dateline.Extraction.Codebook;

/// <summary>Words a condition asks for: lemmas, phrases of several words, and kinds of party.</summary>
/// <remarks>A phrase is written with blanks ("state of emergency"); hyphens in it are optional in the text.</remarks>
public sealed class WordSet
{
    private readonly FrozenSet<string> _lemmas;
    private readonly FrozenDictionary<string, string[][]> _phrasesByLastWord;

    internal WordSet(IEnumerable<string> words, PartyKinds kinds)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToArray();
        Kinds = kinds;
        _lemmas = all.Where(word => !word.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        _phrasesByLastWord = all.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => word.Split(' '))
            .GroupBy(words => words[^1], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The kinds asked for besides the words.</summary>
    public PartyKinds Kinds { get; }

    /// <summary>True where the condition is met by anything.</summary>
    public bool Any => Kinds.HasFlag(PartyKinds.Any);

    /// <summary>True where the lemma is one of the words.</summary>
    public bool Contains(string lemma) => _lemmas.Contains(lemma);

    /// <summary>True where a phrase of the set ends at <paramref name="token"/> or holds it as the word before "of".</summary>
    internal bool HasPhraseAt(Document document, int token)
    {
        if (_phrasesByLastWord.Count == 0)
        {
            return false;
        }

        var end = Math.Min(token + 4, document.Tokens.Sentence(document.Tokens.SentenceOf[token]).End);
        for (var last = token; last < end; last++)
        {
            if (_phrasesByLastWord.TryGetValue(Lexeme.Of(document, last), out var phrases) && Array.Exists(phrases, phrase => Covers(document, phrase, last, token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(Document document, string[] phrase, int last, int token) =>
        Lexeme.StartOf(document, phrase, last) is >= 0 and var start && start <= token;
}

/// <summary>A token's word as lexicons write it.</summary>
internal static class Lexeme
{
    /// <summary>The lemma in small letters.</summary>
    public static string Of(Document document, int token)
    {
        var lemma = document.Lemmas.Lemmas[token];
        return HasCapital(lemma) ? lemma.ToLowerInvariant() : lemma;
    }

    /// <summary>True where lemma or form, in small letters, is the word.</summary>
    public static bool Is(Document document, int token, string word) =>
        document.Lemmas.Lemmas[token].Equals(word, StringComparison.OrdinalIgnoreCase)
        || document.Tokens.Forms[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>First token of the phrase that ends at <paramref name="last"/>, hyphens in the text passed over; -1 where it does not stand there.</summary>
    public static int StartOf(Document document, string[] phrase, int last)
    {
        var token = last;
        for (var word = phrase.Length - 1; word >= 0; word--, token--)
        {
            while (token >= 0 && document.Tokens.Forms[token] == "-")
            {
                token--;
            }

            if (token < 0 || !Is(document, token, phrase[word]))
            {
                return -1;
            }
        }

        return token + 1;
    }

    private static bool HasCapital(string word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }
}
