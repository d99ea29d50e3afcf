using YamlDotNet.RepresentationModel;

namespace Dateline.Extraction.Codebook;

/// <summary>What reading the files has brought together so far, faults included.</summary>
internal sealed class CodebookReading
{
    public List<CodebookFault> Faults { get; } = [];

    public List<CodebookEntry> Entries { get; } = [];

    public List<CodebookExample> Examples { get; } = [];

    public List<TypeRules> Rules { get; } = [];

    public Dictionary<string, ImmutableArray<EventContext>> Contexts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (ImmutableArray<string> Words, YamlSource Source)> Lists { get; } = new(StringComparer.Ordinal);
}

/// <summary>A node of a YAML file with the place to report its faults at.</summary>
/// <param name="Node">The node.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Reading">Where faults go.</param>
internal readonly record struct YamlSource(YamlNode Node, string File, CodebookReading Reading)
{
    public int Line => (int)Node.Start.Line;

    public string Text => (Node as YamlScalarNode)?.Value ?? "";

    public void Fault(string problem) => Reading.Faults.Add(new CodebookFault(File, Line, problem));

    public YamlSource At(YamlNode node) => this with { Node = node };

    /// <summary>The fields of a mapping in order; a fault and nothing where the node is none.</summary>
    public IEnumerable<(string Key, YamlSource Value)> Fields(string what)
    {
        if (Node is not YamlMappingNode mapping)
        {
            Fault($"{what} must be written as \"name: value\" lines.");
            return [];
        }

        var source = this;
        return mapping.Children.Select(pair => (source.At(pair.Key).Text, source.At(pair.Value)));
    }

    /// <summary>The items of a list; a single word counts as a list of one.</summary>
    public IEnumerable<YamlSource> Items()
    {
        var source = this;
        return Node switch
        {
            YamlSequenceNode sequence => sequence.Children.Select(source.At),
            YamlScalarNode { Value: null or "" } => [],
            _ => [source],
        };
    }

    /// <summary>The words of a list, with "$name" replaced by the list of that name.</summary>
    public IEnumerable<string> Words()
    {
        foreach (var item in Items())
        {
            if (item.Node is not YamlScalarNode)
            {
                item.Fault("is nested where a word is wanted; write the words in one list: [first, second].");
                continue;
            }

            foreach (var word in item.Expanded(0))
            {
                yield return word;
            }
        }
    }

    /// <summary>Reads one of a closed family of terms.</summary>
    public T? Term<T>(string what)
        where T : struct, Enum
    {
        if (TermNames.TryParse<T>(Text, out var term))
        {
            return term;
        }

        Fault($"\"{Text}\" is no {what}; choose one of {string.Join(", ", TermNames.All<T>())}.");
        return null;
    }

    private IEnumerable<string> Expanded(int depth)
    {
        if (!Text.StartsWith('$'))
        {
            return [Text.ToLowerInvariant()];
        }

        if (depth > 8)
        {
            Fault($"the list {Text} names itself in a circle; break the circle in lists.yaml.");
            return [];
        }

        if (Reading.Lists.TryGetValue(Text[1..], out var list))
        {
            var source = list.Source;
            return source.Items().SelectMany(item => item.Expanded(depth + 1));
        }

        Fault($"there is no list \"{Text[1..]}\"; define it in lists.yaml or write the words here.");
        return [];
    }
}
