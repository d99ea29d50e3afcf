using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>Reads the events of a document by a codebook: trigger, type, parties, harm, factuality, speakers.</summary>
/// <remarks>Wants the statements found before it, so that an event told by someone bears his name. Thread-safe.</remarks>
public sealed class EventExtractor : IExtractor
{
    private readonly EventCodebook _codebook;
    private readonly PartyLexicon _parties;
    private readonly LightVerbs _lightVerbs;
    private readonly FactualityReader _factuality;
    private readonly CasualtyWords _harmWords;
    private readonly NumberReader _numbers;

    /// <param name="codebook">What words name which events.</param>
    /// <param name="dataFolder">The folder that holds lexicons/.</param>
    /// <exception cref="DataFileException">A lexicon is missing or broken.</exception>
    public EventExtractor(EventCodebook codebook, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var lexicons = Path.Combine(dataFolder, "lexicons");
        _codebook = codebook;
        _parties = new PartyLexicon(lexicons);
        _lightVerbs = new LightVerbs(lexicons);
        _factuality = new FactualityReader(new EmbeddingWords(lexicons), _lightVerbs);
        _harmWords = new CasualtyWords(lexicons);
        _numbers = new NumberReader(lexicons);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Lemmas | DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public Mentions Extract(Document document, Mentions found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(found);
        var passage = new Passage(document, found, _parties);
        var reading = new SentenceReading(passage, new EntryMatcher(_codebook, _lightVerbs, _harmWords, passage), _codebook, _factuality);
        var casualties = new CasualtyReader(_harmWords, _numbers, passage);
        var writer = new MentionWriter(passage, _codebook);
        var events = ImmutableArray.CreateBuilder<EventMention>();
        (EventDraft Draft, int Place)? last = null;
        for (var sentence = 0; sentence < document.Tokens.SentenceCount; sentence++)
        {
            var drafts = reading.Read(document.Sentence(sentence));
            var before = last is { } told && sentence - told.Draft.Trigger.SentenceIndex <= 2 && drafts.Count == 0 ? told : ((EventDraft Draft, int Place)?)null;
            var known = before?.Draft.Harms.Count ?? 0;
            casualties.Read(document.Sentence(sentence), drafts, before?.Draft);
            if (before is { } grown && grown.Draft.Harms.Count > known)
            {
                events[grown.Place] = writer.Write(grown.Draft) with { Evidence = events[grown.Place].Evidence.Add(document.Sentence(sentence).Span) };
            }

            foreach (var draft in drafts)
            {
                last = draft is { Type: EventType.Assault, Factuality: Factuality.Happened or Factuality.Ongoing } ? (draft, events.Count) : last;
                events.Add(writer.Write(draft));
            }
        }

        return found with { Events = found.Events.AddRange(events) };
    }
}
