using System.Collections.Frozen;

namespace Dateline.Extraction.Statements;

/// <summary>What a speaker is in news; data/lexicons/statement-speakers.tsv explains each.</summary>
internal enum SpeakerClass
{
    Spokesperson,
    Office,
    Expert,
    Body,
    Media,
    Document,
    Unnamed,
    Bystander,
}

/// <summary>The nouns for speakers.</summary>
internal sealed class SpeakerLexicon(string folder)
{
    private readonly FrozenDictionary<string, SpeakerClass> _classes = DataTable.Read(Path.Combine(folder, "statement-speakers.tsv"), 2)
        .ToFrozenDictionary(
            row => row[0],
            row => Enum.TryParse<SpeakerClass>(row[1], ignoreCase: true, out var known) ? known : throw row.Fault($"\"{row[1]}\" is no class of speaker."),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>What a noun is, null for one that is no speaker's.</summary>
    public SpeakerClass? Of(string lemma) => _classes.TryGetValue(lemma, out var known) ? known : null;
}
