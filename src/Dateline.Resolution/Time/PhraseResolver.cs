using System.Globalization;
using NodaTime;

namespace Dateline.Resolution.Time;

/// <summary>Works out what a phrase of any reading means in its context.</summary>
internal sealed class PhraseResolver(TimeLexicon lexicon)
{
    private const string NoDay = "the report has no publication date to reckon from";
    private readonly DateResolver _dates = new(lexicon);

    /// <summary>The meaning; null where the words make no time after all ("the 25th hour").</summary>
    public ResolvedTime? Resolve(TimePhrase phrase, TimeContext context, TimeSide side) => phrase.Rule.Reading switch
    {
        TimeReading.Date or TimeReading.Quarter or TimeReading.Half or TimeReading.Century => _dates.Resolve(phrase, context, side),
        TimeReading.Day => Day(phrase, context),
        TimeReading.Unit => Unit(phrase, context),
        TimeReading.Count => Count(phrase, context),
        TimeReading.Span => Span(phrase, context),
        TimeReading.Length => Length(phrase),
        TimeReading.Each => Each(phrase),
        TimeReading.Clock => Clock(phrase, context, side),
        TimeReading.None => null,
        _ => Constant(phrase.Rule, context),
    };

    private ResolvedTime Day(TimePhrase phrase, TimeContext context)
    {
        var part = phrase.Rule.Code.Length > 0 ? phrase.Rule.Code : phrase.Get(LexemeClass.Part) is { } code ? lexicon.Parts[code] : "";
        var clock = part.Length > 0 ? "T" + part : "";
        if (context.Today is not { } today)
        {
            return ResolvedTime.Open("XXXX-XX-XX" + clock, NoDay);
        }

        var when = CalendarTime.Holding(today, TimeGrain.Day).Away(phrase.Rule.Amount, TimeGrain.Day);
        return ResolvedTime.At(clock.Length > 0 ? when with { Grain = TimeGrain.Part, Clock = clock } : when, $"day reckoned from {context.TodayFrom}");
    }

    private static ResolvedTime? Unit(TimePhrase phrase, TimeContext context)
    {
        var rule = phrase.Rule;
        var unit = phrase.Has(LexemeClass.Weekend) ? TimeGrain.Weekend : rule.Unit ?? (TimeGrain?)phrase.Get(LexemeClass.Unit) ?? TimeGrain.Year;
        if (unit < TimeGrain.Day)
        {
            return null;
        }

        return rule.Base switch
        {
            TimeBase.Then => FromTold(rule.Amount, unit, context),
            TimeBase.Near => NearTold(unit, context),
            TimeBase.Likewise => Likewise(rule.Amount, context),
            TimeBase.Lately => Lately(unit, context),
            _ => FromToday(rule.Amount, unit, context) with { Aside = context.Chronicle },
        };
    }

    private static ResolvedTime FromToday(int amount, TimeGrain unit, TimeContext context) => context.Today is { } today
        ? ResolvedTime.At(CalendarTime.Holding(today, unit).Away(amount, unit), $"{unit.Name()} reckoned from {context.TodayFrom}")
        : ResolvedTime.Open(Blank(unit), NoDay);

    private static ResolvedTime FromTold(int amount, TimeGrain unit, TimeContext context)
    {
        if (unit == TimeGrain.Day && context.Told is { Time.Grain: > TimeGrain.Day and < TimeGrain.Year } wide)
        {
            return SomeDayOf(wide);
        }

        if ((context.ToldWithin(unit) ?? context.Told) is { } told && told.Time.Grain <= unit)
        {
            var when = CalendarTime.Holding(told.Time.Start, unit).Away(amount, unit);
            return ResolvedTime.At(when, $"{unit.Name()} reckoned from the date told before (\"{told.Words.Text}\")", told.Words);
        }

        return context is { Today: { } today, Told: null }
            ? ResolvedTime.At(CalendarTime.Holding(today, unit).Away(amount, unit), $"{unit.Name()} reckoned from {context.TodayFrom}, no date being told before")
            : ResolvedTime.Open(Blank(unit), "no date told before is precise enough to reckon from");
    }

    // "The same day" after "in October": a day, but which one is not told.
    private static ResolvedTime SomeDayOf(ToldTime told)
    {
        var value = told.Time.Grain == TimeGrain.Month && told.Time.Start.Year > 0 ? $"{told.Time.Value}-XX" : Blank(TimeGrain.Day);
        return new ResolvedTime(TimexType.Date, value, $"some day of the date told before (\"{told.Words.Text}\")") { Days = told.Time.Range, Anchor = told.Words };
    }

    private static ResolvedTime NearTold(TimeGrain unit, TimeContext context)
    {
        if (unit == TimeGrain.Quarter)
        {
            return Lately(unit, context);
        }

        var told = context.ToldWithin(unit);
        var near = told is { } date && (context.Today is not { } day || context.Chronicle || Math.Abs(Period.DaysBetween(date.Time.Start, day)) < 366);
        if (near && told is { } anchor && unit is not (TimeGrain.Week or TimeGrain.Weekend))
        {
            return ResolvedTime.At(CalendarTime.Holding(anchor.Time.Start, unit), $"{unit.Name()} of the date told before (\"{anchor.Words.Text}\")", anchor.Words);
        }

        if (unit == TimeGrain.Weekend && context.Today is { } today)
        {
            return ResolvedTime.At(CalendarTime.Holding(today.PlusDays(-5), unit), $"the weekend before {context.TodayFrom}");
        }

        return FromToday(0, unit, context);
    }

    private static ResolvedTime Likewise(int amount, TimeContext context)
    {
        if (context.ToldOf(TimeGrain.Quarter) is { } quarter)
        {
            var when = CalendarTime.Holding(CalendarTime.Moved(quarter.Time.Start, amount, TimeGrain.Year), TimeGrain.Quarter);
            return ResolvedTime.At(when, $"a year from the quarter told before (\"{quarter.Words.Text}\")", quarter.Words) with { Aside = true };
        }

        return FromToday(amount, TimeGrain.Year, context) with { Aside = true };
    }

    private static ResolvedTime Lately(TimeGrain unit, TimeContext context)
    {
        if (context.ToldOf(unit) is { } told)
        {
            return ResolvedTime.At(told.Time, $"the one told before (\"{told.Words.Text}\")", told.Words);
        }

        return FromToday(-1, unit, context);
    }

    private static ResolvedTime? Count(TimePhrase phrase, TimeContext context)
    {
        var unit = UnitOf(phrase);
        if (NumberOf(phrase) is not { } number || unit < TimeGrain.Day)
        {
            return Vague(phrase.Rule.Amount, context);
        }

        if (phrase.Has(LexemeClass.Fortnight))
        {
            number *= 2;
        }

        if (number < 0)
        {
            return Vague(phrase.Rule.Amount, context);
        }

        var amount = phrase.Rule.Amount * number;
        return phrase.Rule.Base == TimeBase.Now ? CountFromToday(amount, unit, context) : CountFromTold(amount, unit, context);
    }

    private static ResolvedTime Vague(int sign, TimeContext context) => sign < 0
        ? new ResolvedTime(TimexType.Date, "PAST_REF", "some time before") { Days = context.Today is { } today ? DateRange.Before(today.ToDateOnly()) : null }
        : new ResolvedTime(TimexType.Date, "FUTURE_REF", "some time after") { Days = context.Today is { } day ? DateRange.After(day.ToDateOnly()) : null };

    private static ResolvedTime CountFromToday(int amount, TimeGrain unit, TimeContext context)
    {
        if (amount is -1 && unit == TimeGrain.Year && context.ToldOf(TimeGrain.Quarter) is not null)
        {
            return Likewise(amount, context);
        }

        return FromToday(amount, unit, context) with { Aside = context.Chronicle };
    }

    private static ResolvedTime CountFromTold(int amount, TimeGrain unit, TimeContext context)
    {
        if (context.Told is not { } told)
        {
            return FromToday(amount, unit, context);
        }

        if (told.Time.Grain > unit)
        {
            return ResolvedTime.Open(Blank(unit), $"the date told before (\"{told.Words.Text}\") is not precise enough to reckon from");
        }

        var moved = CalendarTime.Moved(told.Time.Start, amount, unit);
        var when = told.Time.Grain <= TimeGrain.Day && unit is TimeGrain.Day or TimeGrain.Week ? new CalendarTime(moved, TimeGrain.Day) : CalendarTime.Holding(moved, unit);
        return ResolvedTime.At(unit == TimeGrain.Week ? CalendarTime.Holding(moved, unit) : when, $"reckoned from the date told before (\"{told.Words.Text}\")", told.Words);
    }

    private static ResolvedTime? Span(TimePhrase phrase, TimeContext context)
    {
        if (LengthValue(phrase) is not { } value)
        {
            return null;
        }

        var days = context.Today is { } today ? DaysOfSpan(phrase, today) : null;
        return new ResolvedTime(TimexType.Duration, value, $"reckoned from {context.TodayFrom ?? "a day that is not known"}") { Days = days };
    }

    private static DateRange? DaysOfSpan(TimePhrase phrase, LocalDate today)
    {
        var number = (NumberOf(phrase) ?? -1) * (phrase.Has(LexemeClass.Fortnight) ? 2 : 1);
        if (number < 0)
        {
            return OpenSpan(phrase, today) ?? (phrase.Rule.Amount < 0 ? DateRange.Before(today.ToDateOnly()) : DateRange.After(today.ToDateOnly()));
        }

        var far = CalendarTime.Moved(today, phrase.Rule.Amount * number, UnitOf(phrase));
        var (start, end) = far < today ? (far, today) : (today, far);
        return start.Year < 1 || end.Year > 9999 ? null : DateRange.Between(start.ToDateOnly(), end.ToDateOnly(), DatePrecision.Range);
    }

    // "The past few weeks" reach back as far as the next larger unit would be the word.
    private static DateRange? OpenSpan(TimePhrase phrase, LocalDate today)
    {
        if (LengthOfTime.InDays(IsoLength(-1, UnitOf(phrase))) is not { Most: var days } || UnitOf(phrase) >= TimeGrain.Year)
        {
            return null;
        }

        var far = today.PlusDays(phrase.Rule.Amount * days);
        var (start, end) = far < today ? (far, today) : (today, far);
        return DateRange.Between(start.ToDateOnly(), end.ToDateOnly(), DatePrecision.Range);
    }

    private static ResolvedTime? Length(TimePhrase phrase) =>
        LengthValue(phrase) is { } value ? new ResolvedTime(TimexType.Duration, value, "a length of time") : null;

    private static string? LengthValue(TimePhrase phrase)
    {
        var unit = UnitOf(phrase);
        var number = NumberOf(phrase) ?? (phrase.Has(LexemeClass.Unit) ? 1 : -1);
        if (phrase.Has(LexemeClass.Fortnight))
        {
            return IsoLength(number < 0 ? number : number * 2, TimeGrain.Week);
        }

        return phrase.Has(LexemeClass.Fraction) && phrase.Has(LexemeClass.Article) ? IsoLength(number, unit, half: true) : IsoLength(number, unit);
    }

    private static string IsoLength(int number, TimeGrain unit, bool half = false)
    {
        if (unit == TimeGrain.Decade && number > 1)
        {
            (number, unit) = (number * 10, TimeGrain.Year);
        }

        var count = number < 0 ? "X" : number.ToString(CultureInfo.InvariantCulture);
        var time = unit < TimeGrain.Day ? "T" : "";
        return $"P{time}{count}{(half ? ".5" : "")}{unit.Letter()}";
    }

    private ResolvedTime? Each(TimePhrase phrase)
    {
        var part = (phrase.Get(LexemeClass.Part) ?? phrase.Get(LexemeClass.Parts)) is { } code ? "T" + lexicon.Parts[code] : "";
        var value = phrase switch
        {
            _ when (phrase.Get(LexemeClass.Weekday) ?? phrase.Get(LexemeClass.Weekdays)) is { } weekday => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}{part}"),
            _ when phrase.Get(LexemeClass.Month) is { } month => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"),
            _ when phrase.Get(LexemeClass.Season) is { } season => "XXXX-" + TimeLexicon.SeasonCode(season),
            _ when part.Length > 0 => "XXXX-XX-XX" + part,
            _ when phrase.Has(LexemeClass.Weekend) => "XXXX-WXX-WE",
            _ => IsoLength(NumberOf(phrase) ?? Math.Max(phrase.Rule.Amount, 1), UnitOf(phrase)),
        };
        return new ResolvedTime(TimexType.Set, value, "recurring");
    }

    private ResolvedTime? Clock(TimePhrase phrase, TimeContext context, TimeSide side)
    {
        if (MinuteOfDay(phrase) is not { } minute)
        {
            return null;
        }

        var clock = string.Create(CultureInfo.InvariantCulture, $"T{minute / 60:00}:{minute % 60:00}");
        if (DayOfClock(phrase, context, side) is not { } day)
        {
            return ResolvedTime.Open("XXXX-XX-XX" + clock, "no day to set the time on");
        }

        return day.When is { } when
            ? ResolvedTime.At(when with { Grain = TimeGrain.Minute, Clock = clock }, day.How, day.Anchor)
            : ResolvedTime.Open(day.Value + clock, day.How);
    }

    private ResolvedTime? DayOfClock(TimePhrase phrase, TimeContext context, TimeSide side)
    {
        if (phrase.Has(LexemeClass.Weekday) || phrase.Has(LexemeClass.Month))
        {
            return _dates.Resolve(phrase, context, side);
        }

        if (phrase.Rule.Amount == 0 && context.ToldWithin(TimeGrain.Day) is { } told)
        {
            return ResolvedTime.At(new CalendarTime(told.Time.Start, TimeGrain.Day), $"day told before (\"{told.Words.Text}\")", told.Words);
        }

        return context is { Today: { } today, Chronicle: false }
            ? ResolvedTime.At(CalendarTime.Holding(today.PlusDays(phrase.Rule.Amount), TimeGrain.Day), $"day reckoned from {context.TodayFrom}")
            : null;
    }

    private static int? MinuteOfDay(TimePhrase phrase)
    {
        if (phrase.Get(LexemeClass.Clockword) is { } word)
        {
            return word;
        }

        if ((phrase.Get(LexemeClass.Clock) ?? phrase.Get(LexemeClass.Hours) ?? (phrase.Get(LexemeClass.Num) * 60)) is not { } minute)
        {
            return null;
        }

        if (phrase.Get(LexemeClass.Meridiem) is { } half)
        {
            return minute is >= 60 and < 780 ? (minute % 720) + (half * 60) : null;
        }

        return minute is >= 0 and <= 1440 ? minute : null;
    }

    private static ResolvedTime Constant(TimeRule rule, TimeContext context)
    {
        var days = (rule.Code, context.Today) switch
        {
            ("PAST_REF", { } today) => DateRange.Before(today.ToDateOnly()),
            ("FUTURE_REF", { } today) => DateRange.After(today.ToDateOnly()),
            _ => null,
        };
        return new ResolvedTime(rule.ConstantType, rule.Code, "a vague expression") { Days = days };
    }

    private static TimeGrain UnitOf(TimePhrase phrase) =>
        (TimeGrain?)(phrase.Get(LexemeClass.Units) ?? phrase.Get(LexemeClass.Unit)) ?? TimeGrain.Week;

    private static int? NumberOf(TimePhrase phrase) =>
        phrase.GetOwn(LexemeClass.Number) ?? phrase.GetOwn(LexemeClass.Num) ?? phrase.GetOwn(LexemeClass.Article);

    private static string Blank(TimeGrain unit) => unit switch
    {
        TimeGrain.Week => "XXXX-WXX",
        TimeGrain.Weekend => "XXXX-WXX-WE",
        TimeGrain.Month => "XXXX-XX",
        TimeGrain.Quarter => "XXXX-QX",
        TimeGrain.Season => "XXXX-XX",
        >= TimeGrain.Year => "XXXX",
        _ => "XXXX-XX-XX",
    };
}

/// <summary>Names of the sizes, for people and for TIMEX3.</summary>
internal static class TimeGrainNames
{
    private static readonly string[] Letters = ["S", "M", "H", "D", "D", "WE", "W", "M", "S", "Q", "H", "Y", "E", "C", "L"];

    extension(TimeGrain grain)
    {
        /// <summary>"day", "week"...</summary>
        public string Name() => grain.ToString().ToLowerInvariant();

        /// <summary>Letter of the size in a TIMEX3 duration.</summary>
        public string Letter() => Letters[(int)grain];
    }
}
