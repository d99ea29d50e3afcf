using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Reads the role phrases of a document around the nouns of the lexicon: what stands before the noun, then what stands after.</summary>
internal sealed class RolePhraseReader(RoleLexicon lexicon)
{
    /// <summary>The role phrases in text order; they may stand inside one another ("the president's spokesman" holds two).</summary>
    public List<RolePhrase> Read(Document document, Identities identities)
    {
        var phrases = new List<RolePhrase>();
        for (var sentence = 0; sentence < document.Tokens.SentenceCount; sentence++)
        {
            var (first, end) = document.Tokens.Sentence(sentence);
            for (var token = first; token < end; token++)
            {
                if (lexicon.NounAt(document, token, end) is { } noun)
                {
                    if (!IsRank(document, noun, token) && !IsRankBehind(document, phrases, token) && PhraseAt(document, identities, noun, token) is { } phrase)
                    {
                        phrases.Add(phrase);
                        token = phrase.NounEnd - 1;
                    }
                    else
                    {
                        token += noun.Words.Length - 1;
                    }
                }
            }
        }

        return phrases;
    }

    // "General X", "Lieutenant General X": a rank before a name is no post.
    private bool IsRank(Document document, RoleNoun noun, int token) =>
        noun.Bearing == RoleBearing.Body && lexicon.IsHonorific(document[token].Form) && token + 1 < document.Count && document[token + 1].Upos == Upos.Propn;

    // "Army spokesman General X", "RAB spokesman Sheikh X": a rank between a role and the name is no second role.
    private bool IsRankBehind(Document document, List<RolePhrase> phrases, int token) =>
        phrases.Count > 0 && phrases[^1].NounEnd == token && lexicon.IsHonorific(document[token].Form);

    private RolePhrase? PhraseAt(Document document, Identities identities, RoleNoun noun, int token)
    {
        var nounEnd = token + noun.Words.Length;
        var head = HeadOf(document, token, nounEnd);
        if (!document[head].IsNominal || IsInsideName(identities, token, nounEnd) || ModifiesNoun(document, identities, nounEnd))
        {
            return null;
        }

        var joined = JoinedNounEnd(document, nounEnd);
        var before = new RolePrelude(document, identities, lexicon, noun, token);
        var after = new RoleComplement(document, identities, lexicon, noun, joined, before.Organisation is not null);
        var words = document.SpanOf(before.RoleStart, after.RoleEnd);
        var body = after.Organisation ?? before.Organisation;
        var kind = body is null ? [] : before.KindWords;
        var domain = before.Domain.Concat(kind).Concat(after.Domain).Order(StringComparer.Ordinal);
        return new RolePhrase
        {
            Noun = noun,
            Head = head,
            First = before.First,
            NounEnd = joined,
            End = after.End,
            Words = words,
            Post = string.Join(' ', domain.Prepend(noun.Class)),
            Organisation = body ?? before.Kind,
            Owner = before.Owner ?? after.Owner,
            Ended = before.Ended,
            IsNew = before.IsNew,
            IsUnreal = before.IsUnreal || noun.Bearing == RoleBearing.Aspirant,
            IsPlural = document[head].Xpos is "NNS" or "NNPS",
            IsDetermined = before.IsDetermined,
            IsFounder = FoundsToo(document, nounEnd, joined) || noun.Class == "founder",
        };
    }

    private static int HeadOf(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document[token].HeadIndex;
            if ((head < first || head >= end) && document[token].IsNominal)
            {
                return token;
            }
        }

        return end - 1;
    }

    // "President Hotel", "Prime Minister's Office" as a name: the name goes on behind the noun and is no person's.
    private static bool IsInsideName(Identities identities, int first, int end) =>
        identities.NameAt(first) is { } name && name.Type != EntityType.Person && name.End > end;

    private static bool ModifiesNoun(Document document, Identities identities, int nounEnd)
    {
        if (nounEnd >= document.Count || document[nounEnd].SentenceIndex != document[nounEnd - 1].SentenceIndex)
        {
            return false;
        }

        var next = document[nounEnd];
        return next.JoinsNeighbours || (next.Upos == Upos.Noun && char.IsLower(next.Form[0]) && identities.NameAt(nounEnd) is null && document[nounEnd - 1].HeadIndex >= nounEnd);
    }

    private int JoinedNounEnd(Document document, int nounEnd) =>
        nounEnd + 1 < document.Count && document[nounEnd].Upos == Upos.Cconj && document[nounEnd].SentenceIndex == document[nounEnd + 1].SentenceIndex
        && lexicon.NounAt(document, nounEnd + 1, document[nounEnd].Sentence.Range.End) is { } second
        && document[Math.Min(nounEnd + 1 + second.Words.Length, document.Count - 1)] is var next && !(next.IsNominal && char.IsLower(next.Form[0]))
            ? nounEnd + 1 + second.Words.Length
            : nounEnd;

    private static bool FoundsToo(Document document, int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (document[token].Lemma.EndsWith("founder", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
