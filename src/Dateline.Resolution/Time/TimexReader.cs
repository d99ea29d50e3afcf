using NodaTime;

namespace Dateline.Resolution.Time;

/// <summary>Finds time expressions and says which days they mean [TIMEX3, TempEval-3].</summary>
/// <remarks>
/// The wordings are rows of data/time; dates are reckoned from the report's day (its placeline's where that is near, else its publication day)
/// or, where the words say so, from the date told before. Without a day to reckon from, values keep their X's and the range says why.
/// </remarks>
public sealed class TimexReader
{
    private const int PlacelineMayPrecede = 14;
    private readonly TimeLexicon _lexicon;
    private readonly TimeGrammar _grammar;
    private readonly PhraseResolver _resolver;

    /// <param name="dataFolder">The folder that holds "time".</param>
    /// <exception cref="DataFileException">A file there is missing or cannot be used.</exception>
    public TimexReader(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "time");
        _lexicon = TimeLexicon.Load(folder);
        _grammar = TimeGrammar.Load(folder);
        _resolver = new PhraseResolver(_lexicon);
    }

    /// <summary>The time expressions of a document in text order, none overlapping another.</summary>
    public ImmutableArray<Timex> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new TimeText(document);
        var phrases = Phrases(text);
        if (phrases.Count == 0)
        {
            return [];
        }

        var context = ContextOf(document, text, phrases);
        var tense = new ClauseTense(document, _lexicon);
        var times = ImmutableArray.CreateBuilder<Timex>(phrases.Count);
        foreach (var phrase in phrases)
        {
            if (_resolver.Resolve(phrase, context, tense.SideOf(text, phrase)) is { } resolved)
            {
                times.Add(TimexOf(document.Text, text, phrase, resolved, context));
            }
        }

        return times.ToImmutable();
    }

    private List<TimePhrase> Phrases(TimeText text)
    {
        var lattice = LexemeLattice.Of(text, _lexicon, _grammar);
        var phrases = new List<TimePhrase>();
        for (var word = 0; word < text.Count;)
        {
            if (lattice[word].Length > 0 && _grammar.MatchAt(text, lattice, word) is { } match)
            {
                phrases.AddRange(match.Phrases);
                word = match.Phrases[^1].End;
            }
            else
            {
                word++;
            }
        }

        return phrases;
    }

    private TimeContext ContextOf(Document document, TimeText text, List<TimePhrase> phrases)
    {
        // A day at the borders of the calendar is a fault of the source; nothing can be reckoned from it.
        var published = document.Report.PublishedAt is { Day: { Year: > 100 and < 9900 } printed } ? LocalDate.FromDateOnly(printed) : (LocalDate?)null;
        var placeline = document.Placeline?.Date is { } span ? PlacelineDay(text, phrases, span, published) : null;
        if (placeline is { } day)
        {
            return new TimeContext(day, $"the day in the heading ({day:uuuu-MM-dd})", ReportStyle.IsChronicle(phrases, day));
        }

        return new TimeContext(published, published is { } known ? $"the day of publication ({known:uuuu-MM-dd})" : null, ReportStyle.IsChronicle(phrases, published));
    }

    // Taken where it is the day of the news: shortly before publication, or all there is.
    private LocalDate? PlacelineDay(TimeText text, List<TimePhrase> phrases, TextSpan span, LocalDate? published)
    {
        var phrase = phrases.Find(candidate => span.Contains(text.Words[candidate.First].Start));
        if (phrase is null || _resolver.Resolve(phrase, new TimeContext(published, "publication", false), TimeSide.Past) is not { When: { Grain: TimeGrain.Day, Start: var day } })
        {
            return null;
        }

        return published is not { } known || (day <= known && Period.DaysBetween(day, known) <= PlacelineMayPrecede) ? day : null;
    }

    private static Timex TimexOf(string document, TimeText text, TimePhrase phrase, ResolvedTime resolved, TimeContext context)
    {
        var words = Quotation.Of(document, new TextSpan(text.Words[phrase.First].Start, text.Words[phrase.End - 1].End));
        if (resolved is { When: { } when, Aside: false })
        {
            context.Tell(when, words);
        }

        var range = resolved.Unresolved ? DateRange.Unknown : resolved.Days ?? resolved.When?.Range;
        ImmutableArray<Quotation> evidence = resolved.Anchor is { } anchor ? [words, anchor] : [words];
        return new Timex(words, resolved.Type, resolved.Value, range is null ? null : range with { Evidence = evidence, How = How(phrase, resolved) });
    }

    private static string How(TimePhrase phrase, ResolvedTime resolved) => phrase.Modifier switch
    {
        "START" => $"{resolved.How}; its beginning",
        "MID" => $"{resolved.How}; its middle",
        "END" => $"{resolved.How}; its end",
        "" => resolved.How,
        _ => $"{resolved.How}; about",
    };
}
