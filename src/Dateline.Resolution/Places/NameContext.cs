namespace Dateline.Resolution.Places;

/// <summary>What stands around a word of a document, as far as it tells places from other names.</summary>
internal sealed class NameContext
{
    private readonly Document _document;
    private readonly PlaceLexicon _lexicon;
    private readonly EntityMention?[] _entityOf;
    private readonly bool _hasTags;
    private readonly bool _hasEntities;

    public NameContext(Document document, PlaceLexicon lexicon)
    {
        _document = document;
        _lexicon = lexicon;
        _hasTags = document.Layers.HasFlag(DocumentLayers.Tags);
        _hasEntities = document.Layers.HasFlag(DocumentLayers.Entities);
        _entityOf = new EntityMention?[document.Count];
        foreach (var entity in document.Entities.Where(entity => entity.Kind == MentionKind.Name))
        {
            // Of nested names the outer comes first and holds.
            for (var token = entity.First; token < entity.End; token++)
            {
                _entityOf[token] ??= entity;
            }
        }
    }

    /// <summary>A recogniser has been over the document.</summary>
    public bool HasEntities => _hasEntities;

    /// <summary>Inside the name of a body, and not all of it.</summary>
    public bool IsInsideBody(int first, int end) =>
        _entityOf[first] is { Type: EntityType.Organization or EntityType.Person } entity && (entity.First < first || entity.End > end);

    public bool MayStart(int token) => IsCapitalised(token) || (_document.Tokens.Forms[token] is "al" or "el" or "ad" or "ar" or "as" && token + 2 < _document.Count)
        || _document.Tokens.Forms[token].StartsWith("al-", StringComparison.Ordinal);

    /// <summary>A name ends in a capitalised word, a number, a word with a hyphen inside, or the full stop of a short form.</summary>
    public bool MayEnd(int token, bool isShortForm) => _document.Tokens.Forms[token] is var form
        && (IsCapitalised(token) || (form is "." ? isShortForm : char.IsDigit(form[^1]) || form[1..].AsSpan().TrimEnd('-').Contains('-')));

    public bool IsCapitalised(int token) => char.IsUpper(_document.Tokens.Forms[token][0]);

    public bool StartsSentence(int token) => _document.Tokens.Sentence(_document.Tokens.SentenceOf[token]).First == token;

    /// <summary>Tagged as a proper noun; true where nothing is tagged.</summary>
    public bool IsProper(int token) => !_hasTags || _document.Tags.Upos[token] is Upos.Propn or Upos.X || (_document.Tags.Upos[token] is Upos.Noun or Upos.Adj && !StartsSentence(token));

    public EntityMention? PlaceEntityAt(int token) => _entityOf[token] is { Type: EntityType.Place } entity && entity.First == token ? entity : null;

    /// <summary>A recogniser marked this stretch, or one that ends with it, as a place.</summary>
    public bool IsPlaceEntity(int first, int end) => _entityOf[first] is { Type: EntityType.Place } entity && ReferenceEquals(entity, _entityOf[end - 1]);

    /// <summary>A recogniser says that this is a person, or a part of another name it cannot be cut out of.</summary>
    public bool IsOtherName(int first, int end) =>
        (_entityOf[first] ?? _entityOf[end - 1]) is { } entity
        && entity.Type is EntityType.Person or EntityType.Weapon or EntityType.Vehicle
        && !(entity.First >= first && entity.End <= end && end - first > entity.End - entity.First);

    /// <summary>A capitalised word that belongs to no place stands right before or after: "Paris Hilton", "Washington Post"; but "Athens Police" is of Athens.</summary>
    public bool IsPartOfLongerName(int first, int end)
    {
        if (_entityOf[first] is { } entity)
        {
            return entity.Type is EntityType.Person || (entity.Type is not EntityType.Place && (entity.First < first || entity.End > end) && !IsHeadOfBody(entity, first));
        }

        if (IsShouted(first))
        {
            return false;
        }

        return Joins(first - 1, first, false) || (Joins(end, first, true) && !_lexicon.WordOf(_document.Tokens.Forms[end]).HasFlag(PlaceWord.Body));
    }

    /// <summary>The last word of a longer name ("Andy Trapani"), by its capitals, a title or a recogniser.</summary>
    public bool EndsPersonName(int first, int end) => _entityOf[first] is { } entity
        ? entity.Type == EntityType.Person && entity.First < first && entity.End == end
        : !IsShouted(first) && (Joins(first - 1, first, false) || TitleBefore(first));

    private bool TitleBefore(int token)
    {
        var before = token - 1;
        before -= before > 0 && _document.Tokens.Forms[before] is "." ? 1 : 0;
        return before >= 0 && SameSentence(before, token) && IsCapitalised(before) && _lexicon.WordOf(_document.Tokens.Forms[before].AsSpan().TrimEnd('.')).HasFlag(PlaceWord.Person);
    }

    // "Rapides Parish Fire District": the place a body belongs to opens its name.
    private static bool IsHeadOfBody(EntityMention entity, int first) => entity.Type is EntityType.Organization or EntityType.Government or EntityType.Military or EntityType.Facility && entity.First == first;

    private bool Joins(int token, int of, bool after)
    {
        if (token < 0 || token >= _document.Count || _document.Tokens.SentenceOf[token] != _document.Tokens.SentenceOf[of] || !IsCapitalised(token))
        {
            return false;
        }

        var form = _document.Tokens.Forms[token];
        var use = _lexicon.WordOf(form);
        var gap = after ? _document.Tokens.Spans[token].Start - _document.Tokens.Spans[token - 1].End : _document.Tokens.Spans[token + 1].Start - _document.Tokens.Spans[token].End;
        return gap <= 1 && (use & (PlaceWord.Before | PlaceWord.Division | PlaceWord.Town)) == 0
            && (after || use.HasFlag(PlaceWord.Person) || !StartsSentence(token))
            && _lexicon.Countries.OfDemonym(form) is null;
    }

    /// <summary>A word before it or beside it shows that it is a place: "in X", "X province", "city of X", "X -" at the head of a story.</summary>
    /// <param name="first">First token of the name.</param>
    /// <param name="end">Token after its last.</param>
    /// <param name="uses">Words before it that count.</param>
    public bool IsShownAsPlace(int first, int end, PlaceWord uses)
    {
        var before = Skip(first - 1, first);
        return (before >= 0 && (_lexicon.WordOf(_document.Tokens.Forms[before]) & uses) != 0 && !IsCapitalisedInside(before))
            || HasWordBeside(first, end, PlaceWord.Division | PlaceWord.Town)
            || IsPlaceline(first, end);
    }

    private bool IsPlaceline(int first, int end) => _document.Placeline?.Place is { } place && place.Overlaps(_document.Tokens.Spans[first])
        || (StartsSentence(first) && end < _document.Count && _document.Tokens.Forms[end] is "--" or "—" or "–" && SameSentence(first, end));

    /// <summary>A word of that use stands right after, or "… of" before.</summary>
    public bool HasWordBeside(int first, int end, PlaceWord use)
    {
        if (end < _document.Count && SameSentence(first, end) && (_lexicon.WordOf(_document.Tokens.Forms[end]) & use) != 0)
        {
            return true;
        }

        var before = Skip(first - 1, first);
        if (before >= 0 && _document.Tokens.Forms[before] is "of")
        {
            before--;
        }

        return before >= 0 && SameSentence(first, before) && (_lexicon.WordOf(_document.Tokens.Forms[before]) & use) != 0;
    }

    private bool IsCapitalisedInside(int token) => IsCapitalised(token) && !StartsSentence(token) && !IsShouted(token);

    private int Skip(int token, int of)
    {
        while (token >= 0 && SameSentence(token, of) && _document.Tokens.Forms[token] is "the" or "The" or "both")
        {
            token--;
        }

        return token >= 0 && SameSentence(token, of) ? token : -1;
    }

    private bool SameSentence(int a, int b) => _document.Tokens.SentenceOf[a] == _document.Tokens.SentenceOf[b];

    // In a sentence in capitals a capital says nothing.
    private bool IsShouted(int token)
    {
        var (first, end) = _document.Tokens.Sentence(_document.Tokens.SentenceOf[token]);
        for (var i = first; i < Math.Min(end, first + 40); i++)
        {
            if (_document.Tokens.Forms[i].AsSpan().IndexOfAnyInRange('a', 'z') >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
