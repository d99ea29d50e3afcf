using System.Globalization;
using NodaTime;

namespace Dateline.Resolution.Time;

/// <summary>Puts the fields of a date together and finds, from the context, those it does not name.</summary>
internal sealed class DateResolver(TimeLexicon lexicon)
{
    private const string NoDay = "the report has no publication date to reckon from";

    /// <summary>The date a phrase means; null where its words make none after all.</summary>
    public ResolvedTime? Resolve(TimePhrase phrase, TimeContext context, TimeSide side)
    {
        if ((phrase.Get(LexemeClass.Isodate) ?? phrase.Get(LexemeClass.Slashdate)) is { } packed)
        {
            return ResolvedTime.At(new CalendarTime(new LocalDate(packed / 10000, packed / 100 % 100, packed % 100), TimeGrain.Day), "day named in full");
        }

        if ((phrase.Get(LexemeClass.Decade) ?? phrase.Get(LexemeClass.Decadeword)) is { } decade)
        {
            return ResolvedTime.At(CalendarTime.Holding(new LocalDate(decade, 1, 1), TimeGrain.Decade), "decade named");
        }

        if (phrase.Rule.Reading == TimeReading.Century)
        {
            return Century(phrase);
        }

        if (phrase.Get(LexemeClass.Feast) is { } feast && lexicon.Feasts.IsOnce(feast))
        {
            return Inside(phrase, 2000) is { } day ? ResolvedTime.At(day, "a day known by its name") : null;
        }

        return ExplicitYear(phrase, context) is { } year ? InYear(phrase, year.Year, year.How, year.Anchor) : WithoutYear(phrase, context, side);
    }

    private static ResolvedTime? Century(TimePhrase phrase)
    {
        if ((phrase.Get(LexemeClass.Ordinal) ?? 0) is var number && number is < 1 or > 21)
        {
            return null;
        }

        return phrase.Rule.Qualifier == TimeQualifier.Bc
            ? new ResolvedTime(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{number - 1:00}"), "century named")
            : ResolvedTime.At(CalendarTime.Holding(new LocalDate((number - 1) * 100, 1, 1), TimeGrain.Century), "century named");
    }

    private static (int Year, string How, Quotation? Anchor)? ExplicitYear(TimePhrase phrase, TimeContext context)
    {
        if (phrase.GetOwn(LexemeClass.Two) is { } two && phrase.Get(LexemeClass.Year) is { } base4)
        {
            return ((base4 / 100 * 100) + two, "year named in two digits", null);
        }

        if (phrase.Rule.Qualifier == TimeQualifier.Bc)
        {
            return phrase.Get(LexemeClass.Num) is >= 1 and < 3000 and int bc ? (1 - bc, "year named", null) : null;
        }

        if ((phrase.Get(LexemeClass.Year) ?? phrase.Get(LexemeClass.Yearwords) ?? YearInNumbers(phrase)) is { } year)
        {
            return (year, "year named", null);
        }

        if (phrase.Get(LexemeClass.Apoyear) is { } digits)
        {
            return (NearestCentury(digits, context), "year named in two digits", null);
        }

        return RelativeYear(phrase.Rule, context);
    }

    // "AD 410", "the year two thousand": a plain number in a pattern that has room for no other.
    private static int? YearInNumbers(TimePhrase phrase) => phrase.Get(LexemeClass.Num) is >= 1 and <= 2200 and int year && (year >= 1000 || phrase.Rule.Qualifier == TimeQualifier.Ad) && !phrase.Has(LexemeClass.Clock) && !phrase.Has(LexemeClass.Meridiem) && phrase.Rule.Reading == TimeReading.Date ? year : null;

    private static int NearestCentury(int digits, TimeContext context)
    {
        var near = context.Chronicle && context.Told is { } told ? told.Time.Start.Year : context.Today?.Year ?? 2000;
        var year = (near / 100 * 100) + digits;
        return year > near + 20 ? year - 100 : year;
    }

    private static (int Year, string How, Quotation? Anchor)? RelativeYear(TimeRule rule, TimeContext context)
    {
        if (rule.Qualifier != TimeQualifier.Year)
        {
            return null;
        }

        if (rule.Base == TimeBase.Now)
        {
            return context.Today is { } today ? (today.Year + rule.Amount, $"year reckoned from {context.TodayFrom}", null) : null;
        }

        return (context.Told, context.Today) switch
        {
            ({ } told, _) => (told.Time.Start.Year + rule.Amount, $"year of the date told before (\"{told.Words.Text}\")", told.Words),
            (null, { } today) => (today.Year + rule.Amount, $"year reckoned from {context.TodayFrom}", null),
            _ => null,
        };
    }

    private ResolvedTime? InYear(TimePhrase phrase, int year, string how, Quotation? anchor)
    {
        if (Inside(phrase, year) is not { } when)
        {
            return null;
        }

        var missing = phrase.Get(LexemeClass.Month) is not null && DayOfMonth(phrase) is not null && when.Grain == TimeGrain.Month;
        return ResolvedTime.At(WithClock(phrase, when), missing ? $"{how}; that month has no such day, so the month only" : how, anchor);
    }

    private ResolvedTime? WithoutYear(TimePhrase phrase, TimeContext context, TimeSide side)
    {
        if (phrase.Get(LexemeClass.Weekday) is { } weekday && !phrase.Has(LexemeClass.Month))
        {
            return Weekday(phrase, weekday, context, side);
        }

        if (HasYearlyField(phrase))
        {
            return Yearly(phrase, context, side);
        }

        if (DayOfMonth(phrase) is { } day)
        {
            return DayOfKnownMonth(phrase, day, context, side);
        }

        return phrase.Get(LexemeClass.Part) is { } part ? PartOfKnownDay(phrase, part, context) : null;
    }

    private static bool HasYearlyField(TimePhrase phrase) =>
        phrase.Has(LexemeClass.Month) || phrase.Has(LexemeClass.Season) || phrase.Has(LexemeClass.Feast)
        || phrase.Rule.Reading is TimeReading.Quarter or TimeReading.Half;

    private ResolvedTime? Yearly(TimePhrase phrase, TimeContext context, TimeSide side)
    {
        var rule = phrase.Rule;
        if (rule.Qualifier is TimeQualifier.Same or TimeQualifier.Following or TimeQualifier.Previous && context.Told is { } told)
        {
            return Chosen(phrase, told.Time.Start.Year, rule.Qualifier, told.Time.Start, $"by the date told before (\"{told.Words.Text}\")", told.Words);
        }

        if (rule.Qualifier == TimeQualifier.None && context is { Chronicle: true, Told: { } before })
        {
            return AsTold(phrase, before);
        }

        if (context.Today is not { } today)
        {
            return Inside(phrase, 2000) is { } sample ? ResolvedTime.Open("XXXX" + WithClock(phrase, sample).Value[4..], NoDay) : null;
        }

        var choice = rule.Qualifier switch
        {
            TimeQualifier.None => side switch { TimeSide.Past => TimeQualifier.Previous, TimeSide.Future => TimeQualifier.Following, _ => TimeQualifier.None },
            var given => given,
        };
        return Chosen(phrase, today.Year, choice, today, HowChosen(choice, context.TodayFrom ?? ""), null);
    }

    private ResolvedTime? AsTold(TimePhrase phrase, ToldTime told)
    {
        var how = $"year of the date told before (\"{told.Words.Text}\")";
        return told.Time.Grain >= TimeGrain.Year
            ? InYear(phrase, told.Time.Start.Year, how, told.Words)
            : Chosen(phrase, told.Time.Start.Year, TimeQualifier.None, told.Time.Start.PlusMonths(3), $"nearest to the date told before (\"{told.Words.Text}\")", told.Words);
    }

    private static string HowChosen(TimeQualifier choice, string from) => choice switch
    {
        TimeQualifier.Last or TimeQualifier.Previous => $"the latest one not after {from}",
        TimeQualifier.Next or TimeQualifier.Following => $"the first one not before {from}",
        TimeQualifier.This => $"the one in the year of {from}",
        _ => $"the one nearest to {from}",
    };

    // Candidates of the years around; which of them is meant is a matter of the qualifier.
    private ResolvedTime? Chosen(TimePhrase phrase, int year, TimeQualifier choice, LocalDate from, string how, Quotation? anchor)
    {
        CalendarTime? best = null;
        for (var candidate = year - 4; candidate <= year + 4; candidate++)
        {
            if (Inside(phrase, candidate) is { } when && Fits(when, choice, from) && (best is null || Distance(when, from) < Distance(best.Value, from)))
            {
                best = when;
            }
        }

        return best is { } found ? ResolvedTime.At(WithClock(phrase, found), how, anchor) : null;
    }

    private static bool Fits(CalendarTime when, TimeQualifier choice, LocalDate from) => choice switch
    {
        TimeQualifier.Last => when.End < from,
        TimeQualifier.Next => when.Start > from,
        TimeQualifier.Previous => when.Start <= from,
        TimeQualifier.Following => when.End >= from,
        TimeQualifier.This => when.Start.Year == from.Year,
        _ => true,
    };

    private static int Distance(CalendarTime when, LocalDate from) =>
        when.Holds(from) ? 0 : Math.Min(Math.Abs(Period.DaysBetween(when.Start, from)), Math.Abs(Period.DaysBetween(when.End, from)));

    private ResolvedTime Weekday(TimePhrase phrase, int weekday, TimeContext context, TimeSide side)
    {
        var rule = phrase.Rule;
        if (rule.Qualifier is TimeQualifier.Same or TimeQualifier.Following or TimeQualifier.Previous && context.ToldWithin(TimeGrain.Day) is { } told)
        {
            var day = rule.Qualifier switch
            {
                TimeQualifier.Following => After(told.Time.Start.PlusDays(1), weekday),
                TimeQualifier.Previous => Before(told.Time.Start.PlusDays(-1), weekday),
                _ => Before(told.Time.Start.PlusDays(3), weekday),
            };
            return ResolvedTime.At(WithClock(phrase, new CalendarTime(day, TimeGrain.Day)), $"weekday reckoned from the date told before (\"{told.Words.Text}\")", told.Words);
        }

        if (context.Today is not { } today)
        {
            var part = phrase.Get(LexemeClass.Part) is { } code ? "T" + lexicon.Parts[code] : "";
            return ResolvedTime.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}{part}"), NoDay);
        }

        var (chosen, how) = ByToday(rule, weekday, today, side);
        return ResolvedTime.At(WithClock(phrase, new CalendarTime(chosen, TimeGrain.Day)), $"{how} {context.TodayFrom}");
    }

    private static (LocalDate Day, string How) ByToday(TimeRule rule, int weekday, LocalDate today, TimeSide side) => rule.Qualifier switch
    {
        TimeQualifier.Last => (Before(today.PlusDays(-1), weekday), "the last such weekday before"),
        TimeQualifier.Next => (After(today.PlusDays(1), weekday), "the next such weekday after"),
        TimeQualifier.Week => (today.PlusDays(weekday - (int)today.DayOfWeek + (7 * rule.Amount)), "weekday of a week reckoned from"),
        TimeQualifier.This or TimeQualifier.None when side == TimeSide.Future => (After(today, weekday), "the first such weekday from"),
        TimeQualifier.This => (today.PlusDays(weekday - (int)today.DayOfWeek), "weekday in the week of"),
        _ => (Before(today, weekday), "the latest such weekday up to"),
    };

    private static LocalDate Before(LocalDate day, int weekday) => day.PlusDays(-(((int)day.DayOfWeek - weekday + 7) % 7));

    private static LocalDate After(LocalDate day, int weekday) => day.PlusDays((weekday - (int)day.DayOfWeek + 7) % 7);

    private ResolvedTime? DayOfKnownMonth(TimePhrase phrase, int day, TimeContext context, TimeSide side)
    {
        if (context.ToldWithin(TimeGrain.Month) is { } told && Day(told.Time.Start.Year, told.Time.Start.Month, day) is { } there)
        {
            return ResolvedTime.At(WithClock(phrase, there), $"month of the date told before (\"{told.Words.Text}\")", told.Words);
        }

        if (context.Today is not { } today)
        {
            return day is >= 1 and <= 31 ? ResolvedTime.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}"), NoDay) : null;
        }

        var step = side == TimeSide.Future ? 1 : -1;
        var month = (step > 0) == (day >= today.Day) || day == today.Day ? today : today.PlusMonths(step);
        return Day(month.Year, month.Month, day) is { } found ? ResolvedTime.At(found, $"day of the month nearest to {context.TodayFrom}") : null;
    }

    private ResolvedTime PartOfKnownDay(TimePhrase phrase, int part, TimeContext context)
    {
        var clock = "T" + lexicon.Parts[part];
        if (context.ToldWithin(TimeGrain.Day) is { } told)
        {
            var day = told.Time.Start.PlusDays(phrase.Rule.Qualifier == TimeQualifier.Following ? 1 : 0);
            return ResolvedTime.At(new CalendarTime(day, TimeGrain.Part) { Clock = clock }, $"day told before (\"{told.Words.Text}\")", told.Words);
        }

        return context is { Today: { } today, Chronicle: false }
            ? ResolvedTime.At(new CalendarTime(today, TimeGrain.Part) { Clock = clock }, $"day taken from {context.TodayFrom}")
            : ResolvedTime.Open("XXXX-XX-XX" + clock, "no day told before");
    }

    // The stretch that the fields name within a year; a day that its month lacks leaves the month.
    private CalendarTime? Inside(TimePhrase phrase, int year)
    {
        if (year is < -3000 or > 9000)
        {
            return null;
        }

        if (phrase.Get(LexemeClass.Month) is { } month)
        {
            return DayOfMonth(phrase) is { } day && Day(year, month, day) is { } exact ? exact : new CalendarTime(new LocalDate(year, month, 1), TimeGrain.Month);
        }

        if (phrase.Get(LexemeClass.Season) is { } season)
        {
            return new CalendarTime(new LocalDate(year, 3 * (season + 1), 1), TimeGrain.Season);
        }

        if (phrase.Get(LexemeClass.Feast) is { } feast)
        {
            return lexicon.Feasts.InYear(feast, year) is { } start ? new CalendarTime(start, TimeGrain.Day) { Days = lexicon.Feasts.Days(feast) } : null;
        }

        return phrase.Rule.Reading switch
        {
            TimeReading.Quarter => phrase.Get(LexemeClass.Ordinal) is >= 1 and <= 4 and int quarter ? new CalendarTime(new LocalDate(year, (quarter * 3) - 2, 1), TimeGrain.Quarter) : null,
            TimeReading.Half => (phrase.Get(LexemeClass.Ordinal) ?? 2) is var half && half is 1 or 2 ? new CalendarTime(new LocalDate(year, (half * 6) - 5, 1), TimeGrain.Half) : null,
            _ => new CalendarTime(new LocalDate(year, 1, 1), TimeGrain.Year),
        };
    }

    private static int? DayOfMonth(TimePhrase phrase) => phrase.Rule.Reading == TimeReading.Date || phrase.Rule.Reading == TimeReading.Clock
        ? phrase.GetOwn(LexemeClass.Daynum) ?? phrase.GetOwn(LexemeClass.Ordinal) ?? phrase.GetOwn(LexemeClass.Dayth) ?? SharedDay(phrase)
        : null;

    // "7 p.m. on 3 March": the clock stands apart from the day it is on.
    private static int? SharedDay(TimePhrase phrase) =>
        phrase.Rule.Reading == TimeReading.Clock ? phrase.Get(LexemeClass.Daynum) ?? phrase.Get(LexemeClass.Ordinal) : null;

    private static CalendarTime? Day(int year, int month, int day)
    {
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return day >= 1 && day <= days ? new CalendarTime(new LocalDate(year, month, day), TimeGrain.Day) : null;
    }

    private CalendarTime WithClock(TimePhrase phrase, CalendarTime when)
    {
        return phrase.Get(LexemeClass.Part) is { } part && when.Grain == TimeGrain.Day
            ? when with { Grain = TimeGrain.Part, Clock = "T" + lexicon.Parts[part] }
            : when;
    }
}
