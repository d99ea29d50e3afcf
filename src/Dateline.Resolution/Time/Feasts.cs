using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Resolution.Time;

/// <summary>The feasts, holidays and known days of data/time/feasts.tsv, each found in a year by its rule.</summary>
internal sealed class Feasts
{
    private readonly (Func<int, LocalDate?> InYear, int Days, bool Once)[] _rules;

    private Feasts(string[] names, (Func<int, LocalDate?> InYear, int Days, bool Once)[] rules) => (Names, _rules) = (names, rules);

    /// <summary>Their names; an index into this names the feast elsewhere.</summary>
    public string[] Names { get; }

    /// <exception cref="DataFileException">The file is missing or a rule in it cannot be read.</exception>
    public static Feasts Load(string path)
    {
        var rows = DataTable.Read(path, 2).ToArray();
        return new Feasts([.. rows.Select(row => row[0])], [.. rows.Select(Rule)]);
    }

    /// <summary>First day of the feast in a year, null where the year has none.</summary>
    public LocalDate? InYear(int feast, int year) => year is > 0 and < 9000 ? _rules[feast].InYear(year) : null;

    /// <summary>How many days it lasts.</summary>
    public int Days(int feast) => _rules[feast].Days;

    /// <summary>True for one day of history ("9/11"), which needs no year.</summary>
    public bool IsOnce(int feast) => _rules[feast].Once;

    /// <summary>Western Easter Sunday by the Anonymous Gregorian computus (Nature, 20 April 1876).</summary>
    public static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Orthodox Easter Sunday: Meeus' Julian computus, told in Gregorian days.</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        var (a, b, c) = (year % 4, year % 7, year % 19);
        var d = ((19 * c) + 15) % 30;
        var days = d + (((2 * a) + (4 * b) - d + 34) % 7) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static (Func<int, LocalDate?> InYear, int Days, bool Once) Rule(DataRow row)
    {
        var words = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            var number = words.Length > 2 ? Number(words[2]) : 1;
            return words[0] switch
            {
                "fixed" => (Fixed(words[1]), 1, false),
                "easter" => (year => Easter(year).PlusDays(Number(words[1])), 1, false),
                "orthodox" => (year => OrthodoxEaster(year).PlusDays(Number(words[1])), 1, false),
                "islamic" => (Islamic(words[1]), number, false),
                "hebrew" => (In(CalendarSystem.HebrewScriptural, words[1]), number, false),
                "persian" => (In(CalendarSystem.PersianArithmetic, words[1]), number, false),
                "weekday" => (NthWeekday((IsoDayOfWeek)Number(words[1]), number, Number(words[3])), 1, false),
                "day" => (Once(words[1]), 1, true),
                _ => throw row.Fault($"{words[0]} is no rule for a feast."),
            };
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException)
        {
            throw row.Fault("has a rule with too few or wrong numbers; see the head of the file.");
        }
    }

    private static int Number(string word) => int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static (int Month, int Day) MonthDay(string word) => (Number(word[..2]), Number(word[3..]));

    private static Func<int, LocalDate?> Fixed(string word)
    {
        var (month, day) = MonthDay(word);
        return year => new LocalDate(year, month, day);
    }

    private static Func<int, LocalDate?> Once(string word)
    {
        var day = LocalDate.FromDateOnly(DateOnly.ParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return _ => day;
    }

    // The calendar of Umm al-Qura is the one in public use; it is tabulated for these years only.
    private static Func<int, LocalDate?> Islamic(string word)
    {
        var tabulated = In(CalendarSystem.UmAlQura, word);
        var reckoned = In(CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil), word);
        return year => year is > 1900 and < 2077 ? tabulated(year) : reckoned(year);
    }

    // A lunar year is shorter than ours: the feast may fall in a year twice or, by another calendar's new year, not at all; the first counts.
    private static Func<int, LocalDate?> In(CalendarSystem calendar, string word)
    {
        var (month, day) = MonthDay(word);
        return year =>
        {
            var there = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
            for (var foreign = there; foreign <= there + 1; foreign++)
            {
                var here = new LocalDate(foreign, month, day, calendar).WithCalendar(CalendarSystem.Iso);
                if (here.Year == year)
                {
                    return here;
                }
            }

            return null;
        };
    }

    private static Func<int, LocalDate?> NthWeekday(IsoDayOfWeek weekday, int number, int month) => year =>
    {
        if (number > 0)
        {
            var first = new LocalDate(year, month, 1);
            return first.PlusDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1)));
        }

        var last = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
        return last.PlusDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7) + (7 * (number + 1)));
    };
}
