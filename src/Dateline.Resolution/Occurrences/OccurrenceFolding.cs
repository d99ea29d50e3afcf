namespace Dateline.Resolution.Occurrences;

/// <summary>Folds the mentions of one occurrence within a report (headline, lead, later retelling) into one event with all their evidence.</summary>
/// <remarks>
/// Two mentions tell one occurrence when nothing they say of type, factuality, parties, date, place or toll contradicts and something binds
/// them: a shared party on the same side, or the same word for it taken up again. Wrongly kept apart is mended by a reader at a glance;
/// wrongly folded hides a second attack, so doubt keeps apart.
/// </remarks>
internal static class OccurrenceFolding
{
    /// <summary>The events, renumbered in text order, and for each mention the id of the event it went into.</summary>
    public static (ImmutableArray<Event> Events, ImmutableArray<AssertionId> EventOf) Fold(IReadOnlyList<Event> mentions)
    {
        var occurrences = new List<Occurrence>();
        foreach (var index in Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].Trigger.Span))
        {
            var mention = mentions[index];
            var home = occurrences.FirstOrDefault(occurrence => Compatibility.TellOne(occurrence.Event, mention));
            if (home is null)
            {
                occurrences.Add(new Occurrence(mention, index));
            }
            else
            {
                home.Take(mention, index);
            }
        }

        var eventOf = new AssertionId[mentions.Count];
        var events = occurrences.Select((occurrence, number) =>
        {
            var id = new AssertionId($"e{number + 1}");
            occurrence.Mentions.ForEach(index => eventOf[index] = id);
            return occurrence.Event with { Id = id };
        });
        return ([.. events], [.. eventOf]);
    }

    private sealed class Occurrence(Event first, int index)
    {
        public Event Event { get; private set; } = first;

        public List<int> Mentions { get; } = [index];

        public void Take(Event mention, int mentionIndex)
        {
            Event = EventUnion.Of(Event, mention);
            Mentions.Add(mentionIndex);
        }
    }
}
