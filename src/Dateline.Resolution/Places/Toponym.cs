namespace Dateline.Resolution.Places;

/// <summary>A place name found in the text, with all it may mean.</summary>
internal sealed class Toponym(TextSpan span, int first, int end)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>First token.</summary>
    public int First { get; } = first;

    /// <summary>Token after the last.</summary>
    public int End { get; } = end;

    /// <summary>Places of the gazetteer it may name, and whether by another name than their first.</summary>
    public ImmutableArray<(int Place, bool IsAlternate)> Candidates { get; init; } = [];

    /// <summary>A country it names beyond doubt: by an adjective or a word for its people.</summary>
    public Country? Country { get; init; }

    /// <summary>A region it names.</summary>
    public NamedRegion? Region { get; init; }

    /// <summary>It is an adjective or a word for a people.</summary>
    public bool IsPeople { get; init; }

    /// <summary>"Province" or the like stands with it.</summary>
    public bool IsDivision { get; init; }

    /// <summary>"City of" or the like stands with it.</summary>
    public bool IsTown { get; init; }

    /// <summary>The report's words or a recogniser show that it is a place.</summary>
    public bool IsTrusted { get; set; }

    /// <summary>It ends a person's name or follows a title.</summary>
    public bool IsSurname { get; init; }

    /// <summary>Nothing less than the words around it shows that it is a place.</summary>
    public bool IsShown { get; init; }

    /// <summary>The place named right after it that holds it: "Paris, Texas".</summary>
    public Toponym? Container { get; set; }

    /// <summary>Names that share a key share one sense.</summary>
    public required string Key { get; init; }
}
