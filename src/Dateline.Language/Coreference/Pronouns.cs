namespace Dateline.Language.Coreference;

/// <summary>Resolves pronouns of the third person, and those of the first by who is speaking.</summary>
internal static class Pronouns
{
    private const int Reach = 3;
    private const int MostCandidates = 80;

    /// <summary>The earlier expression a pronoun of the third person stands for, or null.</summary>
    public static ReferringExpression? Antecedent(Discourse discourse, ReferringExpression pronoun)
    {
        if (pronoun.Person == GrammaticalPerson.Relative)
        {
            return RelativeClause.Antecedent(discourse.Document[pronoun.Head]) is { } head ? discourse.At(head.Index) : null;
        }

        if (pronoun.Case == PronounCase.Reflexive)
        {
            return SubjectOfClause(discourse, pronoun);
        }

        return Best(discourse, pronoun);
    }

    private static ReferringExpression? Best(Discourse discourse, ReferringExpression pronoun)
    {
        var speaker = Speaker(discourse, pronoun);
        ReferringExpression? best = null;
        var bestScore = 0.0;
        var last = Math.Max(0, pronoun.Index - MostCandidates);
        for (var i = pronoun.Index - 1; i >= last && discourse.Expressions[i].Sentence >= pronoun.Sentence - Reach; i--)
        {
            var candidate = discourse.Expressions[i];
            var referent = discourse[candidate];
            if (referent != speaker && IsCandidate(candidate) && candidate.First < pronoun.First && Agreement.Holds(pronoun, referent) && !Binding.Forbids(discourse, pronoun, referent))
            {
                var score = Score(discourse, candidate, referent, pronoun);
                (best, bestScore) = score > bestScore ? (candidate, score) : (best, bestScore);
            }
        }

        return best;
    }

    private static bool IsCandidate(ReferringExpression candidate) => candidate.Person == GrammaticalPerson.Third;

    private static double Score(Discourse discourse, ReferringExpression candidate, Referent referent, ReferringExpression pronoun)
    {
        var score = Salience.Of(discourse, candidate, pronoun) + (4 * Math.Min(referent.Members.Count, 6));
        score += candidate.Kind == MentionKind.Pronoun ? candidate.Word == pronoun.Word || candidate.Sex == pronoun.Sex ? 20 : 5 : 0;
        score += candidate is { Kind: MentionKind.Nominal, Determination: Determination.Indefinite } ? -8 : 0;
        score += pronoun.Case == PronounCase.Possessive && IsSubjectAbove(discourse.Document, candidate, pronoun) ? 38 : 0;
        return score + pronoun.Sex switch
        {
            Sex.Neuter => referent.Sort == Sort.Event ? 6 : 0,
            Sex.Male or Sex.Female => referent.Sex == pronoun.Sex ? 20 : referent.Sort == Sort.Unknown ? -20 : 0,
            _ => (referent.Number == GrammaticalNumber.Either ? -10 : 0) + (referent.Sort is Sort.Person or Sort.People ? 8 : 0),
        };
    }

    // The subject of the clause a possessive stands in is its likeliest owner.
    private static bool IsSubjectAbove(Document document, ReferringExpression candidate, ReferringExpression pronoun)
    {
        if (candidate.Function != GrammaticalFunction.Subject || candidate.Sentence != pronoun.Sentence)
        {
            return false;
        }

        var heads = document.Dependencies.Heads;
        var governor = heads[candidate.Head];
        var token = pronoun.Head;
        for (var depth = 0; depth < 6 && token != DependencyLayer.None; depth++)
        {
            token = heads[token];
            if (token == governor)
            {
                return true;
            }
        }

        return false;
    }

    private static ReferringExpression? SubjectOfClause(Discourse discourse, ReferringExpression reflexive)
    {
        var token = discourse.Document[reflexive.Head];
        for (var depth = 0; depth < 6 && !token.IsRoot; depth++)
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

    private static Referent? Speaker(Discourse discourse, ReferringExpression pronoun) =>
        discourse.Quotations.SpeakerOf(discourse.Quotations.Of(pronoun.Head)) is >= 0 and var token && discourse.At(token) is { } speaker ? discourse[speaker] : null;

    /// <summary>Joins "I" and "we" inside quotations with their speakers, and those outside with each other.</summary>
    public static void JoinSpeakers(Discourse discourse)
    {
        var chains = new Dictionary<(string Word, int Speaker), ReferringExpression>();
        foreach (var pronoun in discourse.Expressions)
        {
            if (pronoun.Person is not (GrammaticalPerson.First or GrammaticalPerson.Second))
            {
                continue;
            }

            var quotation = discourse.Quotations.Of(pronoun.Head);
            var token = discourse.Quotations.SpeakerOf(quotation);
            var speaker = token >= 0 ? discourse.At(token) : null;
            if (speaker is not null && SpeaksOf(pronoun, discourse[speaker]))
            {
                discourse.Join(speaker, pronoun);
                continue;
            }

            var voice = (Voice(pronoun), speaker is null ? quotation < 0 ? -1 : quotation : -2 - discourse[speaker].Members[0].Index);
            if (!chains.TryAdd(voice, pronoun))
            {
                discourse.Join(chains[voice], pronoun);
            }
        }
    }

    private static bool SpeaksOf(ReferringExpression pronoun, Referent speaker) =>
        pronoun.Person == GrammaticalPerson.First
        && (pronoun.Number == GrammaticalNumber.Singular ? speaker.Sort is Sort.Person or Sort.Unknown : speaker.Sort != Sort.Person || speaker.Number == GrammaticalNumber.Plural);

    private static string Voice(ReferringExpression pronoun) =>
        pronoun.Person == GrammaticalPerson.Second ? "you" : pronoun.Number == GrammaticalNumber.Singular ? "I" : "we";
}
