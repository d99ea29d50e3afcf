using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction.Codebook;

/// <summary>Reads the entries of one event type.</summary>
internal sealed class EntryReader(EventType type, ImmutableSortedDictionary<EventMode, string> modes, Dictionary<string, YamlSource> defaults)
{
    private static readonly FrozenDictionary<string, ConditionPlace> Places = new Dictionary<string, ConditionPlace>(StringComparer.Ordinal)
    {
        ["subject"] = ConditionPlace.Subject,
        ["object"] = ConditionPlace.Object,
        ["object-modifier"] = ConditionPlace.ObjectModifier,
        ["modifier"] = ConditionPlace.Modifier,
        ["predicate"] = ConditionPlace.Predicate,
        ["with-of"] = ConditionPlace.Of,
        ["complement-lemma"] = ConditionPlace.ComplementLemma,
        ["complement-modal"] = ConditionPlace.ComplementModal,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Requirements> Flags = new Dictionary<string, Requirements>(StringComparer.Ordinal)
    {
        ["requires-recipient: true"] = Requirements.Recipient,
        ["requires-party: true"] = Requirements.Party,
        ["negated: true"] = Requirements.Negated,
        ["future: true"] = Requirements.Future,
        ["attributed: true"] = Requirements.Attributed,
        ["complement: any"] = Requirements.Complement,
        ["complement: none"] = Requirements.NoComplement,
        ["complement: infinitive"] = Requirements.Complement | Requirements.Infinitive,
        ["complement-own: true"] = Requirements.ComplementOwn,
        ["complement-own: false"] = Requirements.ComplementOther,
        ["complement-negated: true"] = Requirements.ComplementNegated,
        ["complement-negated: false"] = Requirements.ComplementAffirmed,
        ["when-harm: true"] = Requirements.Harm,
        ["happening: true"] = Requirements.Happening,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PartyKinds> Kinds = Enum.GetValues<PartyKinds>()
        .ToFrozenDictionary(kind => $"<{kind.ToString().ToLowerInvariant()}>", StringComparer.Ordinal);

    public CodebookEntry? Read(YamlSource source)
    {
        var draft = new CodebookEntry { Type = type, Name = "", Triggers = [], Actor = Sources("actor"), Recipient = Sources("recipient") };
        foreach (var (key, value) in source.Fields("An entry"))
        {
            draft = With(draft, key, value);
        }

        if (draft.Name.Length == 0)
        {
            source.Fault("the entry has no name; begin it with \"- name: ...\", because records name the entry that made them.");
            return null;
        }

        if (draft.Triggers.IsEmpty)
        {
            source.Fault($"the entry \"{draft.Name}\" has no trigger; give it verbs, nouns or adjectives.");
            return null;
        }

        return draft;
    }

    public static EventMode? Mode(YamlSource source, ImmutableSortedDictionary<EventMode, string> modes) => Mode(source.Text, source, modes);

    public static EventMode? Mode(string name, YamlSource source, ImmutableSortedDictionary<EventMode, string> modes)
    {
        if (TermNames.TryParse<EventMode>(name, out var mode) && modes.ContainsKey(mode))
        {
            return mode;
        }

        source.Fault($"\"{name}\" is no mode of this type; define it under \"modes\" or choose one of {string.Join(", ", modes.Keys.Select(known => known.Name()))}.");
        return null;
    }

    private CodebookEntry With(CodebookEntry draft, string key, YamlSource value) => key switch
    {
        "name" => draft with { Name = value.Text },
        "verbs" => draft with { Triggers = Triggers(draft, TriggerKind.Verb, value) },
        "nouns" => draft with { Triggers = Triggers(draft, TriggerKind.Noun, value) },
        "adjectives" => draft with { Triggers = Triggers(draft, TriggerKind.Adjective, value) },
        "mode" => draft with { Mode = Mode(value, modes) },
        "actor" => draft with { Actor = Sources(value) },
        "recipient" => draft with { Recipient = Sources(value) },
        "harm" => draft with { Harm = value.Term<Harm>("harm") },
        "swallows" => draft with { Swallows = value.Text == "true" },
        "weight" => draft with { Weight = Weight(value) },
        "complement-type" => draft with { ComplementTypes = [.. Types(value)] },
        "not-complement-type" => draft with { ExcludedComplementTypes = [.. Types(value)] },
        "oblique" or "not-oblique" => draft with { Conditions = draft.Conditions.AddRange(Obliques(value, key == "not-oblique")) },
        _ => WithCondition(draft, key, value),
    };

    private static CodebookEntry WithCondition(CodebookEntry draft, string key, YamlSource value)
    {
        if (Flags.TryGetValue($"{key}: {value.Text}", out var flag))
        {
            return draft with { Requirements = draft.Requirements | flag };
        }

        var excluded = key.StartsWith("not-", StringComparison.Ordinal);
        if (Places.TryGetValue(excluded ? key[4..] : key, out var place))
        {
            return draft with { Conditions = draft.Conditions.Add(new Condition(place, "", Set(value), excluded)) };
        }

        value.Fault($"\"{key}: {value.Text}\" means nothing in an entry; docs/codebook.md lists what an entry may say.");
        return draft;
    }

    private static ImmutableArray<(TriggerKind Kind, string Words)> Triggers(CodebookEntry draft, TriggerKind kind, YamlSource value) =>
        draft.Triggers.AddRange(value.Words().Select(words => (kind, words)));

    private ImmutableArray<RoleSource> Sources(string role) => defaults.TryGetValue(role, out var value) ? Sources(value) : [];

    private static ImmutableArray<RoleSource> Sources(YamlSource value)
    {
        var sources = ImmutableArray.CreateBuilder<RoleSource>();
        foreach (var item in value.Items())
        {
            if (RoleSource.TryParse(item.Text, out var source))
            {
                sources.Add(source);
            }
            else
            {
                item.Fault($"\"{item.Text}\" is no place to look for a party; write subject, object, iobj, possessor, nationality, complement-subject, complement-party, complement-recipient, speaker or a preposition, each with -party, -possessor, -thing, -person or a preposition behind it where needed.");
            }
        }

        return sources.ToImmutable();
    }

    private static IEnumerable<EventType> Types(YamlSource value)
    {
        foreach (var word in value.Words())
        {
            if (TermNames.TryParse<EventType>(word.ToUpperInvariant(), out var found))
            {
                yield return found;
            }
            else
            {
                value.Fault($"\"{word}\" is no event type; choose among {string.Join(", ", TermNames.All<EventType>())}.");
            }
        }
    }

    private static Condition[] Obliques(YamlSource value, bool excluded) =>
        [.. value.Fields("oblique").Select(field => new Condition(ConditionPlace.Oblique, field.Key, Set(field.Value), excluded))];

    private static double Weight(YamlSource value)
    {
        if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1)
        {
            return weight;
        }

        value.Fault($"\"{value.Text}\" is no weight; write a number above 0 and up to 1, such as 0.7.");
        return 0.5;
    }

    private static WordSet Set(YamlSource value)
    {
        var kinds = PartyKinds.None;
        var words = new List<string>();
        foreach (var word in value.Words())
        {
            if (word == "any" || !word.StartsWith('<'))
            {
                kinds |= word == "any" ? PartyKinds.Any : PartyKinds.None;
                words.Add(word);
            }
            else if (Kinds.TryGetValue(word, out var kind))
            {
                kinds |= kind;
            }
            else
            {
                value.Fault($"\"{word}\" is no kind of party; choose among {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}.");
            }
        }

        return new WordSet(words, kinds);
    }
}
