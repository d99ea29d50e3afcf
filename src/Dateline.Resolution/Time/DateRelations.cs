namespace Dateline.Resolution.Time;

/// <summary>Works out one date from another that stands in a relation to it.</summary>
internal static class DateRelations
{
    /// <summary>The date of what happened after, since, before, until or within <paramref name="time"/>.</summary>
    public static DateRange Set(DateRange time, TimeRelation relation) => relation switch
    {
        TimeRelation.After when time is { Precision: DatePrecision.Day, Start: { } day } => Like(DateRange.After(day), time, "after it"),
        TimeRelation.After or TimeRelation.Since when time.Start is { } start => Like(DateRange.After(start), time, relation == TimeRelation.After ? "after it" : "since then"),
        TimeRelation.Before when time.End is { } end => Like(DateRange.Before(end), time, "before it"),
        TimeRelation.Until when time.End is { } last => Like(DateRange.Before(last), time, "by then"),
        _ => time,
    };

    /// <summary>The date so many days before or after another; the distance in words goes into the evidence.</summary>
    /// <param name="time">The date known.</param>
    /// <param name="nearest">Least distance in days.</param>
    /// <param name="farthest">Greatest distance in days.</param>
    /// <param name="before">True for a date before the one known.</param>
    /// <param name="words">The words of the distance; null where none are given.</param>
    public static DateRange? Apart(DateRange time, int nearest, int farthest, bool before, Quotation? words)
    {
        if (time is not { Start: { } start, End: { } end })
        {
            return null;
        }

        var (first, last) = before ? (start.DayNumber - farthest, end.DayNumber - nearest) : (start.DayNumber + nearest, end.DayNumber + farthest);
        (first, last) = (Math.Clamp(first, 0, DateOnly.MaxValue.DayNumber), Math.Clamp(last, 0, DateOnly.MaxValue.DayNumber));
        if (last < first)
        {
            return null;
        }

        var precision = first == last ? DatePrecision.Day : DatePrecision.Range;
        var range = DateRange.Between(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last), precision);
        var distance = words is { } quote ? $"{quote.Text} {(before ? "before" : "after")}" : before ? "before" : "after";
        return range with { Evidence = words is { } own ? [own, .. time.Evidence] : time.Evidence, How = $"{distance} what is dated so: {time.How}" };
    }

    /// <summary>The stretch from the first to the last of two dates ("from 10 to 12 May").</summary>
    public static DateRange? Through(DateRange first, DateRange last) =>
        first.Start is { } start && last.End is { } end && start <= end
            ? DateRange.Between(start, end, start == end ? DatePrecision.Day : DatePrecision.Range) with
            {
                Evidence = [.. first.Evidence, .. last.Evidence],
                How = $"from the first to the second date; {first.How}",
            }
            : null;

    /// <summary>Another date that rests on the same words.</summary>
    public static DateRange Like(DateRange date, DateRange source, string how) =>
        date with { Evidence = source.Evidence, How = source.How is not { } known ? how : known.EndsWith(how, StringComparison.Ordinal) ? known : $"{known}; {how}" };
}
