namespace Dateline.Extraction.Tenures;

/// <summary>One passage that tells of a tenure, or of the beginning or end of one told elsewhere.</summary>
internal sealed record TenurePassage
{
    /// <summary>The holder.</summary>
    public required Argument Person { get; init; }

    /// <summary>The post (see <see cref="RolePhrase.Post"/>); null where the passage names none ("was killed").</summary>
    public string? Post { get; init; }

    /// <summary>The words for the role; null as the post.</summary>
    public TextSpan? Words { get; init; }

    /// <summary>What the role noun takes.</summary>
    public RoleBearing Bearing { get; init; }

    /// <summary>Held in a state.</summary>
    public bool IsOfState { get; init; }

    /// <summary>The body.</summary>
    public Argument? Organisation { get; init; }

    /// <summary>How it began.</summary>
    public EntryMode EntryMode { get; init; }

    /// <summary>Token that tells so.</summary>
    public int? EntryTrigger { get; init; }

    /// <summary>"New".</summary>
    public bool IsNew { get; init; }

    /// <summary>How it ended.</summary>
    public ExitMode? ExitMode { get; init; }

    /// <summary>Token that tells so.</summary>
    public int? ExitTrigger { get; init; }

    /// <summary>Who held it before.</summary>
    public Argument? Predecessor { get; init; }

    /// <summary>Who held it after.</summary>
    public Argument? Successor { get; init; }

    /// <summary>Whether it was so.</summary>
    public Factuality Factuality { get; init; } = Factuality.Ongoing;

    /// <summary>Token whose place in a statement decides who says so.</summary>
    public required int Anchor { get; init; }

    /// <summary>Told by a title or apposition: the reporter's word even within what another says.</summary>
    public bool IsAside { get; init; }

    /// <summary>Pattern.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 0.8;

    /// <summary>The words that bear it out.</summary>
    public required TextSpan Evidence { get; init; }
}
