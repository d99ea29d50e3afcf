namespace Dateline.Extraction.Codebook;

/// <summary>What a noun phrase may stand for, as codebook conditions ask after it in angle brackets: "&lt;force&gt;".</summary>
[Flags]
public enum PartyKinds
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>A human being or people at large: "farmer", "villagers".</summary>
    Person = 1,

    /// <summary>Holder of an office: "minister".</summary>
    Office = 2,

    /// <summary>Armed people or bodies: "troops", "militants".</summary>
    Force = 4,

    /// <summary>A body that acts: state, party, court, company; also a nationality or a country's name.</summary>
    Party = 8,

    /// <summary>People as a mass: "crowd", "protesters".</summary>
    Crowd = 16,

    /// <summary>Ground on the map.</summary>
    Place = 32,

    /// <summary>A personal pronoun.</summary>
    Pronoun = 64,

    /// <summary>A number standing for those counted.</summary>
    Number = 128,

    /// <summary>A thing or a notion: whatever is none of the others.</summary>
    Thing = 256,

    /// <summary>Anything at all.</summary>
    Any = 512,

    /// <summary>A day, month, year or stretch of time; never a party.</summary>
    Time = 1024,

    /// <summary>A means of violence: "grenade".</summary>
    Weapon = 2048,
}
