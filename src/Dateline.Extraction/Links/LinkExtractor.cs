using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Links;

/// <summary>Finds how the records of a document bear on one another: claims, denials and threats on their events, statements on what they are about, deaths and arrests on the tenures they end.</summary>
public sealed class LinkExtractor : IExtractor
{
    /// <param name="dataFolder">Not read: what a statement does is told by its kind. Taken so that all extractors are built alike.</param>
    public LinkExtractor(string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(dataFolder);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Coreference | DocumentLayers.Entities;

    /// <inheritdoc/>
    public Mentions Extract(Document document, Mentions found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(found);
        var identities = new Identities(document);
        var links = Said(document, identities, found).Concat(Ends(identities, found)).Distinct();
        return found with { Links = found.Links.AddRange(links) };
    }

    private static IEnumerable<MentionLink> Said(Document document, Identities identities, Mentions found)
    {
        for (var s = 0; s < found.Statements.Length; s++)
        {
            var statement = found.Statements[s];
            foreach (var (to, trigger) in Triggers(found))
            {
                if (statement.Content.Any(content => content.Contains(document.Tokens.Spans[trigger])) && LinkOf(identities, found, statement, to) is { } kind)
                {
                    yield return new MentionLink(new MentionRef(MentionFamily.Statement, s), to, kind);
                }
            }
        }
    }

    private static IEnumerable<(MentionRef To, int Trigger)> Triggers(Mentions found)
    {
        for (var e = 0; e < found.Events.Length; e++)
        {
            yield return (new MentionRef(MentionFamily.Event, e), found.Events[e].Trigger);
        }

        for (var c = 0; c < found.Controls.Length; c++)
        {
            yield return (new MentionRef(MentionFamily.Control, c), found.Controls[c].Trigger);
        }
    }

    // Of all that a claim of responsibility mentions only the deeds of its own speaker are claimed.
    private static LinkKind? LinkOf(Identities identities, Mentions found, StatementMention statement, MentionRef to)
    {
        if (to.Family != MentionFamily.Event)
        {
            return LinkKind.About;
        }

        var told = found.Events[to.Index];
        return statement.Kind switch
        {
            StatementKind.ClaimOfResponsibility when IsDeed(told) => IsBy(identities, told, statement) ? LinkKind.Claims : LinkKind.About,
            StatementKind.Denial when told.Factuality is Factuality.Denied or Factuality.Negated || IsDeed(told) => LinkKind.Denies,
            StatementKind.Threat when told.Factuality == Factuality.Threatened => LinkKind.Threatens,
            _ => LinkKind.About,
        };
    }

    private static bool IsDeed(EventMention told) => told.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Sanction;

    private static bool IsBy(Identities identities, EventMention told, StatementMention statement)
    {
        var speakers = new[] { statement.Speaker, statement.SpeakerFor }.OfType<Argument>().Select(speaker => identities.Of(speaker.Head)).ToHashSet();
        return told.Actors.Length == 0 || told.Actors.Any(actor => speakers.Contains(identities.Of(actor.Head)));
    }

    // The event whose trigger ends the tenure, or that kills or holds its holder where the tenure ended so.
    private static IEnumerable<MentionLink> Ends(Identities identities, Mentions found)
    {
        for (var t = 0; t < found.Tenures.Length; t++)
        {
            for (var e = 0; e < found.Events.Length; e++)
            {
                if (EndsTenure(identities, found.Events[e], found.Tenures[t]))
                {
                    yield return new MentionLink(new MentionRef(MentionFamily.Event, e), new MentionRef(MentionFamily.Tenure, t), LinkKind.EndsTenure);
                }
            }
        }
    }

    private static bool EndsTenure(Identities identities, EventMention told, TenureMention tenure)
    {
        if (tenure.ExitMode is not { } mode || told.Factuality != Factuality.Happened)
        {
            return false;
        }

        return told.Trigger == tenure.ExitTrigger
            || (tenure.ExitTrigger is not null && Fits(told, mode) && told.Recipients.Any(recipient => identities.Of(recipient.Head) == identities.Of(tenure.Person.Head)));
    }

    private static bool Fits(EventMention told, ExitMode mode) => mode switch
    {
        ExitMode.Killed => told.Type == EventType.Assault && told.Harms.Any(harm => harm.Harm == Harm.Killed),
        ExitMode.Arrested => told.Type == EventType.Coerce && told.Mode == EventMode.Arrest,
        _ => false,
    };
}
