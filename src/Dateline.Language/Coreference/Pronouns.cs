namespace Dateline.Language.Coreference;

/// <summary>Resolves pronouns of the third person and relative pronouns.</summary>
internal sealed class Pronouns(CoreferenceLexicon lexicon)
{
    private const int Reach = 3;
    private const int MostCandidates = 80;

    // How far up the tree a clause is looked for; deeper is a parser's mistake.
    private const int Deepest = 6;

    /// <summary>The expression a pronoun stands for, mostly an earlier one, or null.</summary>
    public ReferringExpression? Antecedent(Discourse discourse, ReferringExpression pronoun)
    {
        if (pronoun.Person == GrammaticalPerson.Relative)
        {
            return RelativeClause.Antecedent(discourse.Document[pronoun.Head]) is { } head ? discourse.At(head.Index) : null;
        }

        return pronoun.Case == PronounCase.Reflexive ? Emphasised(discourse, pronoun) ?? SubjectOfClause(discourse, pronoun)
            : Bracketed(discourse, pronoun) ?? Coming(discourse, pronoun) ?? Best(discourse, pronoun);
    }

    private ReferringExpression? Best(Discourse discourse, ReferringExpression pronoun)
    {
        var speaker = Speaker(discourse, pronoun);
        ReferringExpression? best = null;
        var bestScore = 0.0;
        var last = Math.Max(0, pronoun.Index - MostCandidates);
        for (var i = pronoun.Index - 1; i >= last && discourse.Expressions[i].Sentence >= pronoun.Sentence - Reach; i--)
        {
            var candidate = discourse.Expressions[i];
            var referent = discourse[candidate];
            if (referent != speaker && candidate.Person is GrammaticalPerson.Third && !IsMassUse(candidate) && candidate.First < pronoun.First
                && Agreement.Holds(pronoun, referent) && !Binding.Forbids(discourse, pronoun, referent))
            {
                var score = Score(discourse, candidate, referent, pronoun);
                (best, bestScore) = score > bestScore ? (candidate, score) : (best, bestScore);
            }
        }

        return best;
    }

    // "in exile", "by train": a noun of a countable thing without a determiner names no particular one.
    private static bool IsMassUse(ReferringExpression candidate) =>
        candidate is { Kind: MentionKind.Nominal, Determination: Determination.Bare, Number: GrammaticalNumber.Singular, Sort: Sort.Person, Function: not GrammaticalFunction.Subject, End: var end, First: var first }
        && end - first == 1;

    private double Score(Discourse discourse, ReferringExpression candidate, Referent referent, ReferringExpression pronoun)
    {
        var score = Salience.Of(discourse, candidate, pronoun) + (4 * Math.Min(referent.Members.Count, 6));
        score += candidate.Kind == MentionKind.Pronoun ? candidate.Word == pronoun.Word || candidate.Sex == pronoun.Sex ? 20 : 5 : 0;
        score += candidate is { Kind: MentionKind.Nominal, Determination: Determination.Indefinite } ? -8 : 0;
        score += pronoun.Case == PronounCase.Possessive ? OfOwner(discourse.Document, candidate, referent, pronoun) : 0;
        score += OfSpeech(discourse.Document, candidate, pronoun) + OfLife(discourse.Document, referent, pronoun) + OfPredicate(discourse.Document, referent, pronoun);
        return score + pronoun.Sex switch
        {
            Sex.Neuter => referent.Sort == Sort.Event ? 6 : 0,
            Sex.Male or Sex.Female => referent.Sex == pronoun.Sex ? 20 : referent.Sort == Sort.Unknown ? -20 : referent.SexIsGuess ? -50 : 0,
            _ => (referent.Number == GrammaticalNumber.Either ? -10 : 0) + (referent.Sort is Sort.Person or Sort.People ? 8 : 0),
        };
    }

    // The subject of the clause a possessive stands in is its likeliest owner; an event owns little, and several things hardly "their" own.
    private static double OfOwner(Document document, ReferringExpression candidate, Referent referent, ReferringExpression pronoun) =>
        (IsSubjectAbove(document, candidate, pronoun) ? 38 : 0) - (referent.Sort == Sort.Event ? 30 : 0)
        - (pronoun.Sex == Sex.Either && referent.Sort is Sort.Unknown or Sort.Thing && !referent.HasName ? 15 : 0);

    // Who told the last sentence is not whom the next one is about, unless he speaks again.
    private double OfSpeech(Document document, ReferringExpression candidate, ReferringExpression pronoun)
    {
        if (candidate.Sentence == pronoun.Sentence || !Speaks(document, candidate))
        {
            return 0;
        }

        return Speaks(document, pronoun) ? 15 : -10;
    }

    private bool Speaks(Document document, ReferringExpression expression) =>
        expression.Function == GrammaticalFunction.Subject && document.Dependencies.Heads[expression.Head] is not DependencyLayer.None and var verb
        && lexicon.SpeechVerbs.Contains(document.Lemmas.Lemmas[verb]);

    // Who has just come to a post is not the one who dies.
    private double OfLife(Document document, Referent referent, ReferringExpression pronoun)
    {
        if ((referent.Clues & (PostClues.NewToIt | PostClues.HasHeldIt)) != PostClues.NewToIt || pronoun.Function is not (GrammaticalFunction.Subject or GrammaticalFunction.Object))
        {
            return 0;
        }

        var verb = document.Dependencies.Heads[pronoun.Head];
        return verb != DependencyLayer.None && lexicon.Deaths.TryGetValue(document.Lemmas.Lemmas[verb], out var entries) && entries.Any(entry => entry.Governs.Length == 0) ? -100 : 0;
    }

    // "It was the deadliest attack": it is what its predicate says it is.
    private double OfPredicate(Document document, Referent referent, ReferringExpression pronoun)
    {
        var predicate = document.Dependencies.Heads[pronoun.Head];
        if (pronoun.Function != GrammaticalFunction.Subject || predicate == DependencyLayer.None || document[predicate].Upos != Upos.Noun || document[predicate].Child(Deprel.Cop) is null)
        {
            return 0;
        }

        var sort = lexicon.Noun(document.Lemmas.Lemmas[predicate]).Sort;
        return sort is Sort.Unknown or Sort.Measure or Sort.Time or Sort.Thing || referent.Sort is Sort.Unknown or Sort.Thing ? 0
            : Agreement.Sorts(sort, referent.Sort) ? 20
            : -60;
    }

    private static bool IsSubjectAbove(Document document, ReferringExpression candidate, ReferringExpression pronoun)
    {
        if (candidate.Function != GrammaticalFunction.Subject || candidate.Sentence != pronoun.Sentence)
        {
            return false;
        }

        var heads = document.Dependencies.Heads;
        var governor = heads[candidate.Head];
        var token = pronoun.Head;
        for (var depth = 0; depth < Deepest && token != DependencyLayer.None; depth++)
        {
            token = heads[token];
            if (token == governor)
            {
                return true;
            }
        }

        return false;
    }

    // "the group itself".
    private static ReferringExpression? Emphasised(Discourse discourse, ReferringExpression reflexive)
    {
        var token = discourse.Document[reflexive.Head];
        return !token.IsRoot && token.HeadIndex < token.Index && token.Head.Upos is Upos.Noun or Upos.Propn or Upos.Pron
            && discourse.At(token.HeadIndex) is { } head && Agreement.Holds(reflexive, discourse[head]) ? head : null;
    }

    private static ReferringExpression? SubjectOfClause(Discourse discourse, ReferringExpression reflexive)
    {
        var token = discourse.Document[reflexive.Head];
        for (var depth = 0; depth < Deepest && !token.IsRoot; depth++)
        {
            token = token.Head;
            foreach (var child in token.Children)
            {
                if (child.Deprel is Deprel.Nsubj or Deprel.NsubjPass && discourse.At(child.Index) is { } subject)
                {
                    return Agreement.Holds(reflexive, discourse[subject]) || subject.Person == GrammaticalPerson.Relative ? subject : null;
                }
            }
        }

        return null;
    }

    // "He [Mansur] was well known": the editor says who.
    private static ReferringExpression? Bracketed(Discourse discourse, ReferringExpression pronoun)
    {
        var (document, open) = (discourse.Document, pronoun.End);
        if (open + 1 >= document.Count || document.Tokens.Forms[open] is not "[")
        {
            return null;
        }

        for (var i = pronoun.Index + 1; i < discourse.Expressions.Length && discourse.Expressions[i].First <= open + 1; i++)
        {
            if (discourse.Expressions[i] is { Kind: MentionKind.Name } name && name.First == open + 1 && Agreement.Holds(pronoun, discourse[name]))
            {
                return name;
            }
        }

        return null;
    }

    // "Despite his youth, Mansur won": the name that is the subject of the clause a fronted phrase opens.
    private static ReferringExpression? Coming(Discourse discourse, ReferringExpression pronoun)
    {
        if (pronoun.Case != PronounCase.Possessive && pronoun.Function != GrammaticalFunction.Subject)
        {
            return null;
        }

        var token = discourse.Document[pronoun.Head];
        for (var depth = 0; depth < Deepest && !token.IsRoot && !token.Head.IsRoot && token.Deprel is not (Deprel.Obl or Deprel.Advcl); depth++)
        {
            token = token.Head;
        }

        return token.IsRoot || token.HeadIndex < token.Index || !OpensSentence(token) ? null : NamedSubject(discourse, token.Head, pronoun);
    }

    private static bool OpensSentence(Token phrase)
    {
        var (first, end) = phrase.Subtree;
        return first == phrase.Sentence.Range.First && end < phrase.Document.Count && phrase.Document[first].Upos is Upos.Adp or Upos.Sconj
            && (phrase.Deprel is Deprel.Obl or Deprel.Advcl || phrase.Document[end - 1].Is(",") || phrase.Document[end].Is(","));
    }

    private static ReferringExpression? NamedSubject(Discourse discourse, Token clause, ReferringExpression pronoun)
    {
        foreach (var child in clause.Children)
        {
            if (child.Deprel is not (Deprel.Nsubj or Deprel.NsubjPass) || child.Index < pronoun.Head)
            {
                continue;
            }

            foreach (var inside in child.Children.ToList().Where(inside => inside.Deprel is Deprel.Compound or Deprel.NmodPoss).Prepend(child))
            {
                if (discourse.At(inside.Index) is { Kind: MentionKind.Name } name && Agreement.Holds(pronoun, discourse[name]))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static Referent? Speaker(Discourse discourse, ReferringExpression pronoun) =>
        discourse.Quotations.SpeakerOf(discourse.Quotations.Of(pronoun.Head)) is >= 0 and var token && discourse.At(token) is { } speaker ? discourse[speaker] : null;
}
