using NodaTime;

namespace Dateline.Resolution.Time;

/// <summary>Tells news from chronicles: in the latter a bare "April" follows the year told before, not the day of publication.</summary>
internal static class ReportStyle
{
    private const int FewestYears = 6;

    /// <summary>True for a text whose years lie mostly well before its publication and that hardly speaks of today and yesterday.</summary>
    public static bool IsChronicle(List<TimePhrase> phrases, LocalDate? today)
    {
        var (old, recent, deictic) = (0, 0, 0);
        foreach (var phrase in phrases)
        {
            if (YearOf(phrase) is { } year)
            {
                (old, recent) = today is { } day && year >= day.Year - 1 ? (old, recent + 1) : (old + 1, recent);
            }
            else if (IsDeictic(phrase.Rule))
            {
                deictic++;
            }
        }

        return old >= FewestYears && old > 3 * recent && old > 2 * deictic;
    }

    private static int? YearOf(TimePhrase phrase) =>
        phrase.GetOwn(LexemeClass.Year) ?? (phrase.Rule.Qualifier == TimeQualifier.Bc ? -phrase.GetOwn(LexemeClass.Num) : null);

    private static bool IsDeictic(TimeRule rule) =>
        rule.Reading == TimeReading.Day || rule is { Reading: TimeReading.Unit or TimeReading.Count, Base: TimeBase.Now }
        || rule is { Reading: TimeReading.Date, Qualifier: TimeQualifier.Last or TimeQualifier.Next or TimeQualifier.This };
}
