namespace Dateline;

/// <summary>The sixteen event types of PLOVER. Definitions with examples stand in data/codebook.</summary>
public enum EventType : byte
{
    /// <summary>Says it will cooperate; nothing delivered yet.</summary>
    Agree,

    /// <summary>Meets, visits, hosts, phones.</summary>
    Consult,

    /// <summary>Praises, endorses, recognises, signs.</summary>
    Support,

    /// <summary>Gives way in words.</summary>
    Concede,

    /// <summary>Mutual material exchange.</summary>
    Cooperate,

    /// <summary>Gives material help.</summary>
    Aid,

    /// <summary>Gives way in deeds.</summary>
    Retreat,

    /// <summary>Asks, demands, orders.</summary>
    Request,

    /// <summary>Disapproves, accuses, charges, investigates.</summary>
    Accuse,

    /// <summary>Refuses.</summary>
    Reject,

    /// <summary>Says it will do harm.</summary>
    Threaten,

    /// <summary>Public dissent by civilians.</summary>
    Protest,

    /// <summary>Punishes by cutting relations or by judgment.</summary>
    Sanction,

    /// <summary>Raises or shows armed strength.</summary>
    Mobilize,

    /// <summary>State-like power short of physical assault.</summary>
    Coerce,

    /// <summary>Physical violence.</summary>
    Assault,
}

/// <summary>PLOVER's modes: how an event of a type was done. Which mode goes with which type is the codebook's matter.</summary>
public enum EventMode : byte
{
#pragma warning disable CS1591 // A mode is a word; what it means for each type stands in the codebook, and a paraphrase here would drift from it.
    Abduct, Access, Aerial, Allege, Arrest, Assist, Beat, Boycott, Ceasefire, Censor, Change, Convict, CrowdControl, Curfew, Cyber,
    Demo, Deport, Destroy, Disapprove, Disarm, Discontinue, Drone, Expel, Explosives, Firearms, HeavyWeapons, Hunger, Investigate,
    MartialLaw, Meet, Militia, Misinformation, Multilateral, Obstruct, Phone, Police, Primitive, Relations, Release, Resign, Restrict,
    Riot, Seize, Sexual, Strike, SuicideAttack, Targeted, Territory, ThirdParty, Torture, Troops, Unconventional, Vandalize, Violence,
    Visit, Weapons, Withdraw, Withhold, Yield,
#pragma warning restore CS1591
}

/// <summary>PLOVER's contexts: what an event was about.</summary>
public enum EventContext : byte
{
#pragma warning disable CS1591 // As for the modes.
    Asylum, Cbrn, Corruption, Crime, Cyber, Diplomatic, Disasters, Economic, Election, Environment, Executive, Gender, Health,
    HumanRights, HumanSecurity, IllegalDrugs, Inequality, Intelligence, Legal, Legislative, Lgbt, Migration, Military, Misinformation,
    NaturalResource, Peacekeeping, PoliticalInstitutions, ProAutocracy, ProDemocracy, ReligionEthnicity, Reparations, Repression,
    RightsFreedoms, Technology, Territory, Terrorism, Trafficking,
#pragma warning restore CS1591
}

/// <summary>PLOVER's sectors: what an actor is in its society.</summary>
public enum Sector : byte
{
#pragma warning disable CS1591 // The codes are PLOVER's own and listed with their meanings in data/actors.
    Agr, Bus, Cop, Crm, Cvl, Edu, Eli, Gov, Jrn, Jud, Lab, Leg, Med, Mil, Opp, Pre, Prm, Pty, Reb, Ref, Rel, Soc, Spy, Uaf, Unk,
#pragma warning restore CS1591
}

/// <summary>Whether, by whoever asserts the record, the thing occurred (FactBank's question, in words).</summary>
public enum Factuality : byte
{
    /// <summary>It cannot be told.</summary>
    Unclear,

    /// <summary>It occurred.</summary>
    Happened,

    /// <summary>It occurs at the time of the report.</summary>
    Ongoing,

    /// <summary>It is meant to occur.</summary>
    Planned,

    /// <summary>Someone holds out that he will do it as harm. For events and statements only.</summary>
    Threatened,

    /// <summary>It is imagined, conditional, possible or asked about.</summary>
    Hypothetical,

    /// <summary>Someone says that it did not occur, against another's word.</summary>
    Denied,

    /// <summary>It did not occur.</summary>
    Negated,
}

/// <summary>How far an event came.</summary>
public enum Outcome : byte
{
    /// <summary>Not told, or it has not begun.</summary>
    Unknown,

    /// <summary>It was done.</summary>
    Completed,

    /// <summary>It was tried; whether it succeeded is not told.</summary>
    Attempted,

    /// <summary>It was tried and did not succeed.</summary>
    Failed,

    /// <summary>Others stopped it.</summary>
    Foiled,
}

/// <summary>What is done by saying it.</summary>
public enum StatementKind : byte
{
#pragma warning disable CS1591 // The words are the definition; the cues that lead to each stand in data/lexicons.
    Other, Threat, CallToAction, ClaimOfResponsibility, Denial, Assessment, Announcement, Demand, Condemnation, Accusation, Promise, Report,
#pragma warning restore CS1591
}

/// <summary>How a statement stands in the text.</summary>
public enum Verbatim : byte
{
    /// <summary>Told in the reporter's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,

    /// <summary>In quotation marks throughout.</summary>
    Direct,
}

/// <summary>How a holder came to a role (after Archigos).</summary>
public enum EntryMode : byte
{
#pragma warning disable CS1591 // Archigos' own words.
    Unknown, Succeeded, Elected, Appointed, Seized, Founded,
#pragma warning restore CS1591
}

/// <summary>How a tenure ended (after Archigos).</summary>
public enum ExitMode : byte
{
#pragma warning disable CS1591 // Archigos' own words.
    Unknown, Killed, Suicide, Died, Arrested, Removed, Overthrown, Resigned, Replaced, Term,
#pragma warning restore CS1591
}

/// <summary>How a body stands to a territory.</summary>
public enum ControlStatus : byte
{
    /// <summary>Has it.</summary>
    Holds,

    /// <summary>Came to have it.</summary>
    Took,

    /// <summary>No longer has it.</summary>
    Lost,

    /// <summary>Fights for it.</summary>
    Contested,
}

/// <summary>What sort of other name.</summary>
public enum AliasKind : byte
{
#pragma warning disable CS1591 // The words are the definition.
    Other, ShortForm, Acronym, NomDeGuerre, Transliteration, FormerName,
#pragma warning restore CS1591
}

/// <summary>How one record of a report bears on another.</summary>
public enum LinkKind : byte
{
    /// <summary>The statement is about the record.</summary>
    About,

    /// <summary>The statement claims the event for its speaker.</summary>
    Claims,

    /// <summary>The statement denies the record.</summary>
    Denies,

    /// <summary>The first brought about the second.</summary>
    Causes,

    /// <summary>The event ended the tenure.</summary>
    EndsTenure,

    /// <summary>The statement threatens the event.</summary>
    Threatens,

    /// <summary>The first happened within the second.</summary>
    PartOf,
}

/// <summary>What was suffered.</summary>
public enum Harm : byte
{
#pragma warning disable CS1591 // The words are the definition.
    Killed, Injured, Abducted, Displaced, Arrested,
#pragma warning restore CS1591
}

/// <summary>On whose side those counted stood.</summary>
public enum Side : byte
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>The actor's.</summary>
    Actor,

    /// <summary>The recipient's.</summary>
    Recipient,

    /// <summary>Neither's: civilians.</summary>
    Civilian,
}
