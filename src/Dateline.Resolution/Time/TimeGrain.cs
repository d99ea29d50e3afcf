namespace Dateline.Resolution.Time;

/// <summary>Sizes of stretches of time, smallest first; the units of the texts and the parts of a calendar alike.</summary>
internal enum TimeGrain : byte
{
    Second,
    Minute,
    Hour,
    Part,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}
