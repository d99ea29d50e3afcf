namespace Dateline;

/// <summary>The invariants of a coding that no single record can check for itself.</summary>
public static class CodingConsistency
{
    /// <summary>Everything wrong with a coding, in words; empty when it is sound.</summary>
    /// <remarks>Checked: every entity and assertion id referred to exists, ids are unique, quotations equal the report's text, part-of counts point at another count.</remarks>
    public static IEnumerable<string> Faults(Coding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        return UnknownEntities(coding).Concat(UnknownAssertions(coding)).Concat(Doubles(coding)).Concat(WrongQuotes(coding)).Concat(WrongParts(coding));
    }

    private static IEnumerable<Assertion> Assertions(Coding coding) =>
        [.. coding.Events, .. coding.Statements, .. coding.Tenures, .. coding.Controls, .. coding.Aliases];

    private static IEnumerable<string> UnknownEntities(Coding coding)
    {
        var known = coding.Entities.Select(entity => entity.Id).ToHashSet();
        var named = Participants(coding).Select(participant => participant.Entity)
            .Concat(coding.Statements.Where(s => s.SpeakerFor is not null).Select(s => s.SpeakerFor.GetValueOrDefault()))
            .Concat(coding.Tenures.SelectMany(t => new[] { t.Predecessor, t.Successor }).OfType<EntityId>())
            .Concat(coding.Aliases.Select(alias => alias.Entity));
        return named.Where(id => !known.Contains(id)).Select(id => $"entity {id} is referred to but not listed");
    }

    private static IEnumerable<string> UnknownAssertions(Coding coding)
    {
        var known = Assertions(coding).Select(assertion => assertion.Id).ToHashSet();
        return coding.Links.SelectMany(link => new[] { link.From, link.To })
            .Concat(coding.Statements.Select(s => s.Within).OfType<AssertionId>())
            .Where(id => !known.Contains(id))
            .Select(id => $"record {id} is referred to but not listed");
    }

    private static IEnumerable<string> Doubles(Coding coding) =>
        coding.Entities.Select(entity => entity.Id.Value).Concat(Assertions(coding).Select(assertion => assertion.Id.Value))
            .GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"id {same.Key} is given {same.Count()} times");

    private static IEnumerable<string> WrongParts(Coding coding) =>
        from e in coding.Events
        from index in Enumerable.Range(0, e.Harms.Length)
        let part = e.Harms[index].Count.PartOf
        where part is { } whole && (whole < 0 || whole >= e.Harms.Length || whole == index || e.Harms[whole].Harm != e.Harms[index].Harm)
        select $"count {index} of {e.Id} is said to be part of {part}, which is no other count of the same harm";

    private static IEnumerable<string> WrongQuotes(Coding coding) =>
        Quotations(coding)
            .Where(q => q.Text is null || q.Span.End > coding.Report.Text.Length || !q.Span.Of(coding.Report.Text).SequenceEqual(q.Text))
            .Select(q => $"the quotation \"{q.Text}\" is not what stands at {q.Span}");

    private static IEnumerable<Participant> Participants(Coding coding)
    {
        var direct = coding.Events.SelectMany(e => e.Actors.Concat(e.Recipients).Concat(e.Instruments))
            .Concat(Assertions(coding).SelectMany(a => a.SaidBy))
            .Concat(coding.Statements.SelectMany(s => new[] { s.Speaker, s.Addressee }).OfType<Participant>())
            .Concat(coding.Tenures.SelectMany(t => new[] { t.Person, t.Organisation }).OfType<Participant>())
            .Concat(coding.Controls.Select(c => c.Organisation))
            .Concat(Counts(coding).SelectMany(c => c.SaidBy))
            .Concat(Dates(coding).SelectMany(d => d.SaidBy))
            .Concat(Places(coding).SelectMany(p => p.SaidBy));
        return direct.SelectMany(WithSpeakers);
    }

    private static IEnumerable<Participant> WithSpeakers(Participant participant) =>
        participant.SaidBy.SelectMany(WithSpeakers)
            .Concat(participant.Count?.SaidBy.SelectMany(WithSpeakers) ?? [])
            .Prepend(participant);

    private static IEnumerable<Count> Counts(Coding coding) => coding.Events.SelectMany(e => e.Harms).Select(harm => harm.Count);

    private static IEnumerable<DateRange> Dates(Coding coding) =>
        coding.Events.Select(e => e.Date)
            .Concat(coding.Statements.Select(s => s.Date))
            .Concat(coding.Tenures.SelectMany(t => new[] { t.Entry, t.Exit }).OfType<DateRange>())
            .Concat(coding.Controls.SelectMany(c => new[] { c.From, c.To }).OfType<DateRange>())
            .Concat(coding.Times.Select(t => t.Range).OfType<DateRange>());

    private static IEnumerable<Place> Places(Coding coding) =>
        coding.Events.Select(e => e.Place).OfType<Place>()
            .Concat(coding.Controls.Select(c => c.Territory))
            .Concat(coding.Places.Select(p => p.Place));

    private static IEnumerable<Quotation> Quotations(Coding coding) =>
        Assertions(coding).SelectMany(a => a.Evidence)
            .Concat(Participants(coding).Select(p => p.Quotation))
            .Concat(Counts(coding).Select(c => c.Quotation))
            .Concat(Dates(coding).SelectMany(d => d.Evidence))
            .Concat(Places(coding).SelectMany(p => p.Evidence))
            .Concat(coding.Entities.SelectMany(e => e.Mentions).Select(m => m.Quotation))
            .Concat(coding.Times.Select(t => t.Quotation))
            .Concat(coding.Places.Select(p => p.Quotation))
            .Concat(coding.Events.Select(e => e.Trigger))
            .Concat(coding.Statements.SelectMany(s => s.Content))
            .Concat(coding.Statements.Select(s => s.Cue).OfType<Quotation>())
            .Concat(coding.Tenures.Select(t => t.Role))
            .Concat(coding.Aliases.Select(a => a.Name));
}
