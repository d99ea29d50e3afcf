using System.Collections.Frozen;

namespace Dateline.Cli.Text;

/// <summary>Who is who in one coding, for putting names where records have ids. A private person goes by a description, as the entity does.</summary>
internal sealed class Cast(Coding coding)
{
    private readonly FrozenDictionary<EntityId, string> _names = coding.Entities.ToFrozenDictionary(entity => entity.Id, entity => entity.Name);

    /// <summary>The entity's name.</summary>
    public string Name(EntityId entity) => _names.GetValueOrDefault(entity, entity.Value);

    /// <summary>The party's name with its number, and by whose word it is a party if not by the record's.</summary>
    public string Name(Participant party) => party.Count is { } count
        ? $"{TallyPhrase.Of(count.Tally)} {count.Of ?? Name(party.Entity)}{Aside(party.SaidBy)}"
        : $"{Name(party.Entity)}{Aside(party.SaidBy)}";

    /// <summary>The parties in order.</summary>
    public string Names(ImmutableArray<Participant> parties) => string.Join(", ", parties.Select(Name).Distinct(StringComparer.Ordinal));

    /// <summary>"says the mayor, citing the police"; empty in the report's own voice.</summary>
    public string Says(ImmutableArray<Participant> speakers) =>
        speakers.IsEmpty ? "" : $"says {string.Join(", citing ", speakers.Select(speaker => Name(speaker.Entity)))}";

    /// <summary>The same in brackets, for a part of a record.</summary>
    public string Aside(ImmutableArray<Participant> speakers) => speakers.IsEmpty ? "" : $" ({Says(speakers)})";
}
