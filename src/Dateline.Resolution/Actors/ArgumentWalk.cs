namespace Dateline.Resolution.Actors;

/// <summary>What part an argument plays in its record.</summary>
internal enum ArgumentPart
{
    /// <summary>Named beside: victim, instrument, thing.</summary>
    Other,

    /// <summary>Does, says, leads or holds.</summary>
    Acts,

    /// <summary>Holds a role.</summary>
    Holder,
}

/// <summary>Walks every argument of every mention, nested speakers included.</summary>
internal static class ArgumentWalk
{
    /// <summary>All arguments with the part they play, in no particular order; one may come several times.</summary>
    public static IEnumerable<(Argument Argument, ArgumentPart Part)> All(Mentions mentions)
    {
        var parts = Events(mentions.Events).Concat(Statements(mentions.Statements)).Concat(Tenures(mentions.Tenures));
        var holders = mentions.Controls.SelectMany(c => Acting(c.Organisation).Concat(Speakers(c.Speakers)));
        var named = mentions.Aliases.SelectMany(a => Other(a.Of).Concat(Speakers(a.Speakers)));
        return parts.Concat(holders).Concat(named);
    }

    private static IEnumerable<(Argument, ArgumentPart)> Events(ImmutableArray<EventMention> events) => events.SelectMany(e =>
        e.Actors.SelectMany(Acting)
            .Concat(e.Recipients.SelectMany(Other))
            .Concat(e.Instruments.SelectMany(Other))
            .Concat(Speakers(e.Speakers))
            .Concat(e.Harms.SelectMany(harm => Speakers(harm.Count.Speakers))));

    private static IEnumerable<(Argument, ArgumentPart)> Statements(ImmutableArray<StatementMention> statements) => statements.SelectMany(s =>
        Optional(s.Speaker, Acting).Concat(Optional(s.SpeakerFor, Acting)).Concat(Optional(s.Addressee, Other)));

    private static IEnumerable<(Argument, ArgumentPart)> Tenures(ImmutableArray<TenureMention> tenures) => tenures.SelectMany(t =>
        Holder(t.Person)
            .Concat(Optional(t.Organisation, Acting))
            .Concat(Optional(t.Predecessor, Holder))
            .Concat(Optional(t.Successor, Holder))
            .Concat(Speakers(t.Speakers)));

    private static IEnumerable<(Argument, ArgumentPart)> Optional(Argument? argument, Func<Argument, IEnumerable<(Argument, ArgumentPart)>> walk) =>
        argument is null ? [] : walk(argument);

    private static IEnumerable<(Argument, ArgumentPart)> Acting(Argument argument) => With(argument, ArgumentPart.Acts);

    private static IEnumerable<(Argument, ArgumentPart)> Holder(Argument argument) => With(argument, ArgumentPart.Holder);

    private static IEnumerable<(Argument, ArgumentPart)> Other(Argument argument) => With(argument, ArgumentPart.Other);

    private static IEnumerable<(Argument, ArgumentPart)> Speakers(ImmutableArray<Argument> speakers) => speakers.SelectMany(Acting);

    private static IEnumerable<(Argument, ArgumentPart)> With(Argument argument, ArgumentPart part) =>
        Speakers(argument.Speakers).Concat(argument.Count is { } count ? Speakers(count.Speakers) : []).Prepend((argument, part));
}
