namespace Dateline.Extraction.Tenures;

/// <summary>A role as the text words it: "the group's acting chief for the southern region".</summary>
internal sealed record RolePhrase
{
    /// <summary>The noun.</summary>
    public required RoleNoun Noun { get; init; }

    /// <summary>Token others hang on.</summary>
    public required int Head { get; init; }

    /// <summary>First token of the whole phrase, article or owner included.</summary>
    public required int First { get; init; }

    /// <summary>Token after the noun itself.</summary>
    public required int NounEnd { get; init; }

    /// <summary>Token after the whole phrase, its "of ..." included.</summary>
    public required int End { get; init; }

    /// <summary>The words of the role, the body left out.</summary>
    public required TextSpan Words { get; init; }

    /// <summary>Class with the words that narrow it: "minister defence", "deputy leader".</summary>
    public required string Post { get; init; }

    /// <summary>The body.</summary>
    public Argument? Organisation { get; init; }

    /// <summary>Token of whoever stands before it as owner: "Baghdadi's successor", "his predecessor".</summary>
    public int? Owner { get; init; }

    /// <summary>How it ended, where a word before it tells that it did.</summary>
    public ExitMode? Ended { get; init; }

    /// <summary>"New": its holder has just come to it.</summary>
    public bool IsNew { get; init; }

    /// <summary>"Would-be": nobody holds it.</summary>
    public bool IsUnreal { get; init; }

    /// <summary>Several holders.</summary>
    public bool IsPlural { get; init; }

    /// <summary>An article or owner stands before it.</summary>
    public bool IsDetermined { get; init; }

    /// <summary>"Leader and founder".</summary>
    public bool IsFounder { get; init; }

    /// <summary>A passage that tells of this role with this holder; the caller adds how it is told.</summary>
    public TenurePassage ToldOf(Argument person, TextSpan evidence) => new()
    {
        Person = person,
        Post = Post,
        Words = Words,
        Bearing = Noun.Bearing,
        IsOfState = Noun.Seat == RoleSeat.State,
        Organisation = Noun.Bearing == RoleBearing.Relational ? null : Organisation,
        EntryMode = IsFounder ? EntryMode.Founded : EntryMode.Unknown,
        IsNew = IsNew,
        ExitMode = Ended,
        Anchor = Head,
        Rule = Noun.Class,
        Evidence = evidence,
    };
}
