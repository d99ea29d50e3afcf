using System.Globalization;
using System.Text.Json;

namespace Dateline.Export.Codings;

/// <summary>Writes the values records are made of: spans, participants, counts, dates and places of one report.</summary>
internal sealed class ValueJson(Utf8JsonWriter json, CodePointMap offsets)
{
    /// <summary>The writer below, for plain values.</summary>
    public Utf8JsonWriter Json => json;

    /// <summary>A list under a property, each item by <paramref name="write"/>.</summary>
    public void List<T>(string property, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(property);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>As <see cref="List"/>, and nothing at all for an empty one.</summary>
    public void ListIfAny<T>(string property, ImmutableArray<T> items, Action<T> write)
    {
        if (items.Length > 0)
        {
            List(property, items, write);
        }
    }

    /// <summary>A string property, left out where null.</summary>
    public void TextIfAny(string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    /// <summary>The three properties of a span, inside an object already begun.</summary>
    public void SpanFields(Quotation quotation)
    {
        json.WriteNumber("start", offsets.At(quotation.Span.Start));
        json.WriteNumber("end", offsets.At(quotation.Span.End));
        json.WriteString("quote", quotation.Text);
    }

    /// <summary>A span as an object of its own.</summary>
    public void Span(Quotation quotation)
    {
        json.WriteStartObject();
        SpanFields(quotation);
        json.WriteEndObject();
    }

    /// <summary>A span under a property.</summary>
    public void Span(string property, Quotation quotation)
    {
        json.WritePropertyName(property);
        Span(quotation);
    }

    /// <summary>A participant under a property; null where there is none.</summary>
    public void Participant(string property, Participant? participant)
    {
        if (participant is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WritePropertyName(property);
        Participant(participant);
    }

    /// <summary>A participant.</summary>
    public void Participant(Participant participant)
    {
        json.WriteStartObject();
        json.WriteString("entity", participant.Entity.Value);
        SpanFields(participant.Quotation);
        if (participant.Count is { } count)
        {
            json.WritePropertyName("count");
            Count(count);
        }

        ListIfAny("saidBy", participant.SaidBy, Participant);
        json.WriteEndObject();
    }

    /// <summary>A count whose "part of" already is an index of the list written.</summary>
    public void Count(Count count)
    {
        json.WriteStartObject();
        json.WriteNumber("low", count.Tally.Low);
        Number("best", count.Tally.Best);
        Number("high", count.Tally.High);
        TextIfAny("of", count.Of);
        json.WriteString("side", count.Side.Name());
        Number("partOf", count.PartOf);
        SpanFields(count.Quotation);
        ListIfAny("saidBy", count.SaidBy, Participant);
        json.WriteEndObject();
    }

    /// <summary>A date under a property; null where there is none.</summary>
    public void Date(string property, DateRange? date)
    {
        if (date is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("start", Day(date.Start));
        json.WriteString("end", Day(date.End));
        json.WriteString("precision", date.Precision.Name());
        ListIfAny("evidence", date.Evidence, Span);
        TextIfAny("how", date.How);
        ListIfAny("saidBy", date.SaidBy, Participant);
        json.WriteEndObject();
    }

    /// <summary>A place under a property; null where there is none.</summary>
    public void Place(string property, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("name", place.Name);
        Number("geonamesId", place.GeonamesId);
        json.WriteString("country", place.Country);
        TextIfAny("admin1", place.Admin1);
        TextIfAny("admin2", place.Admin2);
        Number("lat", place.Latitude);
        Number("lon", place.Longitude);
        json.WriteString("precision", place.Precision.Name());
        Share("score", place.Score);
        ListIfAny("evidence", place.Evidence, Span);
        ListIfAny("saidBy", place.SaidBy, Participant);
        json.WriteEndObject();
    }

    /// <summary>A share from 0 to 1, to three places: more would feign a precision no score has. Left out where null.</summary>
    public void Share(string property, double? share)
    {
        if (share is { } value)
        {
            json.WriteNumber(property, Math.Round(value, 3));
        }
    }

    private void Number(string property, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(property, value);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private void Number(string property, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(property, value);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
