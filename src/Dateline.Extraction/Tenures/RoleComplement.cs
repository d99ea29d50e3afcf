using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>What stands after a role noun: the body ("of al-Qaeda", "at the agency"), or words that narrow the post ("of defence", "for the southern region").</summary>
internal sealed class RoleComplement
{
    private const int Chunks = 3;

    private readonly Document _document;
    private readonly Identities _identities;
    private readonly RoleLexicon _lexicon;
    private readonly List<string> _domain = [];

    // "Adviser to the secretary of state": what follows belongs to whom he is sent or assigned to.
    private bool _isAccredited;

    public RoleComplement(Document document, Identities identities, RoleLexicon lexicon, RoleNoun noun, int nounEnd, bool hasBody)
    {
        (_document, _identities, _lexicon) = (document, identities, lexicon);
        (End, RoleEnd) = (nounEnd, nounEnd);
        var limit = document[nounEnd - 1].Sentence.Range.End;
        for (var taken = 0; taken < Chunks && End + 1 < limit && document[End].Upos == Upos.Adp; taken++)
        {
            var preposition = document[End].Form.ToLowerInvariant();
            if (!IsLink(preposition) || NounChunk.At(document, identities, End + 1, limit) is not { } chunk)
            {
                break;
            }

            Take(preposition, chunk, noun, hasBody);
            End = chunk.End;
        }
    }

    /// <summary>Token after the whole.</summary>
    public int End { get; private set; }

    /// <summary>Token after the role's own words.</summary>
    public int RoleEnd { get; private set; }

    /// <summary>The body.</summary>
    public Argument? Organisation { get; private set; }

    /// <summary>Whose successor: the person after "of" or "to".</summary>
    public int? Owner { get; private set; }

    /// <summary>Words that narrow the post, lower case.</summary>
    public IReadOnlyList<string> Domain => _domain;

    private static bool IsLink(string preposition) => preposition is "of" or "at" or "in" or "for" or "with" or "to" or "on" or "inside" or "within";

    private void Take(string preposition, NounChunk chunk, RoleNoun noun, bool hasBody)
    {
        if (_isAccredited)
        {
            RoleEnd = chunk.End;
        }
        else if (Organisation is not null)
        {
            Widen(preposition, chunk);
        }
        else if (noun.Bearing == RoleBearing.Relational && preposition is "of" or "to")
        {
            Owner ??= chunk.Head;
        }
        else if (!hasBody && IsBody(preposition, chunk, noun))
        {
            Organisation = new Argument(_document.SpanOf(SkipArticle(chunk.First), chunk.End), chunk.Head);
        }
        else if (preposition is not ("in" or "from" or "with" or "at" or "inside" or "within") || !IsPlace(chunk))
        {
            RoleEnd = chunk.End;
            _isAccredited = preposition == "to";
            _domain.Add(_document[chunk.Head].Lemma.ToLowerInvariant());
        }
    }

    // "Al-Qaeda in Yemen", "the University of Karachi": the body's name goes on.
    private void Widen(string preposition, NounChunk chunk)
    {
        if (preposition is "of" or "in" or "for" && Organisation is { } body && _document[chunk.Head].Upos == Upos.Propn)
        {
            var whole = new TextSpan(body.Span.Start, _document.Tokens.Spans[chunk.End - 1].End);
            Organisation = body with { Span = whole };
        }
    }

    private bool IsBody(string preposition, NounChunk chunk, RoleNoun noun)
    {
        if (preposition == "at")
        {
            return true;
        }

        var named = _identities.NameAt(chunk.Head)?.Type;
        var body = named is EntityType.Organization or EntityType.Government or EntityType.Military or EntityType.Group || _lexicon.IsBody(_document[chunk.Head]);
        return preposition switch
        {
            "of" when noun.Seat == RoleSeat.State => body || named is EntityType.Place or EntityType.Nationality,
            "of" => body || named is not null || _document[chunk.Head].Upos == Upos.Propn,
            "to" or "on" => false,
            _ => body,
        };
    }

    private bool IsPlace(NounChunk chunk) => _identities.TypeOf(chunk.Head) is EntityType.Place or EntityType.Facility || _document[chunk.Head].Upos == Upos.Propn;

    private int SkipArticle(int first) => _document[first].Upos == Upos.Det && _document[first].Is("the") && _document[first + 1].Upos == Upos.Propn ? first + 1 : first;
}
