namespace Dateline.Language.Coreference;

/// <summary>Finds all expressions of a document that may refer: names, noun phrases, pronouns and phrases joined by "and".</summary>
internal sealed class ExpressionFinder(CoreferenceLexicon lexicon)
{
    // A phrase this long is a list or a parser's mistake; nothing takes it up.
    private const int LongestPhrase = 60;

    public ImmutableArray<ReferringExpression> Find(Document document)
    {
        var found = new List<ReferringExpression>();
        var named = new int[document.Count];
        AddNames(document, found, named);
        for (var i = 0; i < document.Count; i++)
        {
            if (named[i] == 0 && Expression(document[i], named) is { } expression)
            {
                found.Add(expression);
            }

            if (Coordination(document[i]) is { } coordination)
            {
                found.Add(coordination);
            }
        }

        return InTextOrder(found);
    }

    private static ImmutableArray<ReferringExpression> InTextOrder(List<ReferringExpression> found)
    {
        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Head.CompareTo(b.Head));
        return [.. found.Select((expression, index) => expression with { Index = index })];
    }

    private void AddNames(Document document, List<ReferringExpression> found, int[] named)
    {
        foreach (var mention in NamePieces.Whole(document, lexicon))
        {
            var head = HeadWithin(document, mention);
            Array.Fill(named, 1, mention.First, mention.End - mention.First);
            if (!IsAdjective(document[head], mention.Type))
            {
                found.Add(Name(document, mention.First, mention.End, head, TypeOf(document, mention, head)));
            }
        }
    }

    // The recogniser's type, but for what the words beside the name rule out: "its chief, Qassim al-Raymi" is a man whatever he was taken for.
    private EntityType TypeOf(Document document, EntityMention mention, int head)
    {
        if (IsAcronym(document, mention))
        {
            return EntityType.Organization;
        }

        return mention.Type is not EntityType.Person && mention.End - mention.First > 1 && IsCalledPerson(document[head]) ? EntityType.Person : mention.Type;
    }

    private bool IsCalledPerson(Token head)
    {
        if (lexicon.Noun(head.Lemma.ToLowerInvariant()).Sort != Sort.Unknown)
        {
            return false;
        }

        foreach (var noun in Descriptions.Of(head))
        {
            if (noun.Deprel is Deprel.Appos or Deprel.NmodDesc or Deprel.Nsubj or Deprel.Obj && noun.Xpos == "NN" && lexicon.Noun(noun.Lemma).Sort == Sort.Person)
            {
                return true;
            }
        }

        return false;
    }

    // No man is called "RAB" in a text that has lower case.
    private static bool IsAcronym(Document document, EntityMention mention) =>
        mention.Type == EntityType.Person && mention.End - mention.First == 1 && document.Tokens.Forms[mention.First].Length > 2
        && BodyName.AsAcronym(document.Tokens.Forms[mention.First]) is not null && HasLowerCase(document, document.Tokens.SentenceOf[mention.First]);

    private static bool HasLowerCase(Document document, int sentence)
    {
        var (first, end) = document.Tokens.Sentence(sentence);
        for (var i = first; i < end; i++)
        {
            if (document.Tokens.Forms[i] is { Length: > 1 } form && char.IsLower(form[^1]))
            {
                return true;
            }
        }

        return false;
    }

    // The head that the recogniser gave may be any word of the name; the tree knows which one the others hang on.
    private static int HeadWithin(Document document, EntityMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var head = document.Dependencies.Heads[i];
            if (head < mention.First || head >= mention.End)
            {
                return i;
            }
        }

        return mention.Head;
    }

    private static bool IsAdjective(Token head, EntityType type) =>
        type == EntityType.Nationality && (head.Upos == Upos.Adj || head.Deprel is Deprel.Amod or Deprel.Compound);

    private static ReferringExpression Name(Document document, int first, int end, int head, EntityType type)
    {
        var sort = SortOf(type);
        var plural = sort == Sort.People || (sort == Sort.Unknown && document[head].Xpos == "NNPS");
        return new ReferringExpression
        {
            First = first,
            End = end,
            Head = head,
            Sentence = document.Tokens.SentenceOf[head],
            Kind = MentionKind.Name,
            Type = type,
            Sort = sort,
            Number = plural ? GrammaticalNumber.Plural : sort == Sort.Body ? GrammaticalNumber.Either : GrammaticalNumber.Singular,
            Sex = sort is Sort.Person or Sort.Unknown ? Sex.Either : Sex.Neuter,
            Function = NounPhrase.Function(document[head]),
            Word = document[head].Lemma.ToLowerInvariant(),
            Phrase = NounPhrase.Borders(document, head),
        };
    }

    private static Sort SortOf(EntityType type) => type switch
    {
        EntityType.Person => Sort.Person,
        EntityType.Organization or EntityType.Government or EntityType.Military => Sort.Body,
        EntityType.Group or EntityType.Nationality => Sort.People,
        EntityType.Place => Sort.Place,
        EntityType.Facility => Sort.Facility,
        EntityType.Vehicle => Sort.Vehicle,
        EntityType.Weapon => Sort.Weapon,
        _ => Sort.Unknown,
    };

    private ReferringExpression? Expression(Token token, int[] named)
    {
        if (lexicon.TryPronoun(token.Form, out var pronoun) && token.Upos is Upos.Pron or Upos.Det)
        {
            return Pronoun(token, pronoun);
        }

        return token.Upos switch
        {
            Upos.Propn when HeadsPhrase(token) && char.IsUpper(token.Form[0]) => UnlistedName(token, named),
            Upos.Noun when HeadsPhrase(token) => Nominal(token),
            Upos.Adj or Upos.Num or Upos.Verb when IsNounLike(token) => Nominal(token),
            _ => null,
        };
    }

    private static bool HeadsPhrase(Token token) =>
        token.Deprel is not (Deprel.Flat or Deprel.NmodDesc or Deprel.Fixed or Deprel.Goeswith or Deprel.Discourse or Deprel.Amod or Deprel.Compound or Deprel.Advmod);

    // "the wounded", "the two": a determiner and a noun's place in the clause.
    private static bool IsNounLike(Token token) =>
        token.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.OblAgent or Deprel.Nmod or Deprel.NmodPoss
        && token.Child(Deprel.Det) is { } determiner && determiner.Is("the");

    private static ReferringExpression? Pronoun(Token token, PronounEntry entry)
    {
        if (token.Deprel == Deprel.Expl || (entry.Person == GrammaticalPerson.Relative && RelativeClause.Antecedent(token) is null))
        {
            return null;
        }

        var function = NounPhrase.Function(token);
        var possessive = entry.Case == PronounCase.Possessive || function == GrammaticalFunction.Possessor;
        return new ReferringExpression
        {
            First = token.Index,
            End = token.Index + 1,
            Head = token.Index,
            Sentence = token.SentenceIndex,
            Kind = MentionKind.Pronoun,
            Type = entry.Sex is Sex.Male or Sex.Female || entry is { Person: GrammaticalPerson.First, Number: GrammaticalNumber.Singular } ? EntityType.Person : EntityType.Other,
            Sort = entry.Sex is Sex.Male or Sex.Female ? Sort.Person : Sort.Unknown,
            Number = entry.Number,
            Sex = entry.Sex,
            Person = entry.Person,
            Case = possessive ? PronounCase.Possessive : entry.Case,
            Function = function,
            Word = token.Form.ToLowerInvariant(),
            Phrase = (token.Index, token.Index + 1),
        };
    }

    // A proper noun that the recogniser passed over: worth a chain only where its text is named again.
    private ReferringExpression? UnlistedName(Token token, int[] named)
    {
        var (first, end) = (token.Index, token.Index + 1);
        while (first > 0 && named[first - 1] == 0 && IsPartOfName(token, first - 1))
        {
            first--;
        }

        while (end < token.Document.Count && named[end] == 0 && IsPartOfName(token, end))
        {
            end++;
        }

        var sort = lexicon.Noun(lexicon.Listed(token.Lemma.ToLowerInvariant())).Sort;
        return sort is Sort.Time or Sort.Measure ? null
            : sort != Sort.Unknown && end - first == 1 ? Nominal(token)
            : Name(token.Document, first, end, token.Index, EntityType.Other) with { Sort = sort };
    }

    private static bool IsPartOfName(Token head, int other)
    {
        var token = head.Document[other];
        return token.Upos == Upos.Propn && token.Deprel is Deprel.Flat or Deprel.Compound && Governs(head.Index, token);
    }

    private static bool Governs(int head, Token token) =>
        token.HeadIndex == head || (!token.IsRoot && token.Head.HeadIndex == head && token.Head.Deprel is Deprel.Flat or Deprel.Compound);

    private ReferringExpression? Nominal(Token token)
    {
        var word = lexicon.Listed(token.Lemma.ToLowerInvariant());
        var (first, end) = NounPhrase.Borders(token.Document, token.Index);
        if (end - first > LongestPhrase || word.Length == 0 || !char.IsLetter(word[0]))
        {
            return null;
        }

        var entry = lexicon.Noun(word);
        var number = word.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase) ? NumberOf(token, entry.Sort) : GrammaticalNumber.Plural;
        return new ReferringExpression
        {
            First = first,
            End = end,
            Head = token.Index,
            Sentence = token.SentenceIndex,
            Kind = MentionKind.Nominal,
            Type = TypeOf(entry.Sort, number),
            Sort = entry.Sort,
            Number = number,
            Sex = entry.Sex != Sex.Either ? entry.Sex : entry.Sort is Sort.Person or Sort.People or Sort.Unknown or Sort.Animal ? Sex.Either : Sex.Neuter,
            Function = NounPhrase.Function(token),
            Determination = NounPhrase.DeterminationOf(token),
            Word = word,
            Phrase = (first, end),
        };
    }

    private static EntityType TypeOf(Sort sort, GrammaticalNumber number) => sort switch
    {
        Sort.Person => number == GrammaticalNumber.Plural ? EntityType.Group : EntityType.Person,
        Sort.People or Sort.Body => EntityType.Group,
        Sort.Place => EntityType.Place,
        Sort.Facility => EntityType.Facility,
        Sort.Vehicle => EntityType.Vehicle,
        Sort.Weapon => EntityType.Weapon,
        _ => EntityType.Other,
    };

    private static GrammaticalNumber NumberOf(Token token, Sort sort)
    {
        if (token.Xpos is "NNS" or "NNPS" || token.Form.EndsWith("men", StringComparison.Ordinal) || token.Features.Contains("Number=Plur", StringComparison.Ordinal) || token.Upos is Upos.Num)
        {
            return GrammaticalNumber.Plural;
        }

        return sort switch
        {
            Sort.People => GrammaticalNumber.Plural,
            Sort.Body => GrammaticalNumber.Either,
            _ => GrammaticalNumber.Singular,
        };
    }

    private ReferringExpression? Coordination(Token head)
    {
        if (head.Deprel == Deprel.Conj || head.Upos is not (Upos.Noun or Upos.Propn or Upos.Pron))
        {
            return null;
        }

        var (last, conjunction) = (-1, -1);
        foreach (var child in head.Children)
        {
            if (child.Deprel == Deprel.Conj && child.Upos is Upos.Noun or Upos.Propn or Upos.Pron && child.Index > head.Index)
            {
                last = child.Index;
                conjunction = child.Child(Deprel.Cc) is { } cc && cc.Is("and") ? cc.Index : conjunction;
            }
        }

        return conjunction < 0 ? null : Joined(head, last, conjunction);
    }

    private ReferringExpression? Joined(Token head, int last, int conjunction)
    {
        var first = NounPhrase.Borders(head.Document, head.Index).First;
        var end = NounPhrase.Borders(head.Document, last).End;
        if (end - first > LongestPhrase || conjunction <= first || conjunction >= end)
        {
            return null;
        }

        var sort = lexicon.Noun(head.Lemma.ToLowerInvariant()).Sort;
        var people = sort is Sort.Person or Sort.People || (head.Upos == Upos.Propn && sort == Sort.Unknown);
        return new ReferringExpression
        {
            First = first,
            End = end,
            Head = conjunction,
            Sentence = head.SentenceIndex,
            Kind = MentionKind.Nominal,
            Type = people ? EntityType.Group : EntityType.Other,
            Sort = head.Upos == Upos.Propn ? Sort.Unknown : sort,
            Number = GrammaticalNumber.Plural,
            Function = NounPhrase.Function(head),
            Determination = Determination.Bare,
            Word = "and",
            IsCoordination = true,
            Phrase = (first, end),
        };
    }
}
