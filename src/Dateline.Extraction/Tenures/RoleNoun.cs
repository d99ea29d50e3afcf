namespace Dateline.Extraction.Tenures;

/// <summary>What it takes for a role noun to make a tenure.</summary>
internal enum RoleBearing
{
    /// <summary>A named holder.</summary>
    Post,

    /// <summary>A named holder and a body.</summary>
    Body,

    /// <summary>It names the office: a verb must say that someone takes or leaves it.</summary>
    Office,

    /// <summary>It names a neighbour in office: successor, predecessor.</summary>
    Relational,

    /// <summary>It names one who seeks an office.</summary>
    Aspirant,
}

/// <summary>A noun for a post.</summary>
/// <param name="Words">Its words in lower case, the last one a lemma.</param>
/// <param name="Class">Nouns of one class mean one post where holder and body are the same.</param>
/// <param name="Bearing">What else it takes.</param>
/// <param name="Seat">Where it is held.</param>
internal sealed record RoleNoun(ImmutableArray<string> Words, string Class, RoleBearing Bearing, RoleSeat Seat);

/// <summary>What a country or nationality word with a role noun tells.</summary>
internal enum RoleSeat
{
    /// <summary>The body, like any other name.</summary>
    Any,

    /// <summary>The body always: its government.</summary>
    State,

    /// <summary>Origin or subject: "a Chilean expert", "Yemen analyst".</summary>
    Private,
}

/// <summary>What a word before a role noun says of the post.</summary>
internal enum ModifierEffect
{
    /// <summary>Nothing.</summary>
    Praise,

    /// <summary>It was held once.</summary>
    Ended,

    /// <summary>Its holder has just come to it.</summary>
    Entry,

    /// <summary>It belongs to the words of the role.</summary>
    Kept,

    /// <summary>It makes another post of it.</summary>
    Rank,

    /// <summary>It is not held.</summary>
    Unreal,
}

/// <summary>A word before a role noun.</summary>
internal readonly record struct RoleModifier(ModifierEffect Effect, ExitMode Exit);
