using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>What stands before a role noun: article or owner, body, modifiers, the words that narrow the post ("the group's acting military ...").</summary>
internal sealed class RolePrelude
{
    private const int Longest = 12;

    private readonly Document _document;
    private readonly Identities _identities;
    private readonly RoleLexicon _lexicon;
    private readonly RoleNoun _noun;
    private readonly List<string> _domain = [];
    private readonly List<string> _kindWords = [];

    public RolePrelude(Document document, Identities identities, RoleLexicon lexicon, RoleNoun noun, int nounFirst)
    {
        (_document, _identities, _lexicon, _noun) = (document, identities, lexicon, noun);
        (First, RoleStart) = (nounFirst, nounFirst);
        var least = Math.Max(document[nounFirst].Sentence.Range.First, nounFirst - Longest);
        for (var token = nounFirst - 1; token >= least && !IsDetermined;)
        {
            var next = Take(token, least);
            if (next == token)
            {
                break;
            }

            First = next + 1;
            token = next;
        }
    }

    /// <summary>First token of the phrase.</summary>
    public int First { get; private set; }

    /// <summary>First token of the role's own words.</summary>
    public int RoleStart { get; private set; }

    /// <summary>The body that owns the post or names it: "the group's", "FARC".</summary>
    public Argument? Organisation { get; private set; }

    /// <summary>A common noun for a body that narrows the post: "police chief".</summary>
    public Argument? Kind { get; private set; }

    /// <summary>The words of <see cref="Kind"/>, which narrow the post where another body has it: "the group's army chief".</summary>
    public IReadOnlyList<string> KindWords => _kindWords;

    /// <summary>Token of the owner.</summary>
    public int? Owner { get; private set; }

    /// <summary>Mode of an end that a modifier tells.</summary>
    public ExitMode? Ended { get; private set; }

    /// <summary>"New".</summary>
    public bool IsNew { get; private set; }

    /// <summary>"Would-be".</summary>
    public bool IsUnreal { get; private set; }

    /// <summary>An article or owner opens the phrase.</summary>
    public bool IsDetermined { get; private set; }

    /// <summary>Words that narrow the post, lower case.</summary>
    public IReadOnlyList<string> Domain => _domain;

    // Each step eats leftwards and returns the token before what it took; the same token when it can take nothing.
    private int Take(int token, int least)
    {
        var word = _document[token];
        if (word.IsPossessiveMark && token > least)
        {
            return TakeOwner(token - 1, least);
        }

        if (word.Upos == Upos.Det || word.IsPossessivePronoun)
        {
            return TakeDeterminer(token);
        }

        if (word.Upos == Upos.Verb && IsPredicate(word))
        {
            return token;
        }

        if (_lexicon.Modifier(word.Form) is { } modifier)
        {
            return TakeModifier(token, modifier);
        }

        if (word.JoinsNeighbours && token > least)
        {
            return TakeHyphenated(token);
        }

        return _identities.NameAt(token) is { } name && !IsOfTitle(name, word) ? TakeName(token, name) : TakeWord(token);
    }

    // A title may be taken into the name, of its body ("Bolivian Foreign") or of its holder ("Defence Minister X").
    private bool IsOfTitle(EntityMention name, Token word) =>
        name.Type == EntityType.Person ? name.Covers(word.Index + 1) && name.First == word.Index : _lexicon.IsPortfolio(word);

    // "Was elected president" against "an elected president", whatever the parser hangs the participle on.
    private static bool IsPredicate(Token verb) =>
        verb.IsRoot || verb.Xpos is not ("VBN" or "VBG") || verb.Child(Deprel.Aux) is not null || verb.Child(Deprel.AuxPass) is not null || verb.Child(Deprel.Nsubj) is not null;

    private int TakeOwner(int head, int least)
    {
        var name = _identities.NameAt(head);
        var first = name?.First ?? head;
        while (first > least && name is null && (_document[first - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || _document[first - 1].JoinsNeighbours))
        {
            first--;
        }

        if (first > least && _document[first - 1].Upos == Upos.Det)
        {
            first--;
        }

        SetOwner(name is null ? new Argument(_document.SpanOf(first, head + 1), head) : new Argument(name.SpanIn(_document), name.Head));
        return first - 1;
    }

    private int TakeDeterminer(int token)
    {
        if (_document[token].IsPossessivePronoun)
        {
            SetOwner(new Argument(_document.Tokens.Spans[token], token));
        }

        IsDetermined = true;
        return token - 1;
    }

    private void SetOwner(Argument owner)
    {
        (Owner, IsDetermined) = (owner.Head, true);
        if (_document[owner.Head].Lemma is not ("he" or "she" or "i" or "his" or "her" or "my" or "you" or "your"))
        {
            Organisation ??= owner;
        }
    }

    private int TakeModifier(int token, RoleModifier modifier)
    {
        IsNew |= modifier.Effect == ModifierEffect.Entry;
        IsUnreal |= modifier.Effect == ModifierEffect.Unreal;
        if (modifier.Effect == ModifierEffect.Ended)
        {
            Ended = modifier.Exit;
        }

        if (modifier.Effect is ModifierEffect.Ended or ModifierEffect.Kept or ModifierEffect.Rank)
        {
            RoleStart = token;
        }

        if (modifier.Effect == ModifierEffect.Rank)
        {
            _domain.Add(_document[token].Form.ToLowerInvariant());
        }

        return token - 1;
    }

    // "self - proclaimed", "long - time", "Kremlin - backed": known as one word, or passed over.
    private int TakeHyphenated(int hyphen)
    {
        var whole = string.Concat(_document[hyphen - 1].Form, "-", _document[hyphen + 1].Form);
        if (_lexicon.Modifier(whole) is { } modifier)
        {
            return Math.Min(TakeModifier(hyphen - 1, modifier), hyphen - 2);
        }

        return _lexicon.Modifier(_document[hyphen - 1].Form) is { } prefix ? TakeModifier(hyphen - 1, prefix) : hyphen - 2;
    }

    private int TakeName(int token, EntityMention name)
    {
        if (name.Type == EntityType.Person)
        {
            return token;
        }

        if (_noun.Seat != RoleSeat.Private || name.Type is not (EntityType.Place or EntityType.Nationality))
        {
            Organisation ??= new Argument(_document.SpanOf(name.First, token + 1), Math.Min(name.Head, token));
        }

        return Math.Min(name.First, token) - 1;
    }

    private int TakeWord(int token)
    {
        var word = _document[token];
        if (word.Upos == Upos.Propn && !_lexicon.IsBody(word) && Organisation is null && char.IsUpper(word.Form[0]) && !IsTitleCased(token))
        {
            return TakeBareName(token);
        }

        if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj) && word.Xpos is not ("VBN" or "VBG"))
        {
            return word.Upos == Upos.Adv && word.Form.EndsWith("ly", StringComparison.Ordinal) ? token - 1 : token;
        }

        if (word.Upos != Upos.Verb)
        {
            (RoleStart, Kind) = (token, Kind ?? BodyAt(token));
            (Kind is null ? _domain : _kindWords).Add(word.Lemma.ToLowerInvariant());
        }

        return token - 1;
    }

    // "Foreign Minister", "Army Chief": a capital before a capital noun is the title's own.
    private bool IsTitleCased(int token) => _lexicon.IsPortfolio(_document[token]) || char.IsUpper(_document[token + 1].Form[0]) && !IsAcronym(_document[token].Form);

    private static bool IsAcronym(string form) => form.Length > 1 && form.All(c => char.IsUpper(c) || c == '.');

    private int TakeBareName(int token)
    {
        var first = token;
        while (first > 0 && _document[first - 1].Upos == Upos.Propn && _document[first - 1].SentenceIndex == _document[token].SentenceIndex && _identities.NameAt(first - 1) is null)
        {
            first--;
        }

        Organisation = new Argument(_document.SpanOf(first, token + 1), token);
        return first - 1;
    }

    private Argument? BodyAt(int token)
    {
        if (!_document[token].IsNominal || !_lexicon.IsBody(_document[token]))
        {
            return null;
        }

        var first = token;
        var least = _document[token].Sentence.Range.First;
        while (first > least && char.IsUpper(_document[token].Form[0]) && _document[first - 1].Upos == Upos.Propn && _identities.NameAt(first - 1) is null)
        {
            first--;
        }

        return new Argument(_document.SpanOf(first, token + 1), token);
    }
}
