namespace Dateline;

/// <summary>TIMEX3's four types of time expression.</summary>
public enum TimexType : byte
{
    /// <summary>A calendar date of any size.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>A time expression of the text, normalised.</summary>
/// <param name="Quotation">The words.</param>
/// <param name="Type">What sort.</param>
/// <param name="Value">TIMEX3 value: "2019-10", "P3D", "PAST_REF", "XXXX-WXX-2" where no publication date tells the week.</param>
/// <param name="Range">The days it may mean; unknown, with the reason, where only a day to reckon from is missing; null for lengths of time that hang on no day, and for sets.</param>
public sealed record Timex(Quotation Quotation, TimexType Type, string Value, DateRange? Range);
