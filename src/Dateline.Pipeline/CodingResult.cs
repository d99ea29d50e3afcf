namespace Dateline.Pipeline;

/// <summary>A coding, or why there is none: exactly one of the two is set.</summary>
public readonly record struct CodingResult
{
    private CodingResult(Coding? coding, Rejection? rejection) => (Coding, Rejection) = (coding, rejection);

    /// <summary>What was coded.</summary>
    public Coding? Coding { get; }

    /// <summary>Where and why the report was turned away.</summary>
    public Rejection? Rejection { get; }

    /// <summary>A success.</summary>
    public static CodingResult Of(Coding coding) => new(coding, null);

    /// <summary>A failure.</summary>
    public static CodingResult Refused(Rejection rejection) => new(null, rejection);
}
