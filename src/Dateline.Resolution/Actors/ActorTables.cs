using System.Collections.Frozen;
using Dateline.Resolution.Places;

namespace Dateline.Resolution.Actors;

/// <summary>A body, seat, country or people with a name.</summary>
/// <param name="Country">ISO alpha-3, or null.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Type">What it is.</param>
internal sealed record NamedActor(string? Country, Sector? Sector, EntityType Type)
{
    /// <summary>A word for a people or its adjective: "Syrian", "Danes".</summary>
    public bool IsPeople => Type == EntityType.Nationality;

    /// <summary>Written in capitals only: "IS", "US", "ICE".</summary>
    public bool IsShort { get; init; }
}

/// <summary>What a common noun says of an actor.</summary>
/// <param name="Sector">PLOVER sector, or null where the noun has none of its own ("leader").</param>
/// <param name="Type">What it is.</param>
internal sealed record ActorRole(Sector? Sector, EntityType Type);

/// <summary>Reads the tables of data/actors.</summary>
internal static class ActorTables
{
    private const int Short = 4;

    private static readonly string[] BodyTables = ["organisations.tsv", "armed-groups.tsv"];

    /// <summary>Bodies, seats, countries, capitals and peoples by key; where two share one, the earlier table holds.</summary>
    public static FrozenDictionary<string, NamedActor> Actors(string folder, CountryTable countries)
    {
        var actors = new Dictionary<string, NamedActor>(StringComparer.Ordinal);
        foreach (var row in DataTable.Read(Path.Combine(folder, "metonyms.tsv"), 4))
        {
            Put(actors, row[0], new NamedActor(Country(row, 1, countries), SectorIn(row, 2), TypeIn(row, 3)));
        }

        foreach (var country in countries.Countries)
        {
            PutCountry(actors, country);
        }

        foreach (var row in BodyTables.SelectMany(file => DataTable.Read(Path.Combine(folder, file), 5)))
        {
            var actor = new NamedActor(Country(row, 2, countries), SectorIn(row, 3), TypeIn(row, 4));
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(row[0]))
            {
                Put(actors, name, actor);
            }
        }

        return actors.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Country by the key of an office holder's name.</summary>
    public static FrozenDictionary<string, string> Holders(string folder) =>
        DataTable.Read(Path.Combine(folder, "office-holders.tsv"), 2)
            .GroupBy(row => ActorPhrase.KeyOf(row[0]), row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Roles by the key of their words.</summary>
    public static FrozenDictionary<string, ActorRole> Roles(string folder) =>
        DataTable.Read(Path.Combine(folder, "roles.tsv"), 3)
            .GroupBy(row => ActorPhrase.KeyOf(row[0]), row => new ActorRole(row[1] == "-" ? null : SectorIn(row, 1), TypeIn(row, 2)), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static void PutCountry(Dictionary<string, NamedActor> actors, Country country)
    {
        foreach (var name in country.OtherNames.Append(country.Name).Append(country.Capital).Where(name => name.Length > 0))
        {
            Put(actors, name, new NamedActor(country.Iso3, Sector.Gov, EntityType.Government));
        }

        foreach (var demonym in country.Demonyms)
        {
            Put(actors, demonym, new NamedActor(country.Iso3, null, EntityType.Nationality));
            Put(actors, demonym + "s", new NamedActor(country.Iso3, null, EntityType.Nationality));
        }
    }

    private static void Put(Dictionary<string, NamedActor> actors, string name, NamedActor actor)
    {
        var key = ActorPhrase.KeyOf(name);
        if (key.Length > 0)
        {
            actors.TryAdd(key, actor with { IsShort = key.Length <= Short && !name.Any(char.IsLower) });
        }
    }

    private static string? Country(DataRow row, int column, CountryTable countries) =>
        row[column].Length == 0 ? null
        : countries.OfIso3(row[column]) is { } country ? country.Iso3
        : throw row.Fault($"\"{row[column]}\" is no ISO 3166-1 alpha-3 code.");

    private static Sector? SectorIn(DataRow row, int column) =>
        row[column].Length == 0 ? null
        : TermNames.TryParse<Sector>(row[column], out var sector) ? sector
        : throw row.Fault($"\"{row[column]}\" is no PLOVER sector.");

    private static EntityType TypeIn(DataRow row, int column) =>
        TermNames.TryParse<EntityType>(row[column], out var type) ? type : throw row.Fault($"\"{row[column]}\" is no type of entity.");
}
