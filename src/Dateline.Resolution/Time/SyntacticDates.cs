namespace Dateline.Resolution.Time;

/// <summary>Dates a token by the time expressions of its own clause.</summary>
internal sealed class SyntacticDates
{
    private readonly Document _document;
    private readonly ClauseTree _tree;
    private readonly TimeSignals _signals;
    private readonly ImmutableArray<PlacedTimex> _times;

    public SyntacticDates(Document document, ClauseTree tree, TimeSignals signals, ImmutableArray<PlacedTimex> times) =>
        (_document, _tree, _signals, _times) = (document, tree, signals, times);

    /// <summary>The date that the clause of a token gives it, null for none.</summary>
    /// <param name="token">The word that names what is to be dated.</param>
    /// <param name="fits">Whether a date can be meant at all.</param>
    public DateRange? Of(int token, Func<DateRange, bool> fits)
    {
        DateRange? best = null;
        var bestRank = int.MaxValue;
        foreach (var time in _times)
        {
            if (time.Range is { } range && _document.Tokens.SentenceOf[time.Head] == _document.Tokens.SentenceOf[token]
                && Bond(token, time) is { } bond && Sharpness(range) + bond.Rank is var rank && rank < bestRank
                && DateRelations.Set(range, bond.Relation) is var date && fits(date))
            {
                (best, bestRank) = (date, rank);
            }
        }

        return best;
    }

    // Among times that hang equally near, the narrower says more: "in October that same year".
    private static int Sharpness(DateRange range) => range.Precision switch
    {
        DatePrecision.Day => 0,
        DatePrecision.Week or DatePrecision.Range => 1,
        DatePrecision.Month => 2,
        DatePrecision.Quarter or DatePrecision.Season => 3,
        DatePrecision.Year => 4,
        _ => 6,
    };

    private (int Rank, TimeRelation Relation)? Bond(int token, PlacedTimex time)
    {
        var owner = _tree.PredicateOf(time.Head);
        if (RelationUpTo(token, time) is { } onPath)
        {
            return (0, onPath);
        }

        var predicate = _tree.PredicateOf(token);
        if (predicate == owner && RelationUpTo(owner, time) is { } inClause)
        {
            return (10, inClause);
        }

        return Coordinated(predicate, owner) && RelationUpTo(owner, time) is { } beside ? (20 + Math.Abs(predicate - owner), beside) : null;
    }

    // "On Monday gunmen stormed the post and killed two": a verb without a time of its own shares that of the verb it is joined to.
    private bool Coordinated(int predicate, int owner) =>
        predicate != owner
        && ((_document.Dependencies.Relations[predicate] == Deprel.Conj && _document.Dependencies.Heads[predicate] == owner)
            || (_document.Dependencies.Relations[owner] == Deprel.Conj && _document.Dependencies.Heads[owner] == predicate && !HasTime(predicate)));

    private bool HasTime(int predicate) => _times.Any(time => time.Range is not null && _tree.PredicateOf(time.Head) == predicate);

    // Climbs from the time to the token; null where it does not lie on the way or a word between cuts the time off from it.
    private TimeRelation? RelationUpTo(int token, PlacedTimex time)
    {
        var signal = SignalOf(time.Head) ?? SignalBefore(time);
        var modified = ModifiedNoun(time);
        var relation = modified is null ? signal : null;
        var at = time.Head;
        for (var climbed = 0; at != token; climbed++)
        {
            if (_tree.IsClause(at) || climbed > 12)
            {
                return null;
            }

            var head = _document.Dependencies.Heads[at];
            if (at != time.Head && _document.Dependencies.Relations[at] is Deprel.Obl or Deprel.Nmod)
            {
                if ((SignalOf(at) ?? (at == modified ? signal : null)) is not { } outer)
                {
                    return null; // "an inquiry into the 2014 attack" dates the attack only
                }

                relation = outer == TimeRelation.Within ? relation : outer;
            }
            else if (at != time.Head && !IsJustBefore(time, head) && _document.Dependencies.Relations[at] is Deprel.Nsubj or Deprel.Obj or Deprel.NsubjPass or Deprel.NmodPoss or Deprel.OblAgent)
            {
                return null; // the time belongs to that party or thing
            }

            at = head;
        }

        return relation ?? TimeRelation.Within;
    }

    // In "after the 2014 attack" the preposition is the attack's, even where a parser hangs it on the year.
    private int? ModifiedNoun(PlacedTimex time) =>
        _document.Dependencies.Heads[time.Head] is var head && head >= time.End && _document.Tags.Upos[head] is Upos.Noun or Upos.Propn ? head : null;

    // "The president on Thursday ordered": a time right before the verb is the verb's, wherever a parser hangs it.
    private bool IsJustBefore(PlacedTimex time, int verb)
    {
        for (var token = time.End; token < verb; token++)
        {
            if (_document.Tags.Upos[token] is not (Upos.Aux or Upos.Adv))
            {
                return false;
            }
        }

        return time.End <= verb;
    }

    private TimeRelation? SignalOf(int token) => _tree.MarkOf(token) is { } mark ? _signals.Of(mark.Form) : null;

    private TimeRelation? SignalBefore(PlacedTimex time) =>
        time.First > 0 && _document.Tokens.SentenceOf[time.First - 1] == _document.Tokens.SentenceOf[time.First]
            ? _signals.Of(_document.Tokens.Forms[time.First - 1])
            : null;
}
