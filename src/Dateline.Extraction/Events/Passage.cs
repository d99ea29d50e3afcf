using Dateline.Extraction.Codebook;

namespace Dateline.Extraction.Events;

/// <summary>One report while its events are read: the document with what is asked of it again and again.</summary>
internal sealed class Passage
{
    private readonly PartyLexicon _parties;
    private readonly EntityType?[] _names;
    private readonly int[] _chains;
    private readonly int[] _statements;

    public Passage(Document document, Mentions found, PartyLexicon parties)
    {
        (Document, Statements, _parties) = (document, found.Statements, parties);
        (_names, _chains, _statements) = (new EntityType?[document.Count], new int[document.Count], new int[document.Count]);
        Array.Fill(_chains, -1);
        Array.Fill(_statements, -1);
        MarkNames();
        MarkChains();
        MarkStatements();
    }

    public Document Document { get; }

    public ImmutableArray<StatementMention> Statements { get; }

    /// <summary>Innermost statement whose content holds the token; -1 in the report's own voice.</summary>
    public int StatementAt(int token) => _statements[token];

    /// <summary>Type of the name the token lies in; null outside names.</summary>
    public EntityType? NameAt(int token) => _names[token];

    /// <summary>True where both tokens head mentions of one entity.</summary>
    public bool SameEntity(int one, int other) => one == other || (_chains[one] >= 0 && _chains[one] == _chains[other]);

    /// <summary>Kinds a noun phrase's head may stand for.</summary>
    public PartyKinds KindsOf(Token head)
    {
        if (head.Upos == Upos.Pron)
        {
            if (head.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || head.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase))
            {
                return PartyKinds.Pronoun;
            }

            return head.Word is "it" or "this" or "that" or "which" or "there" ? PartyKinds.Pronoun | PartyKinds.Party : PartyKinds.Pronoun | PartyKinds.Person | PartyKinds.Party;
        }

        var kinds = _parties[head.Word] | (head.Upos == Upos.Num ? PartyKinds.Number | PartyKinds.Person : PartyKinds.None) | KindsOfName(head);
        kinds |= (kinds & (PartyKinds.Office | PartyKinds.Crowd)) != 0 ? PartyKinds.Person : PartyKinds.None;
        kinds |= kinds.HasFlag(PartyKinds.Force) ? PartyKinds.Party : PartyKinds.None;
        return (kinds & ~PartyKinds.Weapon) == PartyKinds.None ? kinds | PartyKinds.Thing : kinds;
    }

    /// <summary>True for what can act or be acted on as a party to politics.</summary>
    public bool IsParty(Token head) =>
        !IsTime(head) && !IsAnyone(head) && (KindsOf(head) & (PartyKinds.Person | PartyKinds.Office | PartyKinds.Force | PartyKinds.Party | PartyKinds.Crowd)) != 0 && head.Upos != Upos.Num;

    // "those who fight", "anyone": nobody in particular.
    private static bool IsAnyone(Token head) => head.Word is "anyone" or "everyone" or "whoever" or "someone" or "nobody" || (head.Word is "that" or "those" && head.Is("those"));

    /// <summary>True for a day, a month, a year, a stretch of time.</summary>
    public bool IsTime(Token head) =>
        _parties[head.Word].HasFlag(PartyKinds.Time) || (head.Upos == Upos.Num && head.Form is { Length: 4 } year && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>True where the set asks for this head, by word, phrase or kind.</summary>
    public bool Meets(WordSet words, Token head) =>
        words.Any || words.Contains(head.Word) || (words.Kinds & KindsOf(head)) != 0 || words.HasPhraseAt(Document, head.Index)
        || (head.Upos == Upos.Noun && words.Contains(head.Form.ToLowerInvariant()));

    /// <summary>True where the set asks for some noun that names the same entity as a pronoun.</summary>
    public bool MeetsByChain(WordSet words, Token pronoun) =>
        _chains[pronoun.Index] is >= 0 and var chain
        && Document.Chains[chain].Mentions.Any(mention => mention.Kind != MentionKind.Pronoun && mention.Head < pronoun.Index && Meets(words, Document[mention.Head]));

    /// <summary>Speakers of what a token tells, outermost first; empty in the report's own voice.</summary>
    public ImmutableArray<Argument> SpeakersAt(int token) => SpeakersOf(StatementAt(token));

    /// <summary>Speakers of a statement with those who report it, outermost first.</summary>
    public ImmutableArray<Argument> SpeakersOf(int statement)
    {
        var speakers = ImmutableArray.CreateBuilder<Argument>();
        for (var steps = 0; statement >= 0 && statement < Statements.Length && steps < 8; statement = Statements[statement].Within ?? -1, steps++)
        {
            if (Statements[statement].Speaker is { } speaker)
            {
                speakers.Insert(0, speaker);
            }
        }

        return speakers.ToImmutable();
    }

    private PartyKinds KindsOfName(Token head)
    {
        if (NameAt(head.Index) is { } type)
        {
            return type switch
            {
                EntityType.Person => PartyKinds.Person | PartyKinds.Party,
                EntityType.Organization or EntityType.Government or EntityType.Group => PartyKinds.Party,
                EntityType.Military => PartyKinds.Party | PartyKinds.Force,
                EntityType.Place => PartyKinds.Place | PartyKinds.Party,
                EntityType.Nationality => PartyKinds.Party | PartyKinds.Person,
                EntityType.Facility => PartyKinds.Place,
                _ => PartyKinds.None,
            };
        }

        return head.Upos == Upos.Propn ? PartyKinds.Party | PartyKinds.Person | PartyKinds.Place : PartyKinds.None;
    }

    private void MarkNames()
    {
        foreach (var mention in Document.Entities)
        {
            for (var token = mention.First; token < mention.End && token < _names.Length; token++)
            {
                _names[token] ??= mention.Kind == MentionKind.Name ? mention.Type : null;
            }
        }
    }

    private void MarkChains()
    {
        for (var chain = 0; chain < Document.Chains.Length; chain++)
        {
            foreach (var mention in Document.Chains[chain].Mentions)
            {
                _chains[mention.Head] = chain;
            }
        }
    }

    // Later and inner statements overwrite outer ones: a statement within another comes after it or lies inside its content.
    private void MarkStatements()
    {
        foreach (var (statement, span) in Statements.SelectMany((statement, index) => statement.Content.Select(span => (index, span))).OrderByDescending(pair => pair.span.Length))
        {
            var (first, end) = Document.TokensIn(span);
            for (var token = first; token < end; token++)
            {
                _statements[token] = statement;
            }
        }
    }
}
