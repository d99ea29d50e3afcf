using YamlDotNet.RepresentationModel;

namespace Dateline.Extraction.Codebook;

/// <summary>Reads the file of one event type.</summary>
internal static class TypeReader
{
    private const string Keys = "type, definition, modes, defaults, future-of, stated-future-of, absorbs, entries, examples";

    public static void Read(YamlSource root, CodebookReading reading)
    {
        var fields = new Dictionary<string, YamlSource>(StringComparer.Ordinal);
        foreach (var (key, value) in root.Fields("A type's file"))
        {
            fields[key] = value;
            if (!Keys.Split(", ").Contains(key, StringComparer.Ordinal))
            {
                value.Fault($"\"{key}\" means nothing here; use {Keys}.");
            }
        }

        if (!fields.TryGetValue("type", out var name))
        {
            root.Fault("the file names no type; begin it with \"type: ASSAULT\" or another.");
            return;
        }

        if (name.Term<EventType>("event type") is { } type)
        {
            Read(type, root, fields, reading);
        }
    }

    private static void Read(EventType type, YamlSource root, Dictionary<string, YamlSource> fields, CodebookReading reading)
    {
        if (!fields.TryGetValue("definition", out var definition) || definition.Text.Length == 0)
        {
            root.Fault("the type has no definition; say in a sentence or two what belongs to it and what does not.");
        }

        var modes = Modes(fields);
        var defaults = Defaults(fields);
        reading.Rules.Add(Rules(type, definition.Node is null ? "" : definition.Text.Trim(), modes, fields, defaults));
        var entryReader = new EntryReader(type, modes, defaults);
        foreach (var item in Items(fields, "entries"))
        {
            AddEntry(entryReader.Read(item), item, reading);
        }

        foreach (var item in Items(fields, "examples"))
        {
            AddExample(item, reading);
        }
    }

    private static IEnumerable<YamlSource> Items(Dictionary<string, YamlSource> fields, string key) => fields.TryGetValue(key, out var list) ? list.Items() : [];

    private static void AddEntry(CodebookEntry? entry, YamlSource source, CodebookReading reading)
    {
        if (entry is null)
        {
            return;
        }

        if (reading.Entries.Exists(other => other.Type == entry.Type && other.Name == entry.Name))
        {
            source.Fault($"two entries are named \"{entry.Name}\"; records name their entry, so give one another name.");
        }

        reading.Entries.Add(entry);
    }

    private static ImmutableSortedDictionary<EventMode, string> Modes(Dictionary<string, YamlSource> fields)
    {
        var modes = ImmutableSortedDictionary.CreateBuilder<EventMode, string>();
        foreach (var (key, value) in fields.TryGetValue("modes", out var source) ? source.Fields("modes") : [])
        {
            if (TermNames.TryParse<EventMode>(key, out var mode))
            {
                modes[mode] = value.Text;
            }
            else
            {
                value.Fault($"\"{key}\" is no mode; choose one of {string.Join(", ", TermNames.All<EventMode>())}.");
            }
        }

        return modes.ToImmutable();
    }

    private static Dictionary<string, YamlSource> Defaults(Dictionary<string, YamlSource> fields) =>
        fields.TryGetValue("defaults", out var source)
            ? source.Fields("defaults").GroupBy(field => field.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal)
            : [];

    private static TypeRules Rules(
        EventType type, string definition, ImmutableSortedDictionary<EventMode, string> modes, Dictionary<string, YamlSource> fields, Dictionary<string, YamlSource> defaults)
    {
        foreach (var (key, value) in defaults.Where(pair => pair.Key is not ("actor" or "recipient" or "mode-from-complement" or "default-mode")))
        {
            value.Fault($"\"{key}\" means nothing here; use actor, recipient, mode-from-complement, default-mode.");
        }

        return new TypeRules
        {
            Type = type,
            Definition = definition,
            Modes = modes,
            ModeOfComplement = ModesOfComplement(defaults, modes),
            DefaultMode = defaults.TryGetValue("default-mode", out var mode) ? EntryReader.Mode(mode, modes) : null,
            FutureOf = [.. Types(fields, "future-of")],
            StatedFutureOf = [.. Types(fields, "stated-future-of")],
            Absorbs = [.. Types(fields, "absorbs")],
        };
    }

    private static IEnumerable<EventType> Types(Dictionary<string, YamlSource> fields, string key) => Items(fields, key).Select(item => item.Term<EventType>("event type")).OfType<EventType>();

    private static ImmutableDictionary<EventType, EventMode> ModesOfComplement(Dictionary<string, YamlSource> defaults, ImmutableSortedDictionary<EventMode, string> modes)
    {
        var map = ImmutableDictionary.CreateBuilder<EventType, EventMode>();
        foreach (var (key, value) in defaults.TryGetValue("mode-from-complement", out var source) ? source.Fields("mode-from-complement") : [])
        {
            if (EntryReader.Mode(key, value, modes) is { } mode)
            {
                foreach (var type in value.Items().Select(item => item.Term<EventType>("event type")).OfType<EventType>())
                {
                    map[type] = mode;
                }
            }
        }

        return map.ToImmutable();
    }

    private static void AddExample(YamlSource item, CodebookReading reading)
    {
        var fields = item.Fields("An example").GroupBy(field => field.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        var yields = fields.ContainsKey("yields");
        if (!fields.TryGetValue("text", out var text) || !fields.TryGetValue(yields ? "yields" : "yields-no", out var wanted) || wanted.Node is not YamlScalarNode)
        {
            item.Fault("an example needs \"text\" and either \"yields\" or \"yields-no\" with a type.");
            return;
        }

        var names = wanted.Text.Split('/');
        EventMode? mode = names.Length > 1 && TermNames.TryParse<EventMode>(names[1], out var named) ? named : null;
        if (!TermNames.TryParse<EventType>(names[0], out var type) || (names.Length > 1 && mode is null))
        {
            wanted.Fault($"\"{wanted.Text}\" is no type or type/mode; write for instance ASSAULT/aerial.");
            return;
        }

        reading.Examples.Add(new CodebookExample(text.Text, type, mode, yields, item.File, item.Line));
    }
}
