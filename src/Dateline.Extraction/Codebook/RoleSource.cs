namespace Dateline.Extraction.Codebook;

/// <summary>Where in the clause a role's filler is sought.</summary>
public enum RolePlace : byte
{
    /// <summary>Who does it: active subject, or "by" in the passive.</summary>
    Subject,

    /// <summary>To whom it is done: object, or passive subject.</summary>
    Object,

    /// <summary>Indirect object.</summary>
    IndirectObject,

    /// <summary>Phrase with a preposition.</summary>
    Preposition,

    /// <summary>Possessor of a noun trigger.</summary>
    Possessor,

    /// <summary>Nationality or name before a noun trigger: "Kordanian troops", "an army raid".</summary>
    Nationality,

    /// <summary>Subject of the clause that depends on the trigger.</summary>
    ComplementSubject,

    /// <summary>Any party of the clause that depends on the trigger.</summary>
    ComplementParty,

    /// <summary>The recipient of the event that depends on the trigger.</summary>
    ComplementRecipient,

    /// <summary>Who says the sentence.</summary>
    Speaker,
}

/// <summary>One step of the search for a role's filler, as the codebook writes it: "object", "against", "object-possessor", "object-by", "into-party".</summary>
/// <param name="Place">Where to look.</param>
/// <param name="Preposition">The preposition where <paramref name="Place"/> is one.</param>
/// <param name="Within">What of the phrase found: empty for itself, "party", "possessor", "thing", "person" or a preposition below it.</param>
public sealed record RoleSource(RolePlace Place, string Preposition, string Within)
{
    private static readonly string[] Prepositions =
    [
        "with", "to", "against", "on", "in", "from", "of", "between", "by", "about", "at", "over", "into", "for", "upon", "toward", "towards",
        "near", "outside", "behind", "before", "along", "as", "off", "under", "around", "across", "beside", "via",
    ];

    private static readonly string[] Insides = ["party", "possessor", "thing", "person", .. Prepositions];

    /// <summary>Reads a step; false where the words are none.</summary>
    public static bool TryParse(string text, out RoleSource source)
    {
        ArgumentNullException.ThrowIfNull(text);
        source = new RoleSource(RolePlace.Subject, "", "");
        if (Whole(text) is { } whole)
        {
            source = new RoleSource(whole, "", "");
            return true;
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (head, within) = dash < 0 ? (text, "") : (text[..dash], text[(dash + 1)..]);
        if (within.Length > 0 && !Insides.Contains(within, StringComparer.Ordinal))
        {
            return false;
        }

        if (Whole(head) is { } place)
        {
            source = new RoleSource(place, "", within);
            return true;
        }

        source = new RoleSource(RolePlace.Preposition, head, within);
        return Prepositions.Contains(head, StringComparer.Ordinal);
    }

    private static RolePlace? Whole(string text) => text switch
    {
        "subject" => RolePlace.Subject,
        "object" => RolePlace.Object,
        "iobj" => RolePlace.IndirectObject,
        "possessor" => RolePlace.Possessor,
        "nationality" => RolePlace.Nationality,
        "complement-subject" => RolePlace.ComplementSubject,
        "complement-party" => RolePlace.ComplementParty,
        "complement-recipient" => RolePlace.ComplementRecipient,
        "speaker" => RolePlace.Speaker,
        _ => null,
    };
}
