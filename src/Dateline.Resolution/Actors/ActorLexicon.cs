using System.Collections.Frozen;
using System.Text;
using Dateline.Resolution.Places;

namespace Dateline.Resolution.Actors;

/// <summary>Who is who in political news, read from data/actors and data/places: bodies, seats that stand for them, office holders, roles, peoples. Immutable.</summary>
public sealed class ActorLexicon
{
    private const int LongestName = 8;

    private readonly CountryTable _countries;
    private readonly FrozenDictionary<string, NamedActor> _actors;
    private readonly FrozenDictionary<string, string> _holders;
    private readonly FrozenDictionary<string, ActorRole> _roles;

    private ActorLexicon(string dataFolder)
    {
        _countries = CountryTable.Open(dataFolder);
        var folder = Path.Combine(dataFolder, "actors");
        _actors = ActorTables.Actors(folder, _countries);
        _holders = ActorTables.Holders(folder);
        _roles = ActorTables.Roles(folder);
    }

    /// <summary>Reads data/actors and data/places.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <exception cref="DataFileException">A file is missing or a row is broken.</exception>
    public static ActorLexicon Open(string dataFolder) => new(dataFolder);

    /// <summary>What a proper name says.</summary>
    /// <param name="name">The name, with or without article and titles.</param>
    /// <param name="type">What the report takes it for; kept unless the name says better.</param>
    public ActorFacts Describe(string name, EntityType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        var phrase = new ActorPhrase(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (type != EntityType.Person && Whole(phrase) is { } actor)
        {
            return actor;
        }

        if (type is EntityType.Person or EntityType.Other && Holder(phrase) is { } country)
        {
            return new ActorFacts(country, Sector.Gov, EntityType.Person);
        }

        var facts = Describe(phrase);
        if (type == EntityType.Person && !facts.IsOffice && (phrase.IsSingleWord || Whole(phrase) is not null))
        {
            return new ActorFacts(null, null, type); // A person's name may be a town's or a country's.
        }

        return facts with { Type = type == EntityType.Other ? facts.Type : type };
    }

    /// <summary>What a phrase of common nouns, adjectives and names says: "Syrian government forces" is Syrian, military, forces.</summary>
    public ActorFacts DescribePhrase(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var phrase = new ActorPhrase([.. words]);
        return Whole(phrase) ?? Describe(phrase);
    }

    private ActorFacts? Whole(ActorPhrase phrase) =>
        Find(phrase, phrase.Start, phrase.End) is { } actor ? new ActorFacts(actor.Country, actor.Sector, actor.Type) : null;

    private ActorFacts Describe(ActorPhrase phrase)
    {
        if (phrase.IsEmpty)
        {
            return new ActorFacts(null, null, EntityType.Other);
        }

        var head = phrase.HeadEnd;
        var (country, body) = Naming(phrase, phrase.Start, head);
        var role = Role(phrase, head, out var before) ?? Title(phrase);
        var sector = SectorOf(phrase, role, before, body);
        if (country is null && head < phrase.End)
        {
            (country, var further) = Naming(phrase, head, phrase.End);
            sector ??= further?.Sector;
        }

        return new ActorFacts(country, sector, TypeOf(phrase, role, body))
        {
            IsOffice = role is { Type: EntityType.Person } && (role.Sector is null or Sector.Gov or Sector.Leg or Sector.Jud or Sector.Mil or Sector.Cop or Sector.Spy),
        };
    }

    private static Sector? SectorOf(ActorPhrase phrase, ActorRole? role, ActorRole? before, NamedActor? body)
    {
        if (role is { Type: EntityType.Person, Sector: Sector.Gov or Sector.Leg or Sector.Mil or Sector.Spy or Sector.Jud or null } && phrase.IsFormer)
        {
            return Sector.Eli;
        }

        // "Rebel forces", "opposition fighters": who they fight for outweighs that they fight.
        return role?.Sector switch
        {
            null => before?.Sector ?? body?.Sector,
            Sector.Mil or Sector.Uaf when before?.Sector is Sector.Reb => Sector.Reb,
            Sector.Mil or Sector.Uaf when body?.Sector is Sector.Reb or Sector.Prm or Sector.Crm => body.Sector,
            { } own => own,
        };
    }

    private static EntityType TypeOf(ActorPhrase phrase, ActorRole? role, NamedActor? body) =>
        role?.Type ?? (body is null ? EntityType.Other : body.IsPeople && !phrase.IsSingleWord ? EntityType.Other : body.Type);

    /// <summary>The first country a stretch of the phrase names, and the body or people that names it.</summary>
    private (string? Country, NamedActor? Body) Naming(ActorPhrase phrase, int start, int end)
    {
        NamedActor? body = null;
        for (var first = start; first < end;)
        {
            var (found, length) = LongestAt(phrase, first, end);
            body ??= found;
            if (found?.Country is not null)
            {
                return (found.Country, body);
            }

            first += Math.Max(1, length);
        }

        return (null, body);
    }

    private (NamedActor? Found, int Length) LongestAt(ActorPhrase phrase, int first, int end)
    {
        for (var last = Math.Min(end, first + LongestName); last > first; last--)
        {
            if (Find(phrase, first, last) is { } found)
            {
                return (found, last - first);
            }
        }

        return (null, 0);
    }

    // A name is written with a capital; short ones ("IS", "ICE", "US") exactly as the table has them.
    private NamedActor? Find(ActorPhrase phrase, int first, int end)
    {
        if (first >= end || !phrase.HasCapital(first, end) || !_actors.TryGetValue(phrase.Key(first, end), out var actor))
        {
            return null;
        }

        return actor.IsShort && !phrase.IsAllCapitals(first, end) ? null : actor;
    }

    private string? Holder(ActorPhrase phrase)
    {
        for (var first = phrase.Start; first + 1 < phrase.End; first++)
        {
            if (_holders.TryGetValue(phrase.Key(first, phrase.End), out var country))
            {
                return country;
            }
        }

        return null;
    }

    // The longest role that ends the phrase's head, and the one that ends just before it.
    private ActorRole? Role(ActorPhrase phrase, int headEnd, out ActorRole? before)
    {
        var (role, start) = RoleEndingAt(phrase, headEnd);
        before = null;
        for (var end = role is null ? headEnd - 1 : start; end > phrase.Start && before is null; end--)
        {
            before = RoleEndingAt(phrase, end).Role;
        }

        return role;
    }

    // "Defense Minister" before a person's name.
    private ActorRole? Title(ActorPhrase phrase)
    {
        for (var end = phrase.End - 1; end > phrase.Start; end--)
        {
            if (phrase.AllCapitalised(end, phrase.End) && RoleEndingAt(phrase, end).Role is { Type: EntityType.Person } title)
            {
                return title;
            }
        }

        return null;
    }

    private (ActorRole? Role, int Start) RoleEndingAt(ActorPhrase phrase, int end)
    {
        for (var first = Math.Max(phrase.Start, end - LongestName); first < end; first++)
        {
            if (_roles.TryGetValue(phrase.Key(first, end), out var role))
            {
                return (role, first);
            }
        }

        return (null, end);
    }
}

/// <summary>A phrase cut into the keys of its words.</summary>
internal sealed class ActorPhrase
{
    private static readonly FrozenSet<string> Prepositions =
        FrozenSet.ToFrozenSet(["of", "in", "at", "to", "from", "for", "with", "by", "on", "across", "who", "that", "which", "near", "inside"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles =
        FrozenSet.ToFrozenSet(["the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these", "those", "some"], StringComparer.Ordinal);

    private readonly string[] _words;
    private readonly string[] _keys;

    public ActorPhrase(string[] words)
    {
        _words = [.. words.SelectMany(Parts)];
        _keys = [.. _words.Select(KeyOf)];
        End = _keys.Length;
        while (Start < End && (Articles.Contains(_keys[Start]) || _keys[Start].Length == 0))
        {
            Start++;
        }

        IsFormer = _keys.Skip(Start).Take(HeadEnd - Start).Any(key => key is "former" or "ex" or "ousted" or "deposed");
    }

    public int Start { get; }

    public int End { get; }

    public bool IsEmpty => Start >= End;

    public bool IsSingleWord => End - Start == 1;

    public bool IsFormer { get; }

    /// <summary>After the head: the first preposition, or the end.</summary>
    public int HeadEnd
    {
        get
        {
            var end = Start + 1;
            while (end < End && !Prepositions.Contains(_keys[end]))
            {
                end++;
            }

            return Math.Min(end, End);
        }
    }

    public static string KeyOf(string word)
    {
        Span<byte> key = stackalloc byte[PlaceKey.MaxLength];
        return Encoding.UTF8.GetString(key[..PlaceKey.Write(word, key)]);
    }

    public string Key(int first, int end) => end - first == 1 ? _keys[first] : string.Join(' ', _keys, first, end - first);

    public string Words(int first, int end) => string.Join(' ', _words, first, end - first);

    public bool HasCapital(int first, int end) => _words.AsSpan(first, end - first).ContainsAnyCapitalised();

    public bool AllCapitalised(int first, int end) => _words.AsSpan(first, end - first).AllCapitalised();

    public bool IsAllCapitals(int first, int end) => Words(first, end) is var text && !text.Any(char.IsLower);

    // "Chile's" is Chile; "Saudi-led" and "Gaza-based" belong to the first part, "US-backed" does not.
    private static IEnumerable<string> Parts(string word)
    {
        var bare = word.Trim('"', ',', ';', ':', '(', ')', '“', '”', '!', '?');
        foreach (var possessive in new[] { "'s", "’s" })
        {
            bare = bare.EndsWith(possessive, StringComparison.Ordinal) ? bare[..^2] : bare;
        }

        bare = bare.TrimEnd('\'', '’');
        var cut = bare.LastIndexOf('-');
        var tail = cut < 0 ? "" : bare[(cut + 1)..];
        return tail is "led" or "based" or "born" or "run" or "controlled" or "ruled" ? [bare[..cut]]
            : tail is "backed" or "supported" or "funded" or "trained" or "aligned" or "allied" or "occupied" ? []
            : [bare];
    }
}

/// <summary>Tests on the capitals of words.</summary>
internal static class Capitals
{
    public static bool ContainsAnyCapitalised(this Span<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 0 && char.IsUpper(word[0]))
            {
                return true;
            }
        }

        return words.Length == 1 && words[0].StartsWith("al-", StringComparison.Ordinal);
    }

    public static bool AllCapitalised(this Span<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0 || !char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return true;
    }
}
