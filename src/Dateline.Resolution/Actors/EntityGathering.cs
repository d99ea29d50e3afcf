namespace Dateline.Resolution.Actors;

/// <summary>Gathers the mentions of each entity: first the chains, then the arguments.</summary>
internal sealed class EntityGathering
{
    private readonly Document _document;
    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<int, EntityDraft> _byHead = [];
    private readonly Dictionary<int, EntityDraft> _byNameToken = [];
    private readonly Dictionary<string, EntityDraft> _byPhrase = new(StringComparer.Ordinal);

    public EntityGathering(Document document)
    {
        _document = document;
        foreach (var chain in document.Chains)
        {
            var draft = Open(chain.Type);
            foreach (var mention in chain.Mentions)
            {
                Add(draft, mention);
            }
        }

        foreach (var name in document.Entities.Where(name => !_byHead.ContainsKey(name.Head)))
        {
            Add(Open(name.Type), name);
        }
    }

    /// <summary>Entities in the order they came up.</summary>
    public IReadOnlyList<EntityDraft> Drafts => _drafts;

    /// <summary>Which entity each argument's head token means.</summary>
    public IReadOnlyDictionary<int, EntityDraft> Heads => _byHead;

    /// <summary>The entity of an argument taken before.</summary>
    public EntityDraft DraftOf(Argument argument) => _byHead[argument.Head];

    /// <summary>Finds or makes the entity of an argument and notes the part it plays.</summary>
    public void Take(Argument argument, ArgumentPart part)
    {
        var draft = Find(argument) ?? OpenPhrase(argument);
        _byHead[argument.Head] = draft;
        draft.IsParty = true;
        draft.Acts |= part != ArgumentPart.Other;
        draft.IsPublic |= part == ArgumentPart.Holder;
        if (part == ArgumentPart.Holder && draft.Type is EntityType.Other)
        {
            draft.Type = EntityType.Person;
        }
    }

    private EntityDraft? Find(Argument argument) =>
        _byHead.GetValueOrDefault(argument.Head) ?? _byNameToken.GetValueOrDefault(argument.Head) ?? Bearer(argument);

    // "Managing director of Y, X X": the name that ends a role phrase, behind a comma or a body, is who bears the role.
    private EntityDraft? Bearer(Argument role)
    {
        var (first, end) = _document.TokensIn(role.Span);
        var name = _document.Entities.FirstOrDefault(name => name.Type == EntityType.Person && name.First > first && name.End == end);
        var isBorne = name is not null && name.First > role.Head
            && (_document[name.First - 1].Upos == Upos.Punct || _document.Entities.Any(body => body.Type == EntityType.Organization && body.End == name.First));
        return isBorne && name is not null ? _byHead.GetValueOrDefault(name.Head) : null;
    }

    private EntityDraft Open(EntityType type)
    {
        var draft = new EntityDraft(type);
        _drafts.Add(draft);
        return draft;
    }

    // A nominal no chain holds. The same phrase twice in one report ("police ... police") means the same people.
    private EntityDraft OpenPhrase(Argument argument)
    {
        var phrase = EntityPortrait.WithoutDeterminer(argument.Span.Of(_document.Text).Trim().ToString()).ToLowerInvariant();
        if (!_byPhrase.TryGetValue(phrase, out var draft))
        {
            draft = Open(EntityType.Other);
            _byPhrase.Add(phrase, draft);
        }

        draft.Add(argument.Span, _document[argument.Head].Upos == Upos.Pron ? MentionKind.Pronoun : MentionKind.Nominal);
        return draft;
    }

    private void Add(EntityDraft draft, EntityMention mention)
    {
        draft.Add(mention.SpanIn(_document), mention.Kind);
        _byHead.TryAdd(mention.Head, draft);
        if (mention.Kind == MentionKind.Name)
        {
            for (var token = mention.First; token < mention.End; token++)
            {
                _byNameToken.TryAdd(token, draft);
            }
        }
    }
}
