using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;

namespace Dateline.Extraction.Codebook;

/// <summary>The codebook: what words name which events, read from a folder of YAML files that people edit.</summary>
/// <remarks>One file an event type, a file of word lists and a file of contexts. docs/codebook.md describes the format.</remarks>
public sealed class EventCodebook
{
    private readonly FrozenDictionary<string, ImmutableArray<TriggerTerm>> _terms;
    private readonly FrozenDictionary<EventType, TypeRules> _rules;

    private EventCodebook(CodebookReading reading, string hash)
    {
        Hash = hash;
        Entries = [.. reading.Entries];
        Examples = [.. reading.Examples];
        _rules = reading.Rules.ToFrozenDictionary(rules => rules.Type);
        _terms = Entries.SelectMany(TriggerTerm.Of).GroupBy(term => term.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        ContextWords = reading.Contexts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>SHA-256 over the files in the order of their names, lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>All entries, by file and line.</summary>
    public ImmutableArray<CodebookEntry> Entries { get; }

    /// <summary>The sentences that test it.</summary>
    public ImmutableArray<CodebookExample> Examples { get; }

    internal FrozenDictionary<string, ImmutableArray<EventContext>> ContextWords { get; }

    /// <summary>Reads and checks a codebook.</summary>
    /// <exception cref="DataFileException">The folder holds no codebook, or one with faults; the message gives the first, <see cref="Check"/> all.</exception>
    public static EventCodebook Load(string folder)
    {
        var reading = Read(folder);
        if (reading.Faults is [var first, ..])
        {
            var more = reading.Faults.Count > 1 ? $" ({reading.Faults.Count - 1} more faults)" : "";
            throw new DataFileException(first.File, first.Line, first.Problem + more);
        }

        return new EventCodebook(reading, HashOf(folder));
    }

    /// <summary>All faults of a codebook, in the order of files and lines; empty where it may be used.</summary>
    public static ImmutableArray<CodebookFault> Check(string folder) => [.. Read(folder).Faults];

    /// <summary>What the codebook says of a type at large.</summary>
    public TypeRules Rules(EventType type) => _rules[type];

    internal ImmutableArray<TriggerTerm> Terms(string lemma) => _terms.GetValueOrDefault(lemma, []);

    private static CodebookReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var reading = new CodebookReading();
        var files = FilesOf(folder);
        if (files.Length == 0)
        {
            reading.Faults.Add(new CodebookFault(folder, 0, "holds no codebook; name a folder with one .yaml file an event type."));
        }

        CodebookReader.Read(files, reading);
        return reading;
    }

    private static string[] FilesOf(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in FilesOf(folder))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLower(CultureInfo.InvariantCulture);
    }
}

/// <summary>One trigger of one entry, found by its key word.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Kind">Part of speech.</param>
/// <param name="Key">The word it is looked up by: the verb, or a compound's head.</param>
/// <param name="Before">Words before the key.</param>
/// <param name="After">Words after it: particles, or "of emergency".</param>
internal sealed record TriggerTerm(CodebookEntry Entry, TriggerKind Kind, string Key, string[] Before, string[] After)
{
    public static IEnumerable<TriggerTerm> Of(CodebookEntry entry) => entry.Triggers.SelectMany(trigger => Of(entry, trigger.Kind, trigger.Words));

    private static IEnumerable<TriggerTerm> Of(CodebookEntry entry, TriggerKind kind, string text)
    {
        var hyphenated = text.Contains('-', StringComparison.Ordinal);
        if (hyphenated || kind == TriggerKind.Verb)
        {
            yield return Of(entry, kind, text.Split(' '));
        }

        // Treebanks write "cease-fire" as one token or as three; a hyphenated verb stays one.
        if (kind != TriggerKind.Verb)
        {
            yield return Of(entry, kind, text.Split(' ', '-'));
        }
    }

    private static TriggerTerm Of(CodebookEntry entry, TriggerKind kind, string[] words)
    {
        var of = Array.IndexOf(words, "of");
        var key = kind == TriggerKind.Verb ? 0 : of > 0 ? of - 1 : words.Length - 1;
        return new TriggerTerm(entry, kind, words[key], words[..key], words[(key + 1)..]);
    }
}
