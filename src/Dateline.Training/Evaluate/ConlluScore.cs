using Dateline.Language.Conllu;

namespace Dateline.Training.Evaluate;

/// <summary>How far a parse agrees with an annotated file, as the CoNLL 2018 shared task counts: F1 over what aligns on the characters that are not white space.</summary>
internal static class ConlluScore
{
    /// <summary>F1 of each measure in percent.</summary>
    /// <param name="gold">The annotated documents.</param>
    /// <param name="system">The documents to judge, of the same characters.</param>
    public static IEnumerable<(string Measure, double F1)> Compare(IReadOnlyList<GivenText> gold, IReadOnlyList<Document> system)
    {
        var (g, s) = (Words(gold), Words(system));
        var byBorders = s.Words.ToDictionary(w => (w.Start, w.End));
        var pairs = g.Words.Where(w => byBorders.ContainsKey((w.Start, w.End))).Select(w => (Gold: w, System: byBorders[(w.Start, w.End)])).ToList();
        double F1(Func<Word, Word, bool> right) => 200.0 * pairs.Count(p => right(p.Gold, p.System)) / (g.Words.Count + s.Words.Count);
        yield return ("Sentences", 200.0 * g.Sentences.Intersect(s.Sentences).Count() / (g.Sentences.Count + s.Sentences.Count));
        yield return ("Words", F1((_, _) => true));
        yield return ("UPOS", F1((a, b) => a.Upos == b.Upos));
        yield return ("XPOS", F1((a, b) => a.Xpos == b.Xpos));
        yield return ("UFeats", F1((a, b) => a.Features == b.Features));
        yield return ("Lemmas", F1((a, b) => a.Lemma == "_" || a.Lemma == b.Lemma));
        yield return ("UAS", F1((a, b) => a.Head == b.Head));
        yield return ("LAS", F1((a, b) => a.Head == b.Head && Plain(a.Relation) == Plain(b.Relation)));
    }

    private static string Plain(string relation) => relation.Split(':')[0];

    private static (List<Word> Words, HashSet<(int, int)> Sentences) Words(IReadOnlyList<GivenText> texts)
    {
        var (words, sentences) = (new List<Word>(), new HashSet<(int, int)>());
        var offset = 0;
        foreach (var text in texts)
        {
            var borders = Borders(text.Text, text.Tokens, ref offset);
            words.AddRange(text.Rows.Select((row, i) => new Word(
                borders[i].Start, borders[i].End, row[3], row[4], row[5], row[2], row[6] == "0" ? -1 : borders[HeadOf(text, i, row[6])].Start, row[7])));
            AddSentences(text.Tokens, borders, sentences);
        }

        return (words, sentences);
    }

    private static int HeadOf(GivenText text, int i, string head) =>
        text.Tokens.Sentence(text.Tokens.SentenceOf[i]).First + int.Parse(head, System.Globalization.CultureInfo.InvariantCulture) - 1;

    private static (List<Word> Words, HashSet<(int, int)> Sentences) Words(IReadOnlyList<Document> documents)
    {
        var (words, sentences) = (new List<Word>(), new HashSet<(int, int)>());
        var offset = 0;
        foreach (var document in documents)
        {
            var borders = Borders(document.Text, document.Tokens, ref offset);
            words.AddRange(Enumerable.Range(0, document.Count).Select(i => document[i]).Select(token => new Word(
                borders[token.Index].Start, borders[token.Index].End, token.Upos.ToString().ToUpperInvariant(), token.Xpos, token.Features, token.Lemma,
                token.IsRoot ? -1 : borders[token.HeadIndex].Start, token.Deprel.Label)));
            AddSentences(document.Tokens, borders, sentences);
        }

        return (words, sentences);
    }

    // Borders of the words in the row of all characters that are not white space.
    private static (int Start, int End)[] Borders(string text, TokenLayer tokens, ref int offset)
    {
        var dense = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            dense[i] = offset;
            offset += char.IsWhiteSpace(text[i]) ? 0 : 1;
        }

        dense[text.Length] = offset;
        var borders = new (int, int)[tokens.Count];
        for (var i = 0; i < borders.Length; i++)
        {
            borders[i] = (dense[tokens.Spans[i].Start], dense[tokens.Spans[i].End]);
        }

        return borders;
    }

    private static void AddSentences(TokenLayer tokens, (int Start, int End)[] borders, HashSet<(int, int)> sentences)
    {
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            sentences.Add((borders[first].Start, borders[end - 1].End));
        }
    }

    private sealed record Word(int Start, int End, string Upos, string Xpos, string Features, string Lemma, int Head, string Relation);
}
