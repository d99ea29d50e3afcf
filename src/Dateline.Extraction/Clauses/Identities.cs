namespace Dateline.Extraction.Clauses;

/// <summary>Which words of a document mean the same: by its chains, and for names outside them by their letters.</summary>
internal sealed class Identities
{
    private readonly Document _document;
    private readonly int[] _chainOf;
    private readonly EntityMention?[] _nameAt;
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);

    public Identities(Document document)
    {
        _document = document;
        _chainOf = new int[document.Count];
        Array.Fill(_chainOf, -1);
        _nameAt = new EntityMention?[document.Count];
        // Coreference puts together names that recognition cut in two, so the longest mention of a name counts.
        var names = document.Entities.Concat(document.Chains.SelectMany(chain => chain.Mentions.Select(mention => mention with { Type = chain.Type })));
        foreach (var mention in names.Where(m => m.Kind == MentionKind.Name).OrderBy(m => m.End - m.First))
        {
            Array.Fill(_nameAt, mention, mention.First, mention.End - mention.First);
        }

        for (var chain = 0; chain < document.Chains.Length; chain++)
        {
            foreach (var mention in document.Chains[chain].Mentions)
            {
                Enter(mention, chain);
            }
        }
    }

    /// <summary>A number equal for two tokens that mean the same; a token no chain and no name holds is a stranger to all others.</summary>
    public int Of(int token)
    {
        if (_chainOf[token] >= 0)
        {
            return _chainOf[token];
        }

        return NameAt(token) is { } name ? OfName(name.SpanIn(_document).Of(_document.Text).ToString()) : int.MaxValue - token;
    }

    /// <summary>The chain the token is in, or null.</summary>
    public CoreferenceChain? ChainOf(int token) => _chainOf[token] >= 0 ? _document.Chains[_chainOf[token]] : null;

    /// <summary>The name the token belongs to, or null.</summary>
    public EntityMention? NameAt(int token) => _nameAt[token];

    /// <summary>The name the token belongs to, or else the nominal around it.</summary>
    public Argument ArgumentAt(int token) =>
        NameAt(token) is { } name ? new Argument(name.SpanIn(_document), name.Head) : Phrase.Of(_document[token]);

    /// <summary>True for a common noun: neither a name nor a pronoun.</summary>
    public bool IsCommonNoun(int token) => NameAt(token) is null && _document[token].Upos == Upos.Noun;

    /// <summary>What the token means: its chain's type, else its name's.</summary>
    public EntityType? TypeOf(int token) => NameAt(token)?.Type ?? ChainOf(token)?.Type;

    /// <summary>True where the token or another mention of the same entity is a name.</summary>
    public bool IsNamed(int token) =>
        NameAt(token) is not null || _document[token].Upos == Upos.Propn || (ChainOf(token)?.Mentions.Any(m => m.Kind == MentionKind.Name) ?? false);

    /// <summary>The names the text has for whom an argument means.</summary>
    public IEnumerable<string> NamesOf(Argument argument) =>
        (ChainOf(argument.Head)?.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.SpanIn(_document)) ?? [])
        .Append(argument.Span)
        .Select(span => span.Of(_document.Text).ToString());

    // A mention's head stands for it; of a name every word does.
    private void Enter(EntityMention mention, int chain)
    {
        _chainOf[mention.Head] = chain;
        for (var token = mention.First; mention.Kind == MentionKind.Name && token < mention.End; token++)
        {
            _chainOf[token] = _chainOf[token] < 0 ? chain : _chainOf[token];
        }
    }

    private int OfName(string name)
    {
        if (!_names.TryGetValue(name, out var identity))
        {
            _names[name] = identity = _document.Chains.Length + _names.Count;
        }

        return identity;
    }
}
