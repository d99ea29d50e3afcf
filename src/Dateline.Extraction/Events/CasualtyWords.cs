using System.Collections.Frozen;

namespace Dateline.Extraction.Events;

/// <summary>Where those who suffer stand beside a word of harm.</summary>
internal enum Sufferer : byte
{
    Object,
    Subject,
    Of,
}

/// <summary>Words of harm and of sides: data/lexicons/casualty-words.tsv and casualty-sides.tsv.</summary>
internal sealed class CasualtyWords
{
    private readonly FrozenDictionary<(string Word, Upos Pos), (Sufferer Who, Harm Harm)> _words;
    private readonly FrozenDictionary<string, Side> _sides;

    public CasualtyWords(string lexicons)
    {
        var words = new Dictionary<(string, Upos), (Sufferer, Harm)>();
        foreach (var row in DataTable.Read(Path.Combine(lexicons, "casualty-words.tsv"), 4))
        {
            var pos = row[1] switch { "verb" => Upos.Verb, "noun" => Upos.Noun, "adjective" => Upos.Adj, var other => throw row.Fault($"knows no part of speech \"{other}\"; use verb, noun or adjective.") };
            words.TryAdd((row[0], pos), (Row.Parse<Sufferer>(row, 2), Row.Parse<Harm>(row, 3)));
        }

        _words = words.ToFrozenDictionary();
        _sides = DataTable.Read(Path.Combine(lexicons, "casualty-sides.tsv"), 2).ToFrozenDictionary(row => row[0], row => Row.Parse<Side>(row, 1), StringComparer.Ordinal);
    }

    /// <summary>What a word tells of harm; null for one that tells none.</summary>
    public (Sufferer Who, Harm Harm)? Of(Token token)
    {
        if (token.Upos == Upos.Verb && token.Child(Deprel.CompoundPrt) is { } particle && _words.TryGetValue(($"{token.Word} {particle.Word}", Upos.Verb), out var phrasal))
        {
            return phrasal;
        }

        return _words.TryGetValue((token.Word, token.Upos), out var found) || (token.Upos == Upos.Adj && _words.TryGetValue((token.Form.ToLowerInvariant(), Upos.Adj), out found)) ? found : null;
    }

    /// <summary>The side a word names by itself.</summary>
    public Side SideOf(string word) => _sides.GetValueOrDefault(word);

    /// <summary>True where someone is killed or hurt in the sentence.</summary>
    public bool HurtsIn(Sentence sentence)
    {
        for (var (token, end) = sentence.Range; token < end; token++)
        {
            if (Of(sentence.Document[token]) is { Harm: Harm.Killed or Harm.Injured })
            {
                return true;
            }
        }

        return false;
    }
}
