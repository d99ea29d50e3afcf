namespace Dateline.Resolution.Actors;

/// <summary>Settles what the gathered mentions say of an entity: type, name, country, sector, and whether a person is private.</summary>
internal sealed class EntityPortrait(Document document, ActorLexicon lexicon, Setting setting)
{
    private static readonly string[] Determiners = ["the ", "a ", "an ", "their ", "its ", "his ", "her ", "this ", "that ", "these ", "those ", "our "];

    // An entity's name is a label, not a passage; a longer mention is cut at a word.
    private const int LongestName = 120;

    /// <summary>The entity of a draft.</summary>
    public Entity Of(EntityDraft draft, EntityId id)
    {
        var name = NameOf(draft);
        var facts = Facts(draft, name);
        var isPrivate = facts.Type == EntityType.Person && !draft.IsPublic && facts.Sector is not Sector.Gov && !IsTitled(draft);
        return new Entity
        {
            Id = id,
            Type = facts.Type,
            Name = isPrivate ? Description(draft) : name,
            Country = facts.Country ?? (draft.Body is { } body ? Facts(body, NameOf(body)).Country : null) ?? CountryBySetting(draft, facts),
            Sector = facts.Sector ?? (draft.Role is { } role ? lexicon.DescribePhrase(role.Split(' ')).Sector : null),
            IsPrivate = isPrivate,
            Mentions = [.. draft.Mentions.Select(mention => new MentionOccurrence(Quotation.Of(document.Text, mention.Span), mention.Kind))],
        };
    }

    /// <summary>A phrase without a leading article or possessive.</summary>
    public static string WithoutDeterminer(string phrase)
    {
        var determiner = Determiners.FirstOrDefault(word => phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return determiner is null ? phrase : phrase[determiner.Length..];
    }

    private ActorFacts Facts(EntityDraft draft, string name)
    {
        var named = draft.Mentions.Any(mention => mention.Kind == MentionKind.Name);
        var facts = named ? lexicon.Describe(name, draft.Type) : lexicon.DescribePhrase(name.Split(' '));
        if (draft.Type == EntityType.Person && lexicon.DescribePhrase(name.Split(' ')) is { Type: EntityType.Military or EntityType.Government or EntityType.Organization } body)
        {
            return body;
        }

        return facts with { Type = TypeOf(draft, facts.Type, named) };
    }

    // What is called by no name of its own ("police", "protesters"), or by an office, belongs where the passage is set.
    private string? CountryBySetting(EntityDraft draft, ActorFacts facts)
    {
        var nouns = draft.Mentions.Where(mention => mention.Kind != MentionKind.Pronoun).ToList();
        var inside = nouns.Select(mention => setting.CountryInside(mention.Span)).FirstOrDefault(country => country is not null);
        var isLocal = facts.Sector is not null && (nouns.TrueForAll(mention => mention.Kind == MentionKind.Nominal) || facts.IsOffice || draft.Role is not null);
        return inside ?? (isLocal ? setting.CountryAround(draft.First) : null);
    }

    private EntityType TypeOf(EntityDraft draft, EntityType told, bool named) => (draft.Type, told) switch
    {
        (EntityType.Place, EntityType.Government) => draft.Acts ? EntityType.Government : EntityType.Place,
        (EntityType.Place, _) when draft.Speaks && setting.IsUnknownPlace(draft.First) => EntityType.Person,
        (EntityType.Nationality, EntityType.Government) => EntityType.Government,
        (EntityType.Nationality, _) => EntityType.Group,
        (EntityType.Other, EntityType.Nationality) => EntityType.Group,
        (EntityType.Other, _) => told,
        (EntityType.Organization, EntityType.Military or EntityType.Government) when named => told,
        _ => draft.Type,
    };

    private string NameOf(EntityDraft draft)
    {
        var best = draft.Mentions
            .OrderBy(mention => mention.Kind)
            .ThenBy(mention => IsHeading(mention.Span))
            .ThenByDescending(mention => mention.Kind == MentionKind.Name ? Math.Min(mention.Span.Length, LongestName) : 0)
            .ThenBy(mention => mention.Span)
            .First();
        return Shorten(WithoutDeterminer(WithoutPossessive(Flat(best.Span))));
    }

    // "Front Succession" over a section is no fuller name of the Front.
    private bool IsHeading(TextSpan span)
    {
        var (first, end) = document.TokensIn(span);
        return first < end && document[first].Sentence.Range == (first, end);
    }

    private string Flat(TextSpan span) => string.Join(' ', span.Of(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('\'', '’');

    private static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        var cut = name.LastIndexOf(' ', LongestName);
        return name[..(cut > 0 ? cut : LongestName)].TrimEnd('\uD800') + "…";
    }

    // The words before a name or around it that mark an office: "President", "Gen.".
    private bool IsTitled(EntityDraft draft) => draft.Mentions.Where(mention => mention.Kind == MentionKind.Name).Any(mention =>
    {
        var (first, end) = document.TokensIn(mention.Span);
        return Enumerable.Range(Math.Max(0, first - 1), end - Math.Max(0, first - 1)).Any(token =>
            document[token] is { Upos: Upos.Noun or Upos.Propn } word && lexicon.DescribePhrase([word.Form]) is { IsOffice: true });
    });

    // For a name that stays in the text: the first words that describe its bearer without naming anybody.
    private string Description(EntityDraft draft)
    {
        var nominal = draft.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Nominal && !Names(mention.Span));
        if (nominal.Span.Length == 0)
        {
            return "a private person";
        }

        var words = WithoutDeterminer(Flat(nominal.Span));
        var isNamed = draft.Mentions.Any(mention => mention.Kind == MentionKind.Name);
        return Shorten(isNamed && !IsPlural(nominal.Span) ? $"{Article(words)} {words}" : words);
    }

    private bool Names(TextSpan span)
    {
        var (first, end) = document.TokensIn(span);
        return document.Tags.Upos[first..end].Contains(Upos.Propn);
    }

    private bool IsPlural(TextSpan span)
    {
        var (first, end) = document.TokensIn(span);
        return document.Tags.Xpos[first..end].Contains("NNS");
    }

    private static string Article(string words) => words[0] is 'a' or 'e' or 'i' or 'o' or 'A' or 'E' or 'I' or 'O' ? "an" : "a";
}
