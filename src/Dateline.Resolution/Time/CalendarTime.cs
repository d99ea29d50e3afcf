using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Resolution.Time;

/// <summary>A resolved stretch of the calendar: the first day and the size say all of it.</summary>
/// <param name="Start">Its first day, proleptic Gregorian; the year 0 is 1 BC.</param>
/// <param name="Grain">Its size; <see cref="TimeGrain.Part"/> and smaller lie within the day <paramref name="Start"/>.</param>
internal readonly record struct CalendarTime(LocalDate Start, TimeGrain Grain)
{
    /// <summary>Time of day as TIMEX3 writes it after the day ("T22:00", "TEV"), else empty.</summary>
    public string Clock { get; init; } = "";

    /// <summary>Days of a feast that lasts several; 1 for all else.</summary>
    public int Days { get; init; } = 1;

    /// <summary>The stretch of a size that holds a day.</summary>
    public static CalendarTime Holding(LocalDate day, TimeGrain grain) => new(FirstDay(day, grain), grain);

    /// <summary>The stretch <paramref name="amount"/> units away, cut to the size of the unit.</summary>
    public CalendarTime Away(int amount, TimeGrain unit) => Holding(Moved(Start, amount, unit), unit < TimeGrain.Day ? TimeGrain.Day : unit);

    /// <summary>A day moved by whole units; a day the month lacks becomes its last one. Halts at the borders of the calendar.</summary>
    public static LocalDate Moved(LocalDate day, int amount, TimeGrain unit)
    {
        var (months, days) = unit switch
        {
            TimeGrain.Millennium => (12_000, 0),
            TimeGrain.Century => (1_200, 0),
            TimeGrain.Decade => (120, 0),
            TimeGrain.Year => (12, 0),
            TimeGrain.Half => (6, 0),
            TimeGrain.Season or TimeGrain.Quarter => (3, 0),
            TimeGrain.Month => (1, 0),
            TimeGrain.Week or TimeGrain.Weekend => (0, 7),
            TimeGrain.Day => (0, 1),
            _ => (0, 0),
        };
        var year = Math.Clamp(day.Year, -8000, 9000);
        var moved = day.PlusMonths((int)Math.Clamp((long)amount * months, (-9000 - year) * 12L, (9900 - year) * 12L));
        return moved.Year is > -8000 and < 9000 ? moved.PlusDays((int)Math.Clamp((long)amount * days, -300_000L, 300_000L)) : moved;
    }

    /// <summary>TIMEX3 value: "1998-02", "1998-W07", "199", "BC0490".</summary>
    public string Value => Grain switch
    {
        _ when Start.Year < 1 => string.Create(CultureInfo.InvariantCulture, $"BC{1 - Start.Year:0000}{Rest()}"),
        TimeGrain.Millennium => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 1000}"),
        TimeGrain.Century => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 100:00}"),
        TimeGrain.Decade => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 10:000}"),
        TimeGrain.Week or TimeGrain.Weekend => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(Start):0000}{Rest()}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}{Rest()}"),
    };

    /// <summary>The last day.</summary>
    public LocalDate End => Grain switch
    {
        <= TimeGrain.Day => Start.PlusDays(Days - 1),
        TimeGrain.Weekend => Start.PlusDays(1),
        _ => Moved(Start, 1, Grain).PlusDays(-1),
    };

    /// <summary>The days it may mean; null before the common era, which <see cref="DateOnly"/> does not know.</summary>
    public DateRange? Range => Start.Year < 1 || End.Year > 9999 ? null : Grain switch
    {
        <= TimeGrain.Day when Days == 1 => DateRange.On(Start.ToDateOnly()),
        _ => DateRange.Between(Start.ToDateOnly(), End.ToDateOnly(), Precision),
    };

    private DatePrecision Precision => Grain switch
    {
        TimeGrain.Week => DatePrecision.Week,
        TimeGrain.Month => DatePrecision.Month,
        TimeGrain.Quarter => DatePrecision.Quarter,
        TimeGrain.Season => DatePrecision.Season,
        TimeGrain.Year => DatePrecision.Year,
        TimeGrain.Decade or TimeGrain.Century => DatePrecision.Decade,
        _ => DatePrecision.Range,
    };

    /// <summary>Days that lie neither in this stretch nor before it begin here.</summary>
    public bool Holds(LocalDate day) => Start <= day && day <= End;

    private string Rest() => Grain switch
    {
        TimeGrain.Half => string.Create(CultureInfo.InvariantCulture, $"-H{(Start.Month > 6 ? 2 : 1)}"),
        TimeGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"-Q{((Start.Month - 1) / 3) + 1}"),
        TimeGrain.Season => "-" + TimeLexicon.SeasonCode(Start.Month switch { 3 => 0, 6 => 1, 9 => 2, _ => 3 }),
        TimeGrain.Month => string.Create(CultureInfo.InvariantCulture, $"-{Start.Month:00}"),
        TimeGrain.Week => string.Create(CultureInfo.InvariantCulture, $"-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}"),
        TimeGrain.Weekend => string.Create(CultureInfo.InvariantCulture, $"-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}-WE"),
        <= TimeGrain.Day => string.Create(CultureInfo.InvariantCulture, $"-{Start.Month:00}-{Start.Day:00}{Clock}"),
        _ => "",
    };

    private static LocalDate FirstDay(LocalDate day, TimeGrain grain) => grain switch
    {
        TimeGrain.Weekend => day.PlusDays(6 - (int)day.DayOfWeek),
        TimeGrain.Week => day.PlusDays(1 - (int)day.DayOfWeek),
        TimeGrain.Month => new LocalDate(day.Year, day.Month, 1),
        TimeGrain.Season when day.Month < 3 => new LocalDate(day.Year - 1, 12, 1),
        TimeGrain.Season => new LocalDate(day.Year, day.Month / 3 * 3, 1),
        TimeGrain.Quarter => new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        TimeGrain.Half => new LocalDate(day.Year, day.Month > 6 ? 7 : 1, 1),
        TimeGrain.Year => new LocalDate(day.Year, 1, 1),
        TimeGrain.Decade => new LocalDate(FloorTo(day.Year, 10), 1, 1),
        TimeGrain.Century => new LocalDate(FloorTo(day.Year, 100), 1, 1),
        TimeGrain.Millennium => new LocalDate(FloorTo(day.Year, 1000), 1, 1),
        _ => day,
    };

    private static int FloorTo(int year, int step) => (int)Math.Floor(year / (double)step) * step;
}
