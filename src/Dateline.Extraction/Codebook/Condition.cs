namespace Dateline.Extraction.Codebook;

/// <summary>What part of the clause a condition looks at.</summary>
public enum ConditionPlace : byte
{
    /// <summary>Head of who does it.</summary>
    Subject,

    /// <summary>Head of to whom it is done.</summary>
    Object,

    /// <summary>What stands before the object's head: adjectives and nouns.</summary>
    ObjectModifier,

    /// <summary>What stands before a noun trigger's head.</summary>
    Modifier,

    /// <summary>What the verb says of its object: "shot dead".</summary>
    Predicate,

    /// <summary>Phrase with a given preposition.</summary>
    Oblique,

    /// <summary>The "of" phrase of a noun trigger or of the object.</summary>
    Of,

    /// <summary>Lemma of the clause that depends on the trigger.</summary>
    ComplementLemma,

    /// <summary>Modal of that clause, or "subjunctive", or "none".</summary>
    ComplementModal,
}

/// <summary>A condition on words: met where the place is filled by one of them.</summary>
/// <param name="Place">Where to look.</param>
/// <param name="Preposition">The preposition for <see cref="ConditionPlace.Oblique"/>, else empty.</param>
/// <param name="Words">What must stand there.</param>
/// <param name="Excluded">True where it must not.</param>
public sealed record Condition(ConditionPlace Place, string Preposition, WordSet Words, bool Excluded);

/// <summary>Conditions that are met or not, without words.</summary>
[Flags]
public enum Requirements
{
    /// <summary>No such condition.</summary>
    None = 0,

    /// <summary>A recipient must be found.</summary>
    Recipient = 1,

    /// <summary>An actor or a recipient must be found.</summary>
    Party = 2,

    /// <summary>The trigger must be negated.</summary>
    Negated = 4,

    /// <summary>The trigger must lie in the future.</summary>
    Future = 8,

    /// <summary>The trigger must stand in what someone says.</summary>
    Attributed = 16,

    /// <summary>A clause must depend on the trigger.</summary>
    Complement = 32,

    /// <summary>No clause may depend on the trigger.</summary>
    NoComplement = 64,

    /// <summary>The dependent clause must be an infinitive.</summary>
    Infinitive = 128,

    /// <summary>The dependent clause must be about the speaker's own doing.</summary>
    ComplementOwn = 256,

    /// <summary>The dependent clause must be about another's doing.</summary>
    ComplementOther = 512,

    /// <summary>The dependent clause must be negated.</summary>
    ComplementNegated = 1024,

    /// <summary>The dependent clause must not be negated.</summary>
    ComplementAffirmed = 2048,

    /// <summary>Someone must be killed or hurt in the clause.</summary>
    Harm = 4096,

    /// <summary>The noun must be told as happening, not merely named.</summary>
    Happening = 8192,
}
