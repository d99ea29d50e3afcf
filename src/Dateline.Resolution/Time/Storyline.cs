namespace Dateline.Resolution.Time;

/// <summary>Dates the occurrences of one report: by the words of their clauses, by each other, by the run of the story, and last by the day it came out.</summary>
internal sealed class Storyline
{
    private const int SharedStem = 4;
    private const int NewsDaysBack = 7;
    private const int LeadSentences = 6;
    private readonly Document _document;
    private readonly ClauseTree _tree;
    private readonly SyntacticDates _syntax;
    private readonly ImmutableArray<ClauseOrder> _orders;
    private readonly DateOnly? _published;
    private DateRange? _newsDay;
    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<Occurrence, DateRange> _dates = new(ReferenceEqualityComparer.Instance);

    public Storyline(Document document, ImmutableArray<Timex> times, TimeSignals signals)
    {
        _document = document;
        _tree = new ClauseTree(document);
        var placed = PlacedTimex.Place(document, times, _tree);
        _syntax = new SyntacticDates(document, _tree, signals, placed);
        _orders = ClauseOrder.In(document, signals, placed);
        _published = document.Report.PublishedAt?.Day;
    }

    /// <summary>Takes part in the story; its date is asked for after <see cref="Tell"/>.</summary>
    public void Add(Occurrence occurrence) => _occurrences.Add(occurrence);

    public DateRange DateOf(Occurrence occurrence) => _dates.GetValueOrDefault(occurrence, DateRange.Unknown);

    /// <summary>The date that the clause of a token gives, for what is no occurrence of the story ("since 2009").</summary>
    public DateRange? ByClause(int token) => _syntax.Of(token, _ => true);

    /// <summary>Dates them all.</summary>
    public void Tell()
    {
        _occurrences.Sort((left, right) => left.Token.CompareTo(right.Token));
        Give(occurrence => _syntax.Of(occurrence.Token, date => Fits(occurrence, date)));
        Give(ByEarlierMention);
        Give(ByOrder);
        Give(ByOrder);
        Give(ByEarlierMention);
        _newsDay = NewsDay();
        Give(new StoryRun(this).DateOf);
        Give(ByPublication);
    }

    // The first day on which something in the opening sentences is told to have happened, where it lies shortly before publication.
    private DateRange? NewsDay()
    {
        var first = _occurrences.FirstOrDefault(occurrence => InLead(occurrence) && DateOf(occurrence).Precision == DatePrecision.Day);
        return first is not null && DateOf(first) is { Start: { } day } date && _published is { } published && day <= published && day.DayNumber >= published.DayNumber - NewsDaysBack
            ? date
            : null;
    }

    private bool InLead(Occurrence occurrence) => _document.Tokens.SentenceOf[occurrence.Token] < LeadSentences;

    private void Give(Func<Occurrence, DateRange?> way)
    {
        foreach (var occurrence in _occurrences)
        {
            if (!_dates.ContainsKey(occurrence) && way(occurrence) is { } date)
            {
                _dates.Add(occurrence, date);
            }
        }
    }

    // What has happened has not begun after the report came out; what is planned was not over before.
    private bool Fits(Occurrence occurrence, DateRange date) => _published is not { } published
        || (occurrence.IsAhead || occurrence.IsImagined
            ? date.End is not { } end || end.DayNumber >= published.DayNumber - 1
            : date.Start is not { } start || start <= published);

    // "The raid" takes up the raid told before: a definite noun, or the same verb's noun.
    private DateRange? ByEarlierMention(Occurrence occurrence)
    {
        if (occurrence.Said || !IsDefinite(occurrence.Token))
        {
            return null;
        }

        Occurrence? earlier = null;
        foreach (var other in _occurrences)
        {
            if (other.Token < occurrence.Token && !other.Said && other.Factuality == occurrence.Factuality && SameWord(other.Token, occurrence.Token) && _dates.ContainsKey(other))
            {
                earlier = other;
            }
        }

        return earlier is null ? null : DateRelations.Like(DateOf(earlier), DateOf(earlier), "the one told before");
    }

    private bool IsDefinite(int token)
    {
        if (_document.Tags.Upos[token] != Upos.Noun)
        {
            return false;
        }

        foreach (var child in _document[token].Children)
        {
            if (child.Deprel == Deprel.Det && (child.Is("the") || child.Is("this") || child.Is("that") || child.Is("these") || child.Is("those")))
            {
                return true;
            }
        }

        return false;
    }

    private bool SameWord(int left, int right)
    {
        var (a, b) = (_document.Lemmas.Lemmas[left], _document.Lemmas.Lemmas[right]);
        var shared = a.AsSpan().CommonPrefixLength(b);
        return a.Equals(b, StringComparison.OrdinalIgnoreCase) || (shared >= SharedStem && shared >= Math.Min(a.Length, b.Length) - 1);
    }

    private DateRange? ByOrder(Occurrence occurrence)
    {
        if (occurrence.IsImagined)
        {
            return null;
        }

        foreach (var order in _orders)
        {
            var date = IsMain(occurrence.Token, order) ? FromOrder(order, order.Other, order.Relation)
                : IsOther(occurrence.Token, order.Other) ? FromOrder(order, order.Main, Reverse(order.Relation))
                : null;
            if (date is not null && Fits(occurrence, date))
            {
                return date;
            }
        }

        return null;
    }

    private bool IsMain(int token, ClauseOrder order) =>
        token == order.Main || (!IsNominal(order.Main) && _tree.PredicateOf(token) == order.Main && !Under(token, order.Other) && !Under(order.Other, token));

    private bool IsOther(int token, int other) => token == other || (!IsNominal(other) && _tree.PredicateOf(token) == other);

    private bool IsNominal(int token) => !_tree.IsClause(token);

    private bool Under(int token, int top)
    {
        for (var climbed = 0; token != DependencyLayer.None && climbed < 64; climbed++)
        {
            if (token == top)
            {
                return true;
            }

            token = _document.Dependencies.Heads[token];
        }

        return false;
    }

    private DateRange? FromOrder(ClauseOrder order, int side, TimeRelation relation)
    {
        if (KnownAt(side) is not { } known)
        {
            return null;
        }

        if (order.Distance is { } distance && LengthOfTime.InDays(distance.Timex.Value) is { } days && relation is TimeRelation.After or TimeRelation.Before)
        {
            return DateRelations.Apart(known, days.Least, days.Most, relation == TimeRelation.Before, distance.Timex.Quotation);
        }

        return DateRelations.Set(known, relation) is var date && relation == TimeRelation.Within ? DateRelations.Like(known, known, "at the time of what the clause beside it tells") : date;
    }

    private DateRange? KnownAt(int side)
    {
        foreach (var occurrence in _occurrences)
        {
            if ((occurrence.Token == side || (!IsNominal(side) && _tree.PredicateOf(occurrence.Token) == side)) && _dates.TryGetValue(occurrence, out var date))
            {
                return date;
            }
        }

        return _syntax.Of(side, _ => true);
    }

    private static TimeRelation Reverse(TimeRelation relation) => relation switch
    {
        TimeRelation.After or TimeRelation.Since => TimeRelation.Before,
        TimeRelation.Before => TimeRelation.After,
        TimeRelation.Until => TimeRelation.Since,
        _ => TimeRelation.Within,
    };

    private DateRange? ByPublication(Occurrence occurrence)
    {
        if (occurrence.IsImagined)
        {
            return DateRange.Unknown with { How = "imagined only; no word dates it" };
        }

        if (_published is not { } published)
        {
            return DateRange.Unknown with { How = "no word dates it and the report has no publication date" };
        }

        return occurrence.IsAhead
            ? DateRange.After(published) with { How = "no word dates it; it lay ahead when the report came out" }
            : DateRange.Before(published) with { How = "no word dates it; it was told when the report came out" };
    }

    /// <summary>Carries dates along the run of the story: what goes on in the simple past happened where the story stands.</summary>
    private sealed class StoryRun(Storyline story)
    {
        public DateRange? DateOf(Occurrence occurrence)
        {
            if (occurrence.IsAhead || occurrence.IsImagined)
            {
                return null;
            }

            var told = LatestBefore(occurrence, sameParagraph: true);
            if (told is { } near && story._tree.IsPluperfect(occurrence.Token))
            {
                return near.End is { } end ? DateRelations.Like(DateRange.Before(end), near, "before what is told there") : null;
            }

            if (!story._tree.IsSimplePast(occurrence.Token))
            {
                return null;
            }

            return told is { Precision: DatePrecision.Day or DatePrecision.Week or DatePrecision.Month or DatePrecision.Range }
                ? DateRelations.Like(told, told, "the story runs on from there")
                : NewsDay(occurrence);
        }

        private DateRange? LatestBefore(Occurrence occurrence, bool sameParagraph)
        {
            DateRange? latest = null;
            foreach (var other in story._occurrences)
            {
                if (other.Token < occurrence.Token && !other.IsAhead && !other.IsImagined && story._dates.TryGetValue(other, out var date)
                    && date is { Start: not null, End: not null } && (!sameParagraph || story.SameParagraph(other.Token, occurrence.Token)))
                {
                    latest = date;
                }
            }

            return latest;
        }

        // The day of the news: what the story goes on to tell in the simple past happened about then.
        private DateRange? NewsDay(Occurrence occurrence)
        {
            if (story._newsDay is not { Start: { } day } told || story._published is not { } published)
            {
                return null;
            }

            if (occurrence.Said)
            {
                return DateRelations.Like(told, told, "said in the run of what is told there");
            }

            // Further down, and in nouns, a report tells what led up to its news.
            if (!story.InLead(occurrence) || story._document.Tags.Upos[occurrence.Token] != Upos.Verb)
            {
                return null;
            }

            var start = day < published || day == DateOnly.MinValue ? day : day.AddDays(-1);
            return DateRelations.Like(DateRange.Between(start, published, DatePrecision.Range), told, "about the day of the news");
        }
    }

    private bool SameParagraph(int left, int right) =>
        !_document.Text.AsSpan(_document.Tokens.Spans[left].End, Math.Max(0, _document.Tokens.Spans[right].Start - _document.Tokens.Spans[left].End)).Contains('\n');
}
