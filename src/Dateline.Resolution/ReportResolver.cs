using Dateline.Resolution.Actors;
using Dateline.Resolution.Occurrences;
using Dateline.Resolution.Places;
using Dateline.Resolution.Time;

namespace Dateline.Resolution;

/// <summary>Turns the mentions of a document into assertions: who is meant, when, where, and which mentions tell one occurrence. Immutable, for all threads.</summary>
public sealed class ReportResolver
{
    private readonly TimexReader _times;
    private readonly MentionDater _dater;
    private readonly ToponymResolver _toponyms;
    private readonly EntityLinker _linker;

    /// <param name="dataFolder">The folder that holds time/, places/, actors/ and gazetteer/.</param>
    /// <exception cref="DataFileException">A data file is missing or cannot be used.</exception>
    public ReportResolver(string dataFolder)
    {
        _times = new TimexReader(dataFolder);
        _dater = new MentionDater(dataFolder);
        var gazetteer = Gazetteer.Open(Path.Combine(dataFolder, "gazetteer", "places.bin"));
        _toponyms = new ToponymResolver(gazetteer, dataFolder);
        _linker = new EntityLinker(ActorLexicon.Open(dataFolder));
    }

    /// <summary>The report's coding: everything found in it, tied to its words.</summary>
    public Coding Resolve(Document document, Mentions mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var times = _times.Read(document);
        var places = _toponyms.Resolve(document);
        var dates = _dater.Date(document, times, mentions);
        var sites = MentionPlacer.Place(document, places, mentions);
        var cast = _linker.Link(document, mentions, places);
        var assertions = new AssertionMaking(document.Text, mentions, cast, dates, sites);
        var (events, eventOf) = OccurrenceFolding.Fold(assertions.Events());
        var statements = assertions.Statements();
        var tenures = assertions.Tenures();
        var controls = assertions.Controls();
        return new Coding
        {
            Report = document.Report,
            Placeline = document.Placeline is { } placeline ? Quotation.Of(document.Text, placeline.Span) : null,
            Entities = cast.Entities,
            Times = times,
            Places = places,
            Events = events,
            Statements = statements,
            Tenures = tenures,
            Controls = controls,
            Aliases = assertions.Aliases(),
            Links = AssertionMaking.Links(mentions.Links, eventOf),
        };
    }
}
