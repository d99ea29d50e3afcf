using System.Collections.Frozen;

namespace Dateline.Extraction.Events;

/// <summary>What one word makes of an event that depends on it.</summary>
internal enum Effect : byte
{
    None,
    Told,
    Ongoing,
    Planned,
    Hypothetical,
    Threatened,
    Negated,
    Denied,
    Attempted,
    Failed,
    Foiled,
    Prevented,
    Ended,
}

/// <summary>What the other end of a light verb is to the event its noun names.</summary>
internal enum OtherEnd : byte
{
    None,
    Actor,
    Recipient,
    Harm,
}

/// <summary>A verb that lends its subject or object to an event noun.</summary>
/// <param name="Other">What the verb's other end is.</param>
/// <param name="Effect">What the verb makes of the event.</param>
internal readonly record struct LightVerb(OtherEnd Other, Effect Effect);

/// <summary>Light verbs by verb and the noun's place: data/lexicons/events-light-verbs.tsv.</summary>
internal sealed class LightVerbs
{
    private readonly FrozenDictionary<(string Verb, string Place), LightVerb> _verbs;

    public LightVerbs(string lexicons)
    {
        var verbs = new Dictionary<(string, string), LightVerb>();
        foreach (var row in DataTable.Read(Path.Combine(lexicons, "events-light-verbs.tsv"), 4))
        {
            verbs.TryAdd((row[0], row[1]), new LightVerb(Row.Parse<OtherEnd>(row, 2), Row.Parse<Effect>(row, 3)));
        }

        _verbs = verbs.ToFrozenDictionary();
    }

    /// <summary>The light verb with the noun as "object", "subject" or behind a preposition; null where the verb is none.</summary>
    public LightVerb? Find(Token verb, string place)
    {
        var word = verb.Word;
        var particle = verb.Child(Deprel.CompoundPrt);
        return (particle is { } with && _verbs.TryGetValue(($"{word} {with.Word}", place), out var found)) || _verbs.TryGetValue((word, place), out found) ? found : null;
    }
}

/// <summary>Embedding words: data/lexicons/events-embedding.tsv.</summary>
internal sealed class EmbeddingWords
{
    private readonly FrozenDictionary<(string Word, string Part), Effect> _effects;

    public EmbeddingWords(string lexicons)
    {
        var effects = new Dictionary<(string, string), Effect>();
        foreach (var row in DataTable.Read(Path.Combine(lexicons, "events-embedding.tsv"), 3))
        {
            effects.TryAdd((row[0], row[1]), Row.Parse<Effect>(row, 2));
        }

        _effects = effects.ToFrozenDictionary();
    }

    /// <summary>The effect of a word that governs or modifies an event; null for a word the list lacks.</summary>
    public Effect? Of(Token word, string part) =>
        (_effects.TryGetValue((word.Word, part), out var effect) || (part == "modifier" && _effects.TryGetValue((word.Form.ToLowerInvariant(), part), out effect))) ? effect : null;
}

/// <summary>Cells of a data row as closed terms.</summary>
internal static class Row
{
    public static T Parse<T>(DataRow row, int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var term)
            ? term
            : throw row.Fault($"knows no \"{row[column]}\"; use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
