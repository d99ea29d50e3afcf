namespace Dateline.Resolution.Actors;

/// <summary>What a name or phrase says of an actor, before the report is asked.</summary>
/// <param name="Country">ISO 3166-1 alpha-3 of the country it belongs to; null where the words name none.</param>
/// <param name="Sector">PLOVER sector; null where the words name none.</param>
/// <param name="Type">What it is.</param>
public sealed record ActorFacts(string? Country, Sector? Sector, EntityType Type)
{
    /// <summary>The words name an office or rank of public life: a person who bears it is no private one.</summary>
    public bool IsOffice { get; init; }
}
