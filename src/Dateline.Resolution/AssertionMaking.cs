using Dateline.Resolution.Actors;
using Dateline.Resolution.Places;
using Dateline.Resolution.Time;

namespace Dateline.Resolution;

/// <summary>Puts together, mention by mention, what resolution has worked out: words become quotations, arguments become participants.</summary>
internal sealed class AssertionMaking(string text, Mentions mentions, Cast cast, MentionDates dates, MentionPlaces places)
{
    /// <summary>One event a mention, in the order of the mentions; ids are provisional until folded.</summary>
    public IReadOnlyList<Event> Events() => [.. mentions.Events.Select((mention, index) => new Event
    {
        Id = new AssertionId($"e{index + 1}"),
        Type = mention.Type,
        Mode = mention.Mode,
        Contexts = mention.Contexts,
        Trigger = Quote(mention.TriggerSpan),
        Actors = Parties(mention.Actors),
        Recipients = Parties(mention.Recipients),
        Instruments = Parties(mention.Instruments),
        Date = dates.Events[index],
        Place = places.Events[index],
        Harms = [.. mention.Harms.Select(harm => (harm.Harm, CountOf(harm.Count)))],
        Factuality = mention.Factuality,
        Outcome = mention.Outcome,
        SaidBy = Parties(mention.Speakers),
        Confidence = mention.Confidence,
        Rule = mention.Rule,
        Evidence = Quotes(mention.Evidence),
    })];

    /// <summary>One statement a mention.</summary>
    public ImmutableArray<Statement> Statements() => [.. mentions.Statements.Select((mention, index) => new Statement
    {
        Id = StatementId(index),
        Kind = mention.Kind,
        Speaker = Party(mention.Speaker),
        SpeakerFor = mention.SpeakerFor is { } body ? cast.IdOf(body) : null,
        Addressee = Party(mention.Addressee),
        Cue = mention.CueSpan is { } cue ? Quote(cue) : null,
        Content = Quotes(mention.Content),
        Verbatim = mention.Verbatim,
        Reportable = mention.Reportable,
        Within = mention.Within is { } outer ? StatementId(outer) : null,
        Date = dates.Statements[index],
        Confidence = mention.Confidence,
        Rule = mention.Rule,
        Evidence = Quotes(mention.Evidence),
    })];

    /// <summary>One tenure a mention.</summary>
    public ImmutableArray<Tenure> Tenures() => [.. mentions.Tenures.Select((mention, index) => new Tenure
    {
        Id = TenureId(index),
        Person = PartyOf(mention.Person),
        Role = Quote(mention.Role),
        Organisation = Party(mention.Organisation),
        Entry = NotAfter(dates.TenureEntries[index], mention.ExitMode is null ? null : dates.TenureExits[index]),
        EntryMode = mention.EntryMode,
        Exit = mention.ExitMode is null ? null : dates.TenureExits[index] ?? DateRange.Unknown,
        ExitMode = mention.ExitMode,
        Predecessor = mention.Predecessor is { } before ? cast.IdOf(before) : null,
        Successor = mention.Successor is { } after ? cast.IdOf(after) : null,
        Factuality = mention.Factuality,
        SaidBy = Parties(mention.Speakers),
        Confidence = mention.Confidence,
        Rule = mention.Rule,
        Evidence = Quotes(mention.Evidence),
    })];

    /// <summary>One control record a mention.</summary>
    public ImmutableArray<Control> Controls() => [.. mentions.Controls.Select((mention, index) => new Control
    {
        Id = ControlId(index),
        Organisation = PartyOf(mention.Organisation),
        Territory = places.Controls[index],
        Status = mention.Status,
        From = dates.ControlFrom[index],
        To = dates.ControlTo[index],
        Factuality = mention.Factuality,
        SaidBy = Parties(mention.Speakers),
        Confidence = mention.Confidence,
        Evidence = Quotes(mention.Evidence),
    })];

    /// <summary>One alias a mention.</summary>
    public ImmutableArray<Alias> Aliases() => [.. mentions.Aliases.Select((mention, index) => new Alias
    {
        Id = new AssertionId($"a{index + 1}"),
        Entity = cast.IdOf(mention.Of),
        Name = Quote(mention.Alias),
        Kind = mention.Kind,
        SaidBy = Parties(mention.Speakers),
        Evidence = Quotes(mention.Evidence),
    })];

    /// <summary>The links between mentions as links between records; a link within one folded event falls away.</summary>
    /// <param name="links">Links between mentions.</param>
    /// <param name="eventOf">The folded event of each event mention.</param>
    public static ImmutableArray<Link> Links(ImmutableArray<MentionLink> links, ImmutableArray<AssertionId> eventOf)
    {
        AssertionId Id(MentionRef mention) => mention.Family switch
        {
            MentionFamily.Event => eventOf[mention.Index],
            MentionFamily.Statement => StatementId(mention.Index),
            MentionFamily.Tenure => TenureId(mention.Index),
            MentionFamily.Control => ControlId(mention.Index),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        return [.. links.Select(link => new Link(Id(link.From), Id(link.To), link.Kind)).Where(link => link.From != link.To).Distinct()];
    }

    // Nobody enters after he has left: an entry known only to precede the report precedes the exit.
    private static DateRange NotAfter(DateRange entry, DateRange? exit) =>
        entry is { Start: null, End: { } latest } && exit?.End is { } end && end < latest
            ? DateRange.Before(end) with { Evidence = exit.Evidence, How = "not after the end of the tenure" }
            : entry;

    private static AssertionId StatementId(int index) => new($"s{index + 1}");

    private static AssertionId TenureId(int index) => new($"t{index + 1}");

    private static AssertionId ControlId(int index) => new($"c{index + 1}");

    private Quotation Quote(TextSpan span) => Quotation.Of(text, span);

    private ImmutableArray<Quotation> Quotes(ImmutableArray<TextSpan> spans) => [.. spans.Select(Quote)];

    // Two mentions of one entity on one side ("the leader and founder X") are one party.
    private ImmutableArray<Participant> Parties(ImmutableArray<Argument> arguments) => [.. arguments.Select(PartyOf).DistinctBy(party => party.Entity)];

    private Participant? Party(Argument? argument) => argument is null ? null : PartyOf(argument);

    private Participant PartyOf(Argument argument) => new(cast.IdOf(argument), Quote(argument.Span))
    {
        Count = argument.Count is { } count ? CountOf(count) : null,
        SaidBy = Parties(argument.Speakers),
    };

    private Count CountOf(CountMention mention) => new(mention.Tally, Quote(mention.Span))
    {
        Of = mention.Of,
        Side = mention.Side,
        PartOf = mention.PartOf,
        SaidBy = Parties(mention.Speakers),
    };
}
