namespace Dateline.Language.Coreference;

/// <summary>What sort of thing a noun or name refers to, as far as agreement asks. The words are those of data/coreference/nouns.tsv.</summary>
internal enum Sort : byte
{
    Unknown, Person, People, Body, Place, Facility, Vehicle, Weapon, Event, Time, Measure, Animal, Thing,
}

internal enum GrammaticalNumber : byte
{
    Either, Singular, Plural,
}

internal enum Sex : byte
{
    Either, Male, Female, Neuter,
}

internal enum GrammaticalPerson : byte
{
    Third, First, Second, Relative,
}

internal enum PronounCase : byte
{
    Subject, Object, Possessive, Reflexive,
}

/// <summary>What an expression does in its clause, most salient first.</summary>
internal enum GrammaticalFunction : byte
{
    Subject, Object, Oblique, Possessor, Other,
}

/// <summary>How a noun phrase is determined: whether it takes up something known.</summary>
internal enum Determination : byte
{
    Bare, Definite, Demonstrative, Possessed, Indefinite,
}

/// <summary>What a name tells of its bearer's post and life where it stands.</summary>
[Flags]
internal enum PostClues : byte
{
    None = 0,

    /// <summary>He comes to the post here.</summary>
    Named = 1,

    /// <summary>He comes to it in another's place ("new leader", "successor").</summary>
    NewToIt = 2,

    /// <summary>He has it, or had it before someone else.</summary>
    HasHeldIt = 4,

    /// <summary>He dies here, or is dead.</summary>
    Dead = 8,
}

internal enum Kinship : byte
{
    None, Past, Next, Kin, Other,
}
