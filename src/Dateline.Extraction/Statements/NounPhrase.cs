namespace Dateline.Extraction.Statements;

/// <summary>Finds the borders of a noun phrase by its head, so that a parser's slip outside it does no harm.</summary>
internal static class NounPhrase
{
    /// <summary>The phrase with its modifiers and appositions as one stretch around the head.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="first">No token before this one belongs to it, the head excepted.</param>
    /// <param name="end">No token from this one on belongs to it, the head excepted.</param>
    /// <param name="withRelatives">Whether a relative clause set off by a comma belongs to it.</param>
    public static (int First, int End) Around(Passage passage, int head, int first, int end, bool withRelatives)
    {
        // A head that the cue took for its own ("claimed responsibility") still has a phrase: itself at least.
        (first, end) = (Math.Min(first, head), Math.Max(end, head + 1));
        var document = passage.Document;
        var inside = new bool[end - first];
        Include(passage, head, first, end, withRelatives, inside);
        var left = head;
        while (left > first && (inside[left - 1 - first] || IsInnerMark(passage, left - 1, first, inside, forward: false)))
        {
            left--;
        }

        var right = head + 1;
        while (right < end && (inside[right - first] || IsInnerMark(passage, right, first, inside, forward: true)))
        {
            right++;
        }

        while (left < head && (document.Tags.Upos[left] is Upos.Punct or Upos.Cconj && document[left].Form is not ("(" or "$")))
        {
            left++;
        }

        while (right > head + 1 && document.Tags.Upos[right - 1] == Upos.Punct && document[right - 1].Form is not ")")
        {
            right--;
        }

        return (left, right);
    }

    // By a stack of its own: a parse of a word list may be as deep as it is long.
    private static void Include(Passage passage, int head, int first, int end, bool withRelatives, bool[] inside)
    {
        var open = new Stack<int>();
        open.Push(head);
        while (open.TryPop(out var token))
        {
            inside[token - first] = true;
            foreach (var child in passage.Document[token].Children)
            {
                if (child.Index >= first && child.Index < end && Belongs(passage, child, withRelatives, token == head))
                {
                    open.Push(child.Index);
                }
            }
        }
    }

    private static bool Belongs(Passage passage, Token child, bool withRelatives, bool isTop) => child.Deprel switch
    {
        Deprel.Case or Deprel.Mark or Deprel.Cc or Deprel.Cop or Deprel.Advcl or Deprel.Parataxis or Deprel.Nsubj or Deprel.Aux or Deprel.Discourse => !isTop,
        Deprel.AclRelcl or Deprel.Acl => withRelatives || !isTop || !IsSetOff(passage, child),
        Deprel.Punct => !isTop,
        _ => true,
    };

    private static bool IsSetOff(Passage passage, Token clause)
    {
        var first = clause.Subtree.First;
        return first > 0 && passage.IsPunctuation(first - 1) || (first < clause.Index && passage.IsComma(first));
    }

    // Commas, brackets and marks belong where what follows them belongs.
    private static bool IsInnerMark(Passage passage, int token, int first, bool[] inside, bool forward)
    {
        if (passage.Document.Tags.Upos[token] is not (Upos.Punct or Upos.Cconj))
        {
            return false;
        }

        var step = forward ? 1 : -1;
        var beyond = token + step;
        while (beyond - first >= 0 && beyond - first < inside.Length && passage.Document.Tags.Upos[beyond] is Upos.Punct or Upos.Cconj && Math.Abs(beyond - token) < 3)
        {
            beyond += step;
        }

        return beyond - first >= 0 && beyond - first < inside.Length && (inside[beyond - first] || passage.Document[token].Form is ")");
    }
}
