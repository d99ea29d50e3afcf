namespace Dateline.Cli.Text;

/// <summary>Puts the records of one coding into words.</summary>
internal sealed class RecordEntries(Coding coding, CountryNames countries)
{
    private readonly Cast _cast = new(coding);
    private readonly DateOnly? _published = coding.Report.PublishedAt?.Day;

    /// <summary>What happened, or is said to.</summary>
    public Entry Of(Event e)
    {
        var mode = e.Mode is { } how ? $" {how.Name()}" : "";
        var parties = $"{_cast.Names(e.Actors)}{(e.Recipients.IsEmpty ? "" : $" → {_cast.Names(e.Recipients)}")}";
        return new Entry(
            DatePhrase.Of(e.Date),
            [
                new Run(e.Type.Name(), Ink.Strong),
                $"{mode}{(parties.Length > 0 ? $": {parties.Trim()}" : "")}{Fact(Tolls(e))}{Fact(e.Place is null ? "" : $"{PlacePhrase.Of(e.Place, countries)}{_cast.Aside(e.Place.SaidBy)}")}",
                .. Doubts(e.Factuality, e.Outcome),
                .. Voice(e.SaidBy),
            ],
            Legible.Quote(e.Evidence[0].Text, e.Trigger.Text));
    }

    /// <summary>What was said.</summary>
    public Entry Of(Statement statement) => new(
        statement.Kind.Name().Replace('-', ' '),
        [
            new Run(Speaker(statement), Ink.Strong),
            $"{(statement.Addressee is { } to ? $" to {_cast.Name(to)}" : "")}: {Content(statement)}",
        ],
        "");

    /// <summary>What was said, where the speaker is named above.</summary>
    public Entry Words(Statement statement) => Of(statement) with
    {
        Words = statement.Addressee is { } to ? [$"to {_cast.Name(to)}"] : [],
        Quote = Content(statement),
    };

    /// <summary>Who said it, and for whom.</summary>
    public string Speaker(Statement statement)
    {
        var speaker = statement.Speaker is { } who ? _cast.Name(who) : "unnamed";
        return statement.SpeakerFor is { } body && _cast.Name(body) is var name && name != speaker ? $"{speaker} (for {name})" : speaker;
    }

    /// <summary>Who held which role.</summary>
    public Entry Of(Tenure tenure) => new(
        DatePhrase.Of(tenure.Entry, tenure.Exit, tenure.Factuality == Factuality.Ongoing, _published),
        [
            new Run(_cast.Name(tenure.Person), Ink.Strong),
            $", {Legible.Line(tenure.Role.Text)}{(tenure.Organisation is { } body ? $" ({_cast.Name(body)})" : "")}",
            Fact(tenure.EntryMode == EntryMode.Unknown ? "" : tenure.EntryMode.Name()),
            Fact(tenure.Predecessor is { } before ? $"after {_cast.Name(before)}" : ""),
            Fact(tenure.ExitMode is { } how and not ExitMode.Unknown ? $"ended: {how.Name()}" : ""),
            Fact(tenure.Successor is { } after ? $"then {_cast.Name(after)}" : ""),
            .. Doubts(Lasting(tenure.Factuality), Outcome.Completed),
            .. Voice(tenure.SaidBy),
        ],
        Legible.Quote(tenure.Evidence[0].Text));

    /// <summary>The body a role is held in; null where none is named.</summary>
    public string? Body(Tenure tenure) => tenure.Organisation is { } body ? _cast.Name(body) : null;

    /// <summary>Who held which ground.</summary>
    public Entry Of(Control control) => new(
        DatePhrase.Of(control.From, control.To, control.Factuality == Factuality.Ongoing, _published),
        [
            new Run(_cast.Name(control.Organisation), Ink.Strong),
            $" {(control.Status == ControlStatus.Contested ? "contests" : control.Status.Name())} {PlacePhrase.Of(control.Territory, countries)}",
            .. Doubts(Lasting(control.Factuality), Outcome.Completed),
            .. Voice(control.SaidBy),
        ],
        Legible.Quote(control.Evidence[0].Text));

    /// <summary>Which name means whom.</summary>
    public Entry Of(Alias alias) => new(
        alias.Kind.Name().Replace('-', ' '),
        [new Run(Legible.Line(alias.Name.Text), Ink.Strong), $" = {_cast.Name(alias.Entity)}", .. Voice(alias.SaidBy)],
        "");

    private static string Content(Statement statement) => Legible.Quote(string.Join(" … ", statement.Content.Select(part => part.Text)));

    private string Tolls(Event e) => string.Join(", ", Enumerable.Range(0, e.Harms.Length).Where(i => e.Harms[i].Count.PartOf is null).Select(i => Toll(e, i)));

    private string Toll(Event e, int index)
    {
        var (harm, count) = e.Harms[index];
        var parts = e.Harms.Where(other => other.Count.PartOf == index).Select(part => $"{TallyPhrase.Of(part.Count.Tally)} {part.Count.Of}".TrimEnd());
        var including = string.Join(" and ", parts);
        return $"{TallyPhrase.Of(count.Tally)} {(count.Of is { } whom ? $"{whom} " : "")}{harm.Name()}"
            + $"{(including.Length > 0 ? $", {including} among them" : "")}{_cast.Aside(count.SaidBy)}";
    }

    /// <summary>That a role or a town is still held is told by its dates.</summary>
    private static Factuality Lasting(Factuality factuality) => factuality == Factuality.Ongoing ? Factuality.Happened : factuality;

    private static string Fact(string words) => words.Length == 0 ? "" : $" · {words}";

    /// <summary>A deed that was done needs no mark.</summary>
    private static IEnumerable<Run> Doubts(Factuality factuality, Outcome outcome)
    {
        if (factuality is not Factuality.Happened)
        {
            yield return new Run($" · {factuality.Name()}", Ink.Doubt);
        }

        if (outcome is Outcome.Attempted or Outcome.Failed or Outcome.Foiled)
        {
            yield return new Run($" · {outcome.Name()}", Ink.Doubt);
        }
    }

    private IEnumerable<Run> Voice(ImmutableArray<Participant> speakers) =>
        speakers.IsEmpty ? [] : [" · ", new Run(_cast.Says(speakers), Ink.Voice)];
}
