namespace Dateline.Language.Parsing;

/// <summary>Hangs both marks of a pair of brackets or quotation marks on the one word that all between them hangs on, as UD asks.</summary>
internal static class PairedMarks
{
    private const string Opening = "([{\u201C\u2018\u00AB";
    private const string Closing = ")]}\u201D\u2019\u00BB";

    /// <summary>Corrects the heads of paired marks in place; a pair around several fragments stays as it was parsed.</summary>
    public static void Attach(TokenLayer tokens, int[] heads, Deprel[] relations)
    {
        var open = new List<int>();
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            open.Clear();
            for (var i = first; i < end; i++)
            {
                if (relations[i] == Deprel.Punct && tokens.Forms[i].Length == 1)
                {
                    Match(tokens, heads, relations, open, i);
                }
            }
        }
    }

    private static void Match(TokenLayer tokens, int[] heads, Deprel[] relations, List<int> open, int i)
    {
        var mark = tokens.Forms[i][0];
        var partner = open.Count == 0 ? -1 : open[^1];
        if (partner >= 0 && (mark == '"' ? tokens.Forms[partner][0] == '"' : Closing.IndexOf(mark) is var kind and >= 0 && tokens.Forms[partner][0] == Opening[kind]))
        {
            open.RemoveAt(open.Count - 1);
            if (Top(heads, relations, partner, i) is { } top)
            {
                (heads[partner], heads[i]) = (top, top);
            }
        }
        else if (mark == '"' || Opening.Contains(mark, StringComparison.Ordinal))
        {
            open.Add(i);
        }
    }

    // The one word between two marks whose head lies outside; null where there are several or none, or where it hangs on a mark itself.
    private static int? Top(int[] heads, Deprel[] relations, int left, int right)
    {
        int? top = null;
        for (var i = left + 1; i < right; i++)
        {
            if (relations[i] != Deprel.Punct && (heads[i] < left || heads[i] > right))
            {
                if (top != null)
                {
                    return null;
                }

                top = i;
            }
        }

        return top is { } word && !HangsOn(heads, word, left, right) ? top : null;
    }

    private static bool HangsOn(int[] heads, int word, int left, int right)
    {
        while (word != DependencyLayer.None && word != left && word != right)
        {
            word = heads[word];
        }

        return word != DependencyLayer.None;
    }
}
