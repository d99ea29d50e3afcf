namespace Dateline.Language.Coreference;

/// <summary>Resolves definite noun phrases: "the attackers", "the terror group", "the new head", "the country".</summary>
internal sealed class Nominals(CoreferenceLexicon lexicon)
{
    // How far back, in sentences, each way of taking up reaches.
    private const int SameWordReach = 12;
    private const int BodyReach = 4;
    private const int RoleReach = 8;
    private const int PersonReach = 1;

    // Names that a body must have in a story to be what it is about.
    private const int FewestOfDominant = 3;

    // Bounds the look back in a document of lists, and the look at a chain that runs through a book.
    private const int MostCandidates = 400;
    private const int MostMembers = 40;

    /// <summary>The earlier expression a noun phrase takes up, or null.</summary>
    public ReferringExpression? Antecedent(Discourse discourse, ReferringExpression nominal)
    {
        if (nominal.IsCoordination || nominal.Sort is Sort.Measure || !TakesUp(discourse, nominal))
        {
            return null;
        }

        return ByRelation(discourse, nominal) ?? ByRole(discourse, nominal) ?? ByNameHead(discourse, nominal) ?? ByAcronym(discourse, nominal) ?? ByWordOrBody(discourse, nominal) ?? ByPerson(discourse, nominal);
    }

    // A group that the text has brought in without a name keeps its word; one that was definite from the start has its name elsewhere.
    private ReferringExpression? ByWordOrBody(Discourse discourse, ReferringExpression nominal)
    {
        var word = BySameWord(discourse, nominal);
        if (word is not null && (discourse[word].HasName || discourse[word].Members[0].Determination is not (Determination.Definite or Determination.Demonstrative)))
        {
            return word;
        }

        return ByBody(discourse, nominal) ?? word ?? Dominant(discourse, nominal);
    }

    private static bool TakesUp(Discourse discourse, ReferringExpression nominal) =>
        nominal.Determination is Determination.Definite or Determination.Demonstrative or Determination.Possessed
        && !IsPredicate(discourse.Document[nominal.Head]);

    // "is the leader", "as its new leader": says something of another phrase and takes up nothing itself.
    private static bool IsPredicate(Token head) =>
        head.Child(Deprel.Cop) is not null || head.Deprel == Deprel.Xcomp || (head.Child(Deprel.Case) is { } preposition && preposition.Is("as"));

    // "The attackers" after "unidentified attackers": one word, and nothing said of the later that was not said of the earlier.
    private static ReferringExpression? BySameWord(Discourse discourse, ReferringExpression nominal)
    {
        if (nominal.Sort == Sort.Time && nominal.Determination != Determination.Demonstrative)
        {
            return null;
        }

        foreach (var earlier in Earlier(discourse, nominal, SameWordReach))
        {
            if (earlier.Kind == MentionKind.Nominal && earlier.Word == nominal.Word && !earlier.IsCoordination
                && earlier.Number == nominal.Number && AddsNothing(discourse, nominal, earlier) && MayJoin(discourse, nominal, earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    private static bool AddsNothing(Discourse discourse, ReferringExpression nominal, ReferringExpression earlier)
    {
        var document = discourse.Document;
        foreach (var child in document[nominal.Head].Children)
        {
            if (Restricts(child) && !HasModifier(discourse, document[earlier.Head], child))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Restricts(Token child) =>
        child.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Nmod or Deprel.Nummod or Deprel.NmodPoss or Deprel.Acl or Deprel.AclRelcl or Deprel.NmodUnmarked
        && child.Lemma is not ("same" or "said" or "latter") && !NounPhrase.IsMisreadClause(child);

    private static bool HasModifier(Discourse discourse, Token earlier, Token modifier)
    {
        foreach (var child in earlier.Children)
        {
            if ((!IsOfThirdPerson(discourse, modifier) && child.Lemma.Equals(modifier.Lemma, StringComparison.OrdinalIgnoreCase))
                || (discourse.At(child.Index) is { } one && discourse.At(modifier.Index) is { } other && discourse[one] == discourse[other]))
            {
                return true;
            }
        }

        return false;
    }

    // Two times "his brother" may be two men's; "my brother" is by and large one's.
    private static bool IsOfThirdPerson(Discourse discourse, Token modifier) =>
        discourse.At(modifier.Index) is { Kind: MentionKind.Pronoun, Person: GrammaticalPerson.Third };

    // "The ISIS leader", "the new head": whoever the text has given that post, or one news calls by the other word.
    private ReferringExpression? ByRole(Discourse discourse, ReferringExpression nominal)
    {
        if (nominal.Sort != Sort.Person || nominal.Number != GrammaticalNumber.Singular || lexicon.Relations.ContainsKey(nominal.Word))
        {
            return null;
        }

        // The living before the dead, and the very word before another of its circle.
        return ByRole(discourse, nominal, (person, word) => !IsDeadBy(person, nominal) && person.Words.Contains(word))
            ?? ByRole(discourse, nominal, (person, word) => !IsDeadBy(person, nominal) && Holds(person, word))
            ?? ByRole(discourse, nominal, Holds);
    }

    private static bool IsDeadBy(Referent person, ReferringExpression nominal) =>
        person.Clues.HasFlag(PostClues.Dead) && person.ClueSentence < nominal.Sentence;

    private static ReferringExpression? ByRole(Discourse discourse, ReferringExpression nominal, Func<Referent, string, bool> holds)
    {
        var isNew = HasModifier(discourse.Document[nominal.Head], "new");
        foreach (var earlier in Earlier(discourse, nominal, RoleReach))
        {
            var referent = discourse[earlier];
            if (earlier.Kind == MentionKind.Name && referent.Sort == Sort.Person && holds(referent, nominal.Word)
                && (!isNew || referent.Clues.HasFlag(PostClues.Named)) && !HasModifier(discourse.Document[nominal.Head], "former")
                && PossessorFits(discourse, nominal, referent) && MayJoin(discourse, nominal, earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    private bool Holds(Referent person, string word)
    {
        foreach (var known in person.Words)
        {
            if (lexicon.SameCircle(word, known) || (lexicon.Relations.GetValueOrDefault(known) == Kinship.Next && lexicon.Offices.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    // The body the post is in, where the phrase names one, must be the body of some phrase that gave him the post, or unknown there.
    private static bool PossessorFits(Discourse discourse, ReferringExpression nominal, Referent person)
    {
        if (BodyOf(discourse, discourse.Document[nominal.Head]) is not { } body)
        {
            return true;
        }

        foreach (var member in person.Members.Take(MostMembers))
        {
            foreach (var noun in Descriptions.Of(discourse.Document[member.Head]).Append(discourse.Document[member.Head]))
            {
                if (BodyOf(discourse, noun) is { } known && known != body)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static Referent? BodyOf(Discourse discourse, Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Deprel is Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod or Deprel.Amod
                && discourse.At(child.Index) is { } expression && discourse[expression] is { HasName: true, Sort: Sort.Body } body)
            {
                return body;
            }
        }

        return null;
    }

    // "The terror group" for the body named last, where nothing but a kind of word restricts it.
    private ReferringExpression? ByBody(Discourse discourse, ReferringExpression nominal)
    {
        var country = nominal.Word is "country" or "nation";
        if ((!country && !lexicon.IsGenericBody(nominal.Word)) || nominal.Determination == Determination.Possessed || nominal.Number == GrammaticalNumber.Plural || IsRestricted(discourse.Document[nominal.Head]))
        {
            return null;
        }

        ReferringExpression? best = null;
        var bestScore = double.MinValue;
        foreach (var earlier in Earlier(discourse, nominal, BodyReach))
        {
            var referent = discourse[earlier];
            if (referent.HasName && (country ? IsCountry(discourse, referent) : IsSuchBody(discourse, referent, nominal.Word)) && MayJoin(discourse, nominal, earlier))
            {
                var score = Salience.Of(discourse, earlier, nominal) + (5 * Math.Min(referent.Members.Count, 6));
                (best, bestScore) = score > bestScore ? (earlier, score) : (best, bestScore);
            }
        }

        return best;
    }

    private bool IsCountry(Discourse discourse, Referent referent) =>
        referent.Sort is Sort.Place or Sort.Body
        && referent.Members.Take(MostMembers).Any(member => member.Kind == MentionKind.Name && lexicon.IsCountry(NameText.Key(discourse.Document.SpanOf(member.First, member.End).Of(discourse.Document.Text).ToString())));

    // A body that bears a word for another kind in its name ("court", "ministry") or was called one is not "the group".
    private bool IsSuchBody(Discourse discourse, Referent referent, string word)
    {
        if (referent.Sort != Sort.Body || referent.Type is EntityType.Government || IsCountry(discourse, referent))
        {
            return false;
        }

        foreach (var member in referent.Members.Take(MostMembers))
        {
            for (var i = member.First; i < member.End && member.Kind == MentionKind.Name; i++)
            {
                var part = discourse.Document[i].Lemma.ToLowerInvariant();
                if (lexicon.Noun(part).Sort is Sort.Body or Sort.Facility && !lexicon.IsInGroupNames(part) && !lexicon.SameCircle(word, part))
                {
                    return false;
                }
            }
        }

        return referent.Words.All(known => lexicon.Noun(known).Sort != Sort.Body || lexicon.IsGenericBody(known) || lexicon.SameCircle(word, known));
    }

    // "the country's biggest group", "the group in Idlib" is some other than the one just named; "the terror group" is it.
    private static bool IsRestricted(Token head)
    {
        foreach (var child in head.Children)
        {
            if ((child.Deprel is Deprel.Nmod or Deprel.NmodPoss or Deprel.Acl or Deprel.AclRelcl or Deprel.Nummod or Deprel.NmodUnmarked && child.Upos != Upos.Pron && !NounPhrase.IsMisreadClause(child))
                || (child.Deprel == Deprel.Amod && (child.Lemma is "other" or "new" or "latter" or "former" or "first" or "second" or "small" or "rival" || child.Xpos is "JJR" or "JJS"))
                || (child.Deprel == Deprel.Compound && child.Upos == Upos.Propn))
            {
                return true;
            }
        }

        return false;
    }

    // "the extremist group" in a story whose opening is cut: the body it names soon after and most often.
    private ReferringExpression? Dominant(Discourse discourse, ReferringExpression nominal)
    {
        if (nominal.Determination != Determination.Definite || !lexicon.IsGenericBody(nominal.Word) || !lexicon.SameCircle(nominal.Word, "group") || IsRestricted(discourse.Document[nominal.Head]))
        {
            return null;
        }

        ReferringExpression? best = null;
        for (var i = nominal.Index + 1; i < Math.Min(discourse.Expressions.Length, nominal.Index + MostCandidates) && discourse.Expressions[i].Sentence <= nominal.Sentence + BodyReach; i++)
        {
            var later = discourse.Expressions[i];
            var referent = discourse[later];
            if (later.Kind == MentionKind.Name && referent.Members.Count >= FewestOfDominant && referent.Members.Count > (best is null ? 0 : discourse[best].Members.Count)
                && IsSuchBody(discourse, referent, nominal.Word) && !Binding.Forbids(discourse, nominal, referent))
            {
                best = later;
            }
        }

        return best;
    }

    // "The Observatory", "the court" for the body whose name that word heads.
    private static ReferringExpression? ByNameHead(Discourse discourse, ReferringExpression nominal)
    {
        var head = discourse.Document[nominal.Head];
        if (nominal.Sort is not (Sort.Body or Sort.Facility) || nominal.Determination != Determination.Definite || (head.Upos != Upos.Propn && IsRestricted(head)))
        {
            return null;
        }

        foreach (var earlier in Earlier(discourse, nominal, SameWordReach))
        {
            if (earlier.Kind == MentionKind.Name && earlier.Word == nominal.Word && earlier.End - earlier.First > 1 && MayJoin(discourse, nominal, earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    // "the international court of justice" for the ICJ, before or after.
    private static ReferringExpression? ByAcronym(Discourse discourse, ReferringExpression nominal)
    {
        if (discourse.Acronyms.Count == 0 || nominal.Sort != Sort.Body || nominal.End - nominal.First is < 3 or > 12)
        {
            return null;
        }

        Span<char> letters = stackalloc char[nominal.End - nominal.First];
        var count = 0;
        for (var i = nominal.First; i < nominal.End; i++)
        {
            if (discourse.Document[i] is { Upos: Upos.Noun or Upos.Adj or Upos.Propn } word)
            {
                letters[count++] = char.ToUpperInvariant(word.Form[0]);
            }
        }

        return count > 2 && discourse.Acronyms.TryGetValue(letters[..count].ToString(), out var name) && MayJoin(discourse, nominal, name) ? name : null;
    }

    // "His predecessor": who had, or newly came to, the post before the one whose predecessor he is.
    private ReferringExpression? ByRelation(Discourse discourse, ReferringExpression nominal)
    {
        if (lexicon.Relations.GetValueOrDefault(nominal.Word) != Kinship.Past || NounPhrase.Possessor(discourse.Document[nominal.Head]) is not { } possessor)
        {
            return null;
        }

        var heir = discourse.At(possessor.Index) is { } owner ? discourse[owner] : null;
        foreach (var earlier in Earlier(discourse, nominal, SameWordReach))
        {
            var referent = discourse[earlier];
            if (earlier.Kind == MentionKind.Name && referent != heir && referent.Sort == Sort.Person && HasPost(referent) && MayJoin(discourse, nominal, earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    private static bool HasPost(Referent person) => (person.Clues & (PostClues.HasHeldIt | PostClues.Named)) != 0;

    // "The 24-year-old", "the man" for the one person the last sentence speaks of.
    private ReferringExpression? ByPerson(Discourse discourse, ReferringExpression nominal)
    {
        if (nominal.Word is not ("man" or "woman" or "boy" or "girl") || nominal.Number != GrammaticalNumber.Singular || nominal.Determination == Determination.Possessed)
        {
            return null;
        }

        ReferringExpression? found = null;
        foreach (var earlier in Earlier(discourse, nominal, PersonReach))
        {
            var referent = discourse[earlier];
            if (referent.Sort != Sort.Person || !referent.HasName || referent.Number == GrammaticalNumber.Plural || IsSpeaker(discourse, earlier) || !MayJoin(discourse, nominal, earlier))
            {
                continue;
            }

            if (found is not null && discourse[found] != referent)
            {
                return found.Function == GrammaticalFunction.Subject ? found : null;
            }

            found = earlier;
        }

        return found;
    }

    private bool IsSpeaker(Discourse discourse, ReferringExpression expression)
    {
        var heads = discourse.Document.Dependencies.Heads;
        return expression.Function == GrammaticalFunction.Subject && heads[expression.Head] is not DependencyLayer.None and var verb && lexicon.SpeechVerbs.Contains(discourse.Document.Lemmas.Lemmas[verb]);
    }

    private static bool HasModifier(Token head, string lemma)
    {
        foreach (var child in head.Children)
        {
            if (child.Deprel is Deprel.Amod && child.Is(lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayJoin(Discourse discourse, ReferringExpression nominal, ReferringExpression earlier) =>
        discourse[nominal] != discourse[earlier] && Agreement.Holds(discourse[nominal], discourse[earlier]) && !Binding.Forbids(discourse, nominal, discourse[earlier]);

    private static IEnumerable<ReferringExpression> Earlier(Discourse discourse, ReferringExpression expression, int reach)
    {
        var last = Math.Max(0, expression.Index - MostCandidates);
        for (var i = expression.Index - 1; i >= last && discourse.Expressions[i].Sentence >= expression.Sentence - reach; i--)
        {
            yield return discourse.Expressions[i];
        }
    }
}
