using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dateline.Extraction.Codebook;

/// <summary>Reads the codebook's files: lists first, because entries name them, then contexts and types.</summary>
internal static class CodebookReader
{
    private const string ListsFile = "lists.yaml";
    private const string ContextsFile = "contexts.yaml";

    public static void Read(string[] files, CodebookReading reading)
    {
        var roots = files.Select(file => (Name: Path.GetFileName(file), Root: RootOf(file, reading))).Where(pair => pair.Root is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Root.GetValueOrDefault(), StringComparer.Ordinal);
        foreach (var (name, root) in roots.OrderBy(pair => Rank(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            ReadFile(name, root, reading);
        }

        if (roots.Count == files.Length)
        {
            CheckTypes(files, reading);
        }

        reading.Faults.Sort((one, other) => (one.File, one.Line).CompareTo((other.File, other.Line)));
    }

    private static int Rank(string name) => name switch { ListsFile => 0, ContextsFile => 1, _ => 2 };

    private static void ReadFile(string name, YamlSource root, CodebookReading reading)
    {
        if (name == ListsFile)
        {
            foreach (var (key, value) in root.Fields("The file of word lists"))
            {
                reading.Lists[key] = ([], value);
            }
        }
        else if (name == ContextsFile)
        {
            ReadContexts(root, reading);
        }
        else
        {
            TypeReader.Read(root, reading);
        }
    }

    private static void ReadContexts(YamlSource root, CodebookReading reading)
    {
        foreach (var (key, value) in root.Fields("The file of contexts"))
        {
            if (!TermNames.TryParse<EventContext>(key, out var context))
            {
                value.Fault($"\"{key}\" is no context; choose one of {string.Join(", ", TermNames.All<EventContext>())}.");
                continue;
            }

            foreach (var word in value.Words())
            {
                var known = reading.Contexts.GetValueOrDefault(word, []);
                reading.Contexts[word] = known.Contains(context) ? known : known.Add(context);
            }
        }
    }

    private static YamlSource? RootOf(string file, CodebookReading reading)
    {
        try
        {
            using var text = new StreamReader(file);
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents is [var document, ..])
            {
                return new YamlSource(document.RootNode, file, reading);
            }

            reading.Faults.Add(new CodebookFault(file, 0, "is empty; give it a type and entries, or delete it."));
        }
        catch (YamlException broken)
        {
            reading.Faults.Add(new CodebookFault(file, (int)broken.Start.Line, $"is not well-formed YAML: {broken.Message} Check indentation and quotes there."));
        }

        return null;
    }

    private static void CheckTypes(string[] files, CodebookReading reading)
    {
        if (files.Length == 0)
        {
            return;
        }

        var folder = Path.GetDirectoryName(files[0]) ?? "";
        foreach (var type in Enum.GetValues<EventType>().Except(reading.Rules.Select(rules => rules.Type)))
        {
            reading.Faults.Add(new CodebookFault(folder, 0, $"lacks the type {type.Name()}; add {type.Name()}.yaml with its definition."));
        }

        foreach (var twice in reading.Rules.GroupBy(rules => rules.Type).Where(group => group.Count() > 1))
        {
            reading.Faults.Add(new CodebookFault(folder, 0, $"defines the type {twice.Key.Name()} in {twice.Count().ToString(CultureInfo.InvariantCulture)} files; keep one."));
        }
    }
}
