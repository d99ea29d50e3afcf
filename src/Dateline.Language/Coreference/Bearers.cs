namespace Dateline.Language.Coreference;

/// <summary>The people named so far in one document. Gives a name to the bearer who fits it, and keeps namesakes apart.</summary>
/// <remarks>
/// Two full names are one where one leaves words of the other out. A bare surname goes to the nearest bearer whom the text has not
/// declared dead. Who newly comes to a post is not who is known to have held it or to have died, though the surname be the same.
/// </remarks>
internal sealed class Bearers(Discourse discourse)
{
    private readonly Dictionary<string, List<ReferringExpression>> _bySkeleton = new(StringComparer.Ordinal);

    /// <summary>Takes the next person's name of the text.</summary>
    public void Take(ReferringExpression name, PersonName parsed, PostClues clues)
    {
        discourse[name].Learn(parsed.Titled);
        discourse[name].Guess(parsed.IsBare ? Sex.Either : parsed.Guessed);
        if (Bearer(name, parsed, clues) is { } bearer)
        {
            discourse.Join(bearer, name);
        }

        Remember(name, parsed, clues);
    }

    /// <summary>Takes a name of unknown type if someone already named goes by it; false where none does.</summary>
    public bool TakeKnown(ReferringExpression name, PersonName parsed, PostClues clues)
    {
        if (Bearer(name, parsed, clues) is not { } bearer || !discourse[bearer].PersonNames.Exists(known => known.Parts.Length >= parsed.Parts.Length))
        {
            return false;
        }

        discourse.Join(bearer, name);
        Remember(name, parsed, clues);
        return true;
    }

    private ReferringExpression? Bearer(ReferringExpression name, PersonName parsed, PostClues clues)
    {
        ReferringExpression? best = null;
        var bestRank = 0;
        foreach (var candidate in Candidates(parsed))
        {
            var rank = Fit(discourse[candidate], name, parsed, clues);
            if (rank > bestRank || (rank == bestRank && rank > 0 && best is not null && LastNamed(candidate) > LastNamed(best)))
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    private IEnumerable<ReferringExpression> Candidates(PersonName parsed)
    {
        var seen = new HashSet<Referent>();
        foreach (var part in parsed.Parts)
        {
            foreach (var candidate in _bySkeleton.GetValueOrDefault(Skeleton(part), []))
            {
                if (seen.Add(discourse[candidate]))
                {
                    yield return candidate;
                }
            }
        }
    }

    private int LastNamed(ReferringExpression candidate) => discourse[candidate].Members[^1].Index;

    // 0 for no fit; surname before first name before middle; a living bearer before a dead one.
    private static int Fit(Referent bearer, ReferringExpression name, PersonName parsed, PostClues clues)
    {
        if ((!bearer.SexIsGuess && !Agreement.Sexes(bearer.Sex, parsed.Titled)) || IsAnother(bearer, name, parsed, clues))
        {
            return 0;
        }

        var fit = Fit(bearer.PersonNames, parsed);
        return fit == 0 ? 0 : (fit * 2) + (bearer.Clues.HasFlag(PostClues.Dead) ? 0 : 1);
    }

    // Must fit every full name, or every bare one where the text has given no full name. A middle name only while he goes by no other.
    private static int Fit(List<PersonName> names, PersonName parsed)
    {
        var (worst, best, full) = (int.MaxValue, 0, names.Exists(known => !known.IsBare));
        foreach (var known in names)
        {
            if (full && known.IsBare)
            {
                continue;
            }

            var fit = Fit(known, parsed);
            (worst, best) = (Math.Min(worst, fit), Math.Max(best, fit));
        }

        return worst is 0 or int.MaxValue || (best == 1 && full && parsed.IsBare && names.Exists(known => known.IsBare && Fit(known, parsed) == 0)) ? 0 : best;
    }

    private static int Fit(PersonName known, PersonName parsed)
    {
        if (known.IsBare && parsed.IsBare)
        {
            return known.FitOf(parsed);
        }

        return parsed.IsBare ? known.FitOf(parsed) : known.IsBare ? parsed.FitOf(known) : known.MayBe(parsed) ? 4 : 0;
    }

    /// <summary>The newcomer to a post against one who has held it: the same only if the text repeats his full name.</summary>
    private static bool IsAnother(Referent bearer, ReferringExpression name, PersonName parsed, PostClues clues)
    {
        var before = bearer.ClueSentence >= 0 && bearer.ClueSentence < name.Sentence;
        var repeats = bearer.PersonNames.Exists(known => !known.IsBare && known.MayBe(parsed) && !parsed.IsBare);
        return before && !repeats
            && ((clues.HasFlag(PostClues.NewToIt) && (bearer.Clues & (PostClues.HasHeldIt | PostClues.Dead)) != 0)
                || (clues.HasFlag(PostClues.Named) && bearer.Clues.HasFlag(PostClues.Dead)));
    }

    private void Remember(ReferringExpression name, PersonName parsed, PostClues clues)
    {
        var bearer = discourse[name];
        if (!bearer.PersonNames.Contains(parsed))
        {
            bearer.PersonNames.Add(parsed);
        }

        if (clues != PostClues.None)
        {
            (bearer.Clues, bearer.ClueSentence) = (bearer.Clues | clues, bearer.ClueSentence < 0 ? name.Sentence : bearer.ClueSentence);
        }

        foreach (var part in parsed.Parts)
        {
            var skeleton = Skeleton(part);
            if (!_bySkeleton.TryGetValue(skeleton, out var list))
            {
                _bySkeleton[skeleton] = list = [];
            }

            if (!list.Exists(known => discourse[known] == bearer))
            {
                list.Add(name);
            }
        }
    }

    // Consonants of the sound form: what transliterations keep.
    private static string Skeleton(string part)
    {
        var sound = NameText.Sound(part);
        var consonants = string.Concat(sound.Where(c => c is not ('a' or 'i' or 'u')));
        return consonants.Length == 0 ? sound : consonants;
    }
}
