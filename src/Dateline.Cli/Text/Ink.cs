namespace Dateline.Cli.Text;

/// <summary>How words stand out on a terminal; on anything else all are plain.</summary>
internal enum Ink
{
    /// <summary>As they come.</summary>
    Plain,

    /// <summary>Bold: who and what.</summary>
    Strong,

    /// <summary>Faint: where it is from.</summary>
    Faint,

    /// <summary>Who says so.</summary>
    Voice,

    /// <summary>Whatever keeps a record from being a plain fact: denied, planned, foiled.</summary>
    Doubt,
}

/// <summary>Words in one ink.</summary>
internal readonly record struct Run(string Words, Ink Ink)
{
    /// <summary>Plain words.</summary>
    public static implicit operator Run(string words) => new(words, Ink.Plain);
}
