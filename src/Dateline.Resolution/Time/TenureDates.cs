namespace Dateline.Resolution.Time;

/// <summary>When tenures began and ended: by their own words, and an entry also by how the predecessor's tenure ended.</summary>
internal sealed class TenureDates(Document document, Storyline story, ImmutableArray<TenureMention> tenures, ImmutableArray<Occurrence?> exits)
{
    /// <summary>When a tenure began; unknown where no word tells of an entry.</summary>
    public DateRange EntryOf(int tenure)
    {
        var mention = tenures[tenure];
        if (mention.EntryTrigger is { } token && story.ByClause(token) is { } own)
        {
            return own;
        }

        if (mention.Predecessor is { } before && ExitOf(before, except: tenure) is { Start: { } left } exit)
        {
            return DateRelations.Like(DateRange.After(left), exit, "after the predecessor left");
        }

        return mention.EntryTrigger is not null && document.Report.PublishedAt is { } published
            ? DateRange.Before(published.Day) with { How = "no word dates it; it was told when the report came out" }
            : DateRange.Unknown;
    }

    /// <summary>When a tenure ended; null where no end is told.</summary>
    public DateRange? ExitOf(int tenure) => exits[tenure] is { } exit ? story.DateOf(exit) : null;

    private DateRange? ExitOf(Argument person, int except)
    {
        for (var i = 0; i < tenures.Length; i++)
        {
            if (i != except && exits[i] is { } exit && IsSame(tenures[i].Person, person))
            {
                return story.DateOf(exit);
            }
        }

        return null;
    }

    private bool IsSame(Argument left, Argument right) =>
        left.Head == right.Head
        || document.Tokens.Forms[left.Head].Equals(document.Tokens.Forms[right.Head], StringComparison.OrdinalIgnoreCase)
        || document.Chains.Any(chain => chain.Mentions.Any(mention => mention.Covers(left.Head)) && chain.Mentions.Any(mention => mention.Covers(right.Head)));
}
