using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Finds the person a role phrase or a verb is about.</summary>
internal sealed class Holders(Document document, Identities identities, RoleLexicon lexicon)
{
    private readonly Dictionary<int, Argument> _byRoleHead = [];

    /// <summary>Notes that a role's head word stands for its holder ("its military chief" for the man named behind it).</summary>
    public void Enter(RolePhrase role, Argument holder) => _byRoleHead.TryAdd(role.Head, holder);

    /// <summary>The named person who begins at a token, honorifics passed over, and the token after his name; null where none does.</summary>
    /// <param name="token">First token.</param>
    /// <param name="afterTitle">A title stands directly before it, which makes a person even of what was taken for a body.</param>
    public (Argument Person, int End)? PersonAt(int token, bool afterTitle)
    {
        var limit = token < document.Count ? document[token].Sentence.Range.End : token;
        for (var skipped = 0; skipped < 4 && token < limit && IsPassedOver(token); skipped++)
        {
            token++;
        }

        if (token >= limit)
        {
            return null;
        }

        if (identities.NameAt(token) is { } name)
        {
            var fits = name.Type == EntityType.Person || (afterTitle && name.Type is EntityType.Organization or EntityType.Other && name.First == token);
            return fits && document[token].Upos != Upos.Adp ? Named(name, token) : null;
        }

        return document[token].Upos == Upos.Propn && char.IsUpper(document[token].Form[0]) && lexicon.NounAt(document, token, limit) is null ? Unnamed(token, limit) : null;
    }

    /// <summary>The named person whose name ends before a token; null where none does.</summary>
    public Argument? PersonEndingAt(int end)
    {
        if (end <= 0)
        {
            return null;
        }

        if (identities.NameAt(end - 1) is { } name)
        {
            return name.Type == EntityType.Person ? new Argument(name.SpanIn(document), name.Head) : null;
        }

        var first = end;
        var least = document[end - 1].Sentence.Range.First;
        while (first > least && identities.NameAt(first - 1) is null && (document[first - 1].Upos == Upos.Propn || document[first - 1].JoinsNeighbours))
        {
            first--;
        }

        return first == end || document[first].JoinsNeighbours ? null : new Argument(document.SpanOf(first, end), TopOf(first, end));
    }

    /// <summary>The person a token means: himself by name or pronoun, or by a role noun whose holder is known; null for anyone unnamed and anything else.</summary>
    public Argument? PersonOf(Token? token)
    {
        if (token is not { } found)
        {
            return null;
        }

        if (_byRoleHead.TryGetValue(found.Index, out var holder))
        {
            return holder;
        }

        if (identities.NameAt(found.Index) is { } name)
        {
            return name.Type == EntityType.Person || identities.ChainOf(found.Index)?.Type == EntityType.Person ? new Argument(name.SpanIn(document), name.Head) : null;
        }

        if (found.Upos == Upos.Propn && identities.ChainOf(found.Index) is null)
        {
            return NameAround(found);
        }

        return identities.ChainOf(found.Index) is { Type: EntityType.Person } && identities.IsNamed(found.Index) ? Phrase.Of(found) : null;
    }

    /// <summary>A passage that tells of a role with its holder; "successor" and "predecessor" tell of his neighbour, in a post told elsewhere.</summary>
    public TenurePassage Told(RolePhrase role, Argument holder, TextSpan evidence)
    {
        var told = role.ToldOf(holder, evidence);
        if (role.Noun.Bearing != RoleBearing.Relational)
        {
            return told;
        }

        var neighbour = role.Owner is { } owner ? PersonOf(document[owner]) : null;
        return role.Noun.Class == "successor"
            ? told with { Post = null, Predecessor = neighbour, EntryMode = EntryMode.Succeeded }
            : told with { Post = null, Successor = neighbour, ExitMode = ExitMode.Replaced };
    }

    private Argument? NameAround(Token token)
    {
        var first = token.Index;
        while (first > token.Sentence.Range.First && document[first - 1].Upos == Upos.Propn && identities.NameAt(first - 1) is null)
        {
            first--;
        }

        return PersonAt(first, afterTitle: false)?.Person;
    }

    private bool IsPassedOver(int token)
    {
        var form = document[token].Form;
        if (form is "\"" or "“" or "‘")
        {
            return true;
        }

        if (form == ".")
        {
            return token > 0 && lexicon.IsHonorific(document[token - 1].Form);
        }

        return lexicon.IsHonorific(form) && identities.NameAt(token)?.Type != EntityType.Person && token + 1 < document.Count && document[token + 1].Upos is Upos.Propn or Upos.Punct;
    }

    private (Argument Person, int End) Named(EntityMention name, int token)
    {
        var head = name.Head >= token ? name.Head : TopOf(token, name.End);
        return (new Argument(document.SpanOf(token, name.End), head), name.End);
    }

    private (Argument Person, int End) Unnamed(int token, int limit)
    {
        var end = token;
        while (end < limit && (document[end].Upos == Upos.Propn || document[end].JoinsNeighbours) && (identities.NameAt(end) is null or { Type: EntityType.Person }))
        {
            end++;
        }

        return (new Argument(document.SpanOf(token, end), TopOf(token, end)), end);
    }

    private int TopOf(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document[token].HeadIndex;
            if (head < first || head >= end)
            {
                return token;
            }
        }

        return first;
    }
}
