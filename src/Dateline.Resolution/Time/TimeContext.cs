using NodaTime;

namespace Dateline.Resolution.Time;

/// <summary>On which side of the report's day a date without its larger fields lies, by tense or cue.</summary>
internal enum TimeSide : byte
{
    Open,
    Past,
    Future,
}

/// <summary>A date told by the text, with the words.</summary>
internal readonly record struct ToldTime(CalendarTime Time, Quotation Words);

/// <summary>What a time expression is reckoned from, as a reader keeps it in mind: the report's day and the dates told so far.</summary>
internal sealed class TimeContext(LocalDate? today, string? todayFrom, bool chronicle)
{
    private readonly ToldTime?[] _bySize = new ToldTime?[(int)TimeGrain.Millennium + 1];

    /// <summary>The report's day; null where it is not known.</summary>
    public LocalDate? Today { get; } = today;

    /// <summary>Where the report's day comes from, in words; null where there is none.</summary>
    public string? TodayFrom { get; } = todayFrom;

    /// <summary>The text tells of times long before it was published, so bare dates follow the dates told before.</summary>
    public bool Chronicle { get; } = chronicle;

    /// <summary>The date told last, a day to a year in size.</summary>
    public ToldTime? Told { get; private set; }

    /// <summary>The date told last that is no larger than <paramref name="size"/>.</summary>
    public ToldTime? ToldWithin(TimeGrain size) => Told is { } told && told.Time.Grain <= size ? told : LatestUpTo(size);

    /// <summary>The date told last of just that size.</summary>
    public ToldTime? ToldOf(TimeGrain size) => _bySize[(int)size];

    public void Tell(CalendarTime time, Quotation words)
    {
        if (time.Grain > TimeGrain.Year)
        {
            return;
        }

        Told = new ToldTime(time, words);
        _bySize[(int)time.Grain] = Told;
    }

    private ToldTime? LatestUpTo(TimeGrain size)
    {
        ToldTime? latest = null;
        for (var grain = 0; grain <= (int)size; grain++)
        {
            if (_bySize[grain] is { } told && (latest is null || told.Words.Span.Start > latest.Value.Words.Span.Start))
            {
                latest = told;
            }
        }

        return latest;
    }
}
