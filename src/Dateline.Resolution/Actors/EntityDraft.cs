namespace Dateline.Resolution.Actors;

/// <summary>An entity while its mentions are being gathered.</summary>
internal sealed class EntityDraft(EntityType type)
{
    private readonly SortedDictionary<TextSpan, MentionKind> _mentions = [];

    /// <summary>What it is, as far as its mentions tell.</summary>
    public EntityType Type { get; set; } = type;

    /// <summary>It does or suffers something in a record.</summary>
    public bool IsParty { get; set; }

    /// <summary>It acts, speaks or is led: a place that does so is a government.</summary>
    public bool Acts { get; set; }

    /// <summary>It says something in words of its own.</summary>
    public bool Speaks { get; set; }

    /// <summary>A person whom the report shows in an office, a command or as a named speaker.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Words of the role the report gives a person.</summary>
    public string? Role { get; set; }

    /// <summary>The body a person holds a role in.</summary>
    public EntityDraft? Body { get; set; }

    /// <summary>Mentions in text order.</summary>
    public IEnumerable<(TextSpan Span, MentionKind Kind)> Mentions => _mentions.Select(pair => (pair.Key, pair.Value));

    /// <summary>Where it is first mentioned.</summary>
    public TextSpan First => _mentions.Keys.First();

    /// <summary>Adds a mention; the first word on a span's kind stands.</summary>
    public void Add(TextSpan span, MentionKind kind) => _mentions.TryAdd(span, kind);
}
