using System.Text.Json;

namespace Dateline.Export.Codings;

/// <summary>Writes the lists of a coding: entities, times, places, and the five kinds of record with their links.</summary>
internal sealed class RecordJson(ValueJson values)
{
    private readonly Utf8JsonWriter _json = values.Json;

    /// <summary>Every list, inside the coding's object.</summary>
    public void WriteAll(Coding coding)
    {
        values.List("entities", coding.Entities, Entity);
        values.List("times", coding.Times, Time);
        values.List("places", coding.Places, PlaceMention);
        values.List("events", coding.Events, Event);
        values.List("statements", coding.Statements, Statement);
        values.List("tenures", coding.Tenures, Tenure);
        values.List("controls", coding.Controls, Control);
        values.List("aliases", coding.Aliases, Alias);
        values.List("links", coding.Links, Link);
    }

    private void Entity(Entity entity)
    {
        _json.WriteStartObject();
        _json.WriteString("id", entity.Id.Value);
        _json.WriteString("type", entity.Type.Name());
        _json.WriteString("name", entity.Name);
        _json.WriteString("country", entity.Country);
        _json.WriteString("sector", entity.Sector?.Name());
        _json.WriteBoolean("private", entity.IsPrivate);
        values.List("mentions", entity.Mentions, Mention);
        _json.WriteEndObject();
    }

    private void Mention(MentionOccurrence mention)
    {
        _json.WriteStartObject();
        values.SpanFields(mention.Quotation);
        _json.WriteString("kind", mention.Kind.Name());
        _json.WriteEndObject();
    }

    private void Time(Timex time)
    {
        _json.WriteStartObject();
        values.SpanFields(time.Quotation);
        _json.WriteString("type", time.Type.Name().ToUpperInvariant());
        _json.WriteString("value", time.Value);
        values.Date("range", time.Range);
        _json.WriteEndObject();
    }

    private void PlaceMention(PlaceMention mention)
    {
        _json.WriteStartObject();
        values.SpanFields(mention.Quotation);
        values.Place("place", mention.Place);
        _json.WriteEndObject();
    }

    private void Event(Event e)
    {
        _json.WriteStartObject();
        _json.WriteString("id", e.Id.Value);
        _json.WriteString("type", e.Type.Name());
        _json.WriteString("mode", e.Mode?.Name());
        values.ListIfAny("contexts", e.Contexts, context => _json.WriteStringValue(context.Name()));
        values.Span("trigger", e.Trigger);
        values.List("actors", e.Actors, values.Participant);
        values.List("recipients", e.Recipients, values.Participant);
        values.ListIfAny("instruments", e.Instruments, values.Participant);
        values.Date("date", e.Date);
        values.Place("place", e.Place);
        Harms(e);
        _json.WriteString("factuality", e.Factuality.Name());
        _json.WriteString("outcome", e.Outcome.Name());
        values.List("saidBy", e.SaidBy, values.Participant);
        values.Share("confidence", e.Confidence);
        _json.WriteString("rule", e.Rule);
        values.List("evidence", e.Evidence, values.Span);
        _json.WriteEndObject();
    }

    /// <summary>Inside, one list holds all harms; outside, each kind has its own, so an index into the one becomes an index into the other.</summary>
    private void Harms(Event e)
    {
        var place = new int[e.Harms.Length];
        foreach (var kind in Enum.GetValues<Harm>())
        {
            var indices = Enumerable.Range(0, e.Harms.Length).Where(i => e.Harms[i].Harm == kind).ToImmutableArray();
            for (var i = 0; i < indices.Length; i++)
            {
                place[indices[i]] = i;
            }

            values.ListIfAny(kind.Name(), indices, i =>
            {
                var count = e.Harms[i].Count;
                values.Count(count.PartOf is { } whole ? count with { PartOf = place[whole] } : count);
            });
        }
    }

    private void Statement(Statement statement)
    {
        _json.WriteStartObject();
        _json.WriteString("id", statement.Id.Value);
        _json.WriteString("kind", statement.Kind.Name());
        values.Participant("speaker", statement.Speaker);
        values.TextIfAny("speakerFor", statement.SpeakerFor?.Value);
        if (statement.Addressee is { } addressee)
        {
            values.Participant("addressee", addressee);
        }

        if (statement.Cue is { } cue)
        {
            values.Span("cue", cue);
        }

        values.List("content", statement.Content, values.Span);
        _json.WriteString("verbatim", statement.Verbatim.Name());
        _json.WriteBoolean("reportable", statement.Reportable);
        values.TextIfAny("within", statement.Within?.Value);
        values.Date("date", statement.Date);
        values.Share("confidence", statement.Confidence);
        _json.WriteString("rule", statement.Rule);
        values.List("evidence", statement.Evidence, values.Span);
        _json.WriteEndObject();
    }

    private void Tenure(Tenure tenure)
    {
        _json.WriteStartObject();
        _json.WriteString("id", tenure.Id.Value);
        values.Participant("person", tenure.Person);
        values.Span("role", tenure.Role);
        values.Participant("organisation", tenure.Organisation);
        values.Date("entry", tenure.Entry);
        _json.WriteString("entryMode", tenure.EntryMode.Name());
        values.Date("exit", tenure.Exit);
        _json.WriteString("exitMode", tenure.ExitMode?.Name());
        values.TextIfAny("predecessor", tenure.Predecessor?.Value);
        values.TextIfAny("successor", tenure.Successor?.Value);
        _json.WriteString("factuality", tenure.Factuality.Name());
        values.List("saidBy", tenure.SaidBy, values.Participant);
        values.Share("confidence", tenure.Confidence);
        _json.WriteString("rule", tenure.Rule);
        values.List("evidence", tenure.Evidence, values.Span);
        _json.WriteEndObject();
    }

    private void Control(Control control)
    {
        _json.WriteStartObject();
        _json.WriteString("id", control.Id.Value);
        values.Participant("organisation", control.Organisation);
        values.Place("territory", control.Territory);
        _json.WriteString("status", control.Status.Name());
        values.Date("from", control.From);
        values.Date("to", control.To);
        _json.WriteString("factuality", control.Factuality.Name());
        values.List("saidBy", control.SaidBy, values.Participant);
        values.Share("confidence", control.Confidence);
        values.List("evidence", control.Evidence, values.Span);
        _json.WriteEndObject();
    }

    private void Alias(Alias alias)
    {
        _json.WriteStartObject();
        _json.WriteString("id", alias.Id.Value);
        _json.WriteString("entity", alias.Entity.Value);
        _json.WriteString("alias", alias.Name.Text);
        _json.WriteString("kind", alias.Kind.Name());
        values.ListIfAny("saidBy", alias.SaidBy, values.Participant);
        values.List("evidence", alias.Evidence, values.Span);
        _json.WriteEndObject();
    }

    private void Link(Link link)
    {
        _json.WriteStartObject();
        _json.WriteString("from", link.From.Value);
        _json.WriteString("to", link.To.Value);
        _json.WriteString("kind", link.Kind.Name());
        _json.WriteEndObject();
    }
}
