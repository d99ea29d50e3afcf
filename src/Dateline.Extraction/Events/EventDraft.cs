using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>An event being read: a trigger with the entry that fits it, before it is known whether and how it is told.</summary>
internal sealed class EventDraft(Token trigger, TriggerTerm term, int first, int end)
{
    public Token Trigger { get; } = trigger;

    public TriggerTerm Term { get; } = term;

    public CodebookEntry Entry => Term.Entry;

    /// <summary>Borders of the trigger's words.</summary>
    public (int First, int End) Words { get; } = (first, end);

    public bool IsNoun => Term.Kind == TriggerKind.Noun;

    /// <summary>The event that depends on this one as what is asked, promised or refused.</summary>
    public EventDraft? Complement { get; set; }

    public EventType Type { get; set; } = term.Entry.Type;

    public EventMode? Mode { get; set; } = term.Entry.Mode;

    /// <summary>The verb that lends its ends to a noun trigger, and how.</summary>
    public (Token Verb, LightVerb Light)? Light { get; set; }

    public List<Token> Actors { get; } = [];

    public List<Token> Recipients { get; } = [];

    public List<Token> Instruments { get; } = [];

    public List<HarmMention> Harms { get; } = [];

    public Factuality Factuality { get; set; } = Factuality.Happened;

    public Outcome Outcome { get; set; }

    public bool Dropped { get; set; }

    /// <summary>Someone said to do it himself: a threat or promise made of a deed's own words.</summary>
    public bool Announced { get; set; }
}
