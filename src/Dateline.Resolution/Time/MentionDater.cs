namespace Dateline.Resolution.Time;

/// <summary>Says when each mention happened, as precisely as the report supports and no more, with the words and the working.</summary>
/// <remarks>
/// In order: a time expression of its own clause; the date of the same event told before ("the raid"); a date it stands to
/// ("days before the raid"); the date at which the story stands when it runs on in the simple past; the day the report came out, as a
/// latest day. What is planned lies after that day; what is only imagined has no date.
/// </remarks>
public sealed class MentionDater
{
    private const DocumentLayers Needed = DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Lemmas | DocumentLayers.Dependencies;
    private readonly TimeSignals _signals;

    /// <param name="dataFolder">The folder that holds "time".</param>
    /// <exception cref="DataFileException">A file there is missing or cannot be used.</exception>
    public MentionDater(string dataFolder) => _signals = new TimeSignals(Path.Combine(dataFolder, "time", "signals.tsv"));

    /// <summary>Dates every mention.</summary>
    /// <param name="document">The report with tokens, tags, lemmas and trees.</param>
    /// <param name="times">What <see cref="TimexReader"/> found in it.</param>
    /// <param name="mentions">What extraction found in it.</param>
    /// <exception cref="InvalidOperationException">A layer is missing.</exception>
    public MentionDates Date(Document document, ImmutableArray<Timex> times, Mentions mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        if ((document.Layers & Needed) != Needed)
        {
            throw new InvalidOperationException($"Dating needs the layers {Needed}; there are {document.Layers}.");
        }

        var story = new Storyline(document, times, _signals);
        ImmutableArray<Occurrence> events = [.. mentions.Events.Select(mention => new Occurrence(mention.Trigger, false, mention.Factuality) { Type = mention.Type })];
        ImmutableArray<Occurrence> statements = [.. mentions.Statements.Select(mention => new Occurrence(CueOf(document, mention), true, Factuality.Happened))];
        ImmutableArray<Occurrence?> exits = [.. mentions.Tenures.Select(mention => mention.ExitTrigger is { } token ? new Occurrence(token, false, mention.Factuality) : null)];
        ImmutableArray<Occurrence> controls = [.. mentions.Controls.Select(mention => new Occurrence(mention.Trigger, false, mention.Factuality))];
        foreach (var occurrence in (IEnumerable<Occurrence>)[.. events, .. statements, .. exits.OfType<Occurrence>(), .. controls])
        {
            story.Add(occurrence);
        }

        story.Tell();
        var tenures = new TenureDates(document, story, mentions.Tenures, exits);
        return new MentionDates
        {
            Events = [.. events.Select(story.DateOf)],
            Statements = [.. statements.Select(story.DateOf)],
            TenureEntries = [.. Enumerable.Range(0, mentions.Tenures.Length).Select(tenures.EntryOf)],
            TenureExits = [.. Enumerable.Range(0, mentions.Tenures.Length).Select(tenures.ExitOf)],
            ControlFrom = [.. mentions.Controls.Select((control, i) => From(story, control, controls[i]))],
            ControlTo = [.. mentions.Controls.Select((control, i) => control.Status == ControlStatus.Lost ? story.DateOf(controls[i]) : null)],
        };
    }

    private static int CueOf(Document document, StatementMention statement) =>
        statement.Cue ?? Math.Min(document.TokensIn(statement.Content[0]).First, document.Count - 1);

    private static DateRange From(Storyline story, ControlMention control, Occurrence occurrence) => control.Status switch
    {
        ControlStatus.Took => story.DateOf(occurrence),
        ControlStatus.Holds => story.ByClause(control.Trigger) is { Precision: DatePrecision.After } since ? since : DateRange.Unknown,
        _ => DateRange.Unknown,
    };
}
