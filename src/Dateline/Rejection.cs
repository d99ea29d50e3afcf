namespace Dateline;

/// <summary>Where on the main path a report was turned away.</summary>
public enum Stage
{
    /// <summary>Bytes could not be read as a report.</summary>
    Read,

    /// <summary>The text could not be annotated.</summary>
    Annotate,

    /// <summary>Mentions could not be extracted.</summary>
    Extract,

    /// <summary>Mentions could not be resolved to assertions.</summary>
    Resolve,
}

/// <summary>One input that yields no coding, or a field of it that could not be taken, with the reason in plain words. A value, because bad input is normal and stops nothing else.</summary>
/// <param name="Source">The input as its user named it: a path, "-", or "path:line" for a line of JSON.</param>
/// <param name="Stage">Where it stopped.</param>
/// <param name="Reason">What is wrong and, where something can be done, what.</param>
public sealed record Rejection(string Source, Stage Stage, string Reason);
