namespace Dateline.Extraction.Statements;

/// <summary>What a cue may take as the thing said; data/lexicons/statement-verbs.tsv explains each.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    Clause = 1,
    Quote = 2,
    To = 4,
    Order = 8,
    Object = 16,
    Charge = 32,
    Oblique = 64,
    Told = 128,
}

/// <summary>How far a cue is speech: a thought is not said to anyone, a survey that shows something has no voice, an order is a deed, a slogan is a crowd's.</summary>
internal enum Stance
{
    Said,
    Thought,
    Shown,
    Acted,
    Chanted,
}

/// <summary>One cue of the lexicon.</summary>
/// <param name="Lemma">Dictionary form of its head.</param>
/// <param name="With">Words that must follow it, in lower case; empty for none.</param>
/// <param name="Frames">What it takes as content.</param>
/// <param name="Kind">What is done by it; null where the content tells.</param>
/// <param name="Stance">Said, thought or shown.</param>
internal sealed record CueEntry(string Lemma, ImmutableArray<string> With, CueFrames Frames, StatementKind? Kind, Stance Stance)
{
    /// <summary>True where it takes content of that form.</summary>
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;
}

/// <summary>A cue in a text: entry, head token and the tokens from its first auxiliary to its last particle, half-open.</summary>
internal readonly record struct Cue(CueEntry Entry, int Head, int First, int End);
