namespace Dateline.Language.Coreference;

/// <summary>Puts names together that the recogniser cut at a hyphen or between a given name and "al-": "Abu Bakr" and "al-Baghdadi".</summary>
internal static class NamePieces
{
    /// <summary>Whole names in text order, none overlapping another; of names within names only the outermost.</summary>
    public static List<EntityMention> Whole(Document document, CoreferenceLexicon lexicon)
    {
        var whole = new List<EntityMention>(document.Entities.Length);
        foreach (var piece in document.Entities)
        {
            var mention = Known(document, Widened(document, piece), lexicon);
            if (whole.Count > 0 && mention.First <= whole[^1].First && mention.End >= whole[^1].End)
            {
                whole[^1] = mention;
            }
            else if (whole.Count > 0 && mention.First < whole[^1].End)
            {
                whole[^1] = mention.End > whole[^1].End ? Joined(document, whole[^1], mention) : whole[^1];
            }
            else if (whole.Count > 0 && AreOne(document, whole[^1], mention))
            {
                whole[^1] = Joined(document, whole[^1], mention);
            }
            else
            {
                whole.Add(mention);
            }
        }

        return whole;
    }

    // "al", "-", "Raymi" are one word: whoever has one of them has all.
    private static EntityMention Widened(Document document, EntityMention piece)
    {
        var (first, end) = (piece.First, piece.End);
        var forms = document.Tokens.Forms;
        first -= first > 0 && forms[first] == "-" && Touches(document, first) ? 1 : 0;
        first -= first > 1 && forms[first - 1] == "-" && IsParticle(forms[first - 2]) && Touches(document, first) && Touches(document, first - 1) ? 2 : 0;
        if (end + 1 < document.Count && IsParticle(forms[end - 1]) && forms[end] == "-" && Touches(document, end) && Touches(document, end + 1))
        {
            end += 2;
        }
        else if (end < document.Count && forms[end - 1] == "-" && end - first > 1 && IsParticle(forms[end - 2]) && Touches(document, end))
        {
            end++;
        }

        return (first, end) == (piece.First, piece.End) ? piece : piece with { First = first, End = end };
    }

    // "Islamic" and "State" found apart, or only one of them, where both are a body the list of aliases knows.
    private static EntityMention Known(Document document, EntityMention piece, CoreferenceLexicon lexicon)
    {
        if (piece.First == 0 || !char.IsUpper(document.Tokens.Forms[piece.First - 1][0]) || document[piece.First - 1].Upos == Upos.Det || document.Tokens.SentenceOf[piece.First - 1] != document.Tokens.SentenceOf[piece.First])
        {
            return piece;
        }

        var text = document.SpanOf(piece.First - 1, piece.End).Of(document.Text).ToString();
        return lexicon.AliasRows(NameText.Key(text)).IsEmpty ? piece : piece with { First = piece.First - 1 };
    }

    private static bool Touches(Document document, int token) =>
        document.Tokens.Spans[token - 1].End == document.Tokens.Spans[token].Start;

    private static bool IsParticle(string form) =>
        form is "al" or "Al" or "AL" or "el" or "El" or "EL" or "ul" or "ur" or "as" or "ash" or "ad" or "an" or "ar" or "az" or "bin" or "ibn";

    // Side by side, hung on each other, and a person's name going on with another part of it.
    private static bool AreOne(Document document, EntityMention left, EntityMention right)
    {
        if (left.End != right.First || left.Type != EntityType.Person)
        {
            return false;
        }

        var goesOn = right.Type == EntityType.Person || IsParticle(document.Tokens.Forms[right.First]) || right.Type == EntityType.Other;
        return goesOn && document[right.First].Upos is Upos.Propn or Upos.Adp && (Hangs(document, right, left) || Hangs(document, left, right));
    }

    private static bool Hangs(Document document, EntityMention dependent, EntityMention head)
    {
        for (var i = dependent.First; i < dependent.End; i++)
        {
            if (head.Covers(document.Dependencies.Heads[i]) && document.Dependencies.Relations[i] is Deprel.Flat or Deprel.Compound or Deprel.Appos or Deprel.NmodUnmarked or Deprel.NmodDesc)
            {
                return true;
            }
        }

        return false;
    }

    private static EntityMention Joined(Document document, EntityMention left, EntityMention right)
    {
        var type = left.Type == EntityType.Person || right.Type != EntityType.Person ? left.Type : right.Type;
        return left with { End = Math.Min(Math.Max(left.End, right.End), document.Count), Type = type };
    }
}
