using Dateline.Training.Corpora;

namespace Dateline.Training.Train;

/// <summary>Learns the lists of data/lemmas: what ending is cut and added for each tag, which words go their own way, and the features of tags and words.</summary>
internal static class LemmaTraining
{
    private const int LongestEnding = 6;

    /// <summary>Writes the three lists.</summary>
    public static void Train(IReadOnlyList<GoldSentence> sentences, string folder)
    {
        var words = sentences.SelectMany(s => s.Rows).Where(row => row[2] != "_" && row[7] != "goeswith" && row[4] != "GW").Select(Word.Of).ToList();
        var endings = Endings(words);
        File.WriteAllLines(Path.Combine(folder, "endings.tsv"),
            ["# Penn tag\tending (* any)\tcharacters to cut\tcharacters to add", .. endings.Select(e => $"{e.Key.Tag}\t{(e.Key.Ending.Length == 0 ? "*" : e.Key.Ending)}\t{e.Value.Cut}\t{e.Value.Append}")]);
        File.WriteAllLines(Path.Combine(folder, "words.tsv"), ["# Penn tag\tword\tdictionary form", .. Exceptions(words, endings)]);
        File.WriteAllLines(Path.Combine(folder, "features.tsv"), ["# tags\tword (* any)\tUD features", .. Features(sentences)]);
    }

    // An ending gets a rule where it says something else than the next shorter one and does so reliably.
    private static SortedDictionary<(string Tag, string Ending), (int Cut, string Append)> Endings(List<Word> words)
    {
        var rules = new SortedDictionary<(string Tag, string Ending), (int Cut, string Append)>();
        var regular = words.Where(w => w.Edit != null).DistinctBy(w => (w.Xpos, w.Lower, w.Edit)).ToList();
        for (var length = 0; length <= LongestEnding; length++)
        {
            foreach (var group in regular.Where(w => w.Lower.Length >= length + (length > 1 ? 1 : 0)).GroupBy(w => (w.Xpos, w.Lower[^length..])))
            {
                var (edit, count) = group.GroupBy(w => w.Edit!.Value).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key).First();
                var reliable = length == 0 || (count >= 2 && count * 10 >= group.Count() * 6);
                if (reliable && Find(rules, group.Key.Xpos, group.Key.Item2) != edit)
                {
                    rules[group.Key] = edit;
                }
            }
        }

        return rules;
    }

    private static (int Cut, string Append)? Find(SortedDictionary<(string Tag, string Ending), (int Cut, string Append)> rules, string tag, string word)
    {
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            if (rules.TryGetValue((tag, word[^length..]), out var rule))
            {
                return rule;
            }
        }

        return null;
    }

    private static IEnumerable<string> Exceptions(List<Word> words, SortedDictionary<(string Tag, string Ending), (int Cut, string Append)> rules) =>
        words.Where(w => w.Upos != "PROPN" || w.Xpos == "NNPS").GroupBy(w => (w.Xpos, w.Lower)).OrderBy(g => g.Key.Xpos, StringComparer.Ordinal).ThenBy(g => g.Key.Lower, StringComparer.Ordinal)
            .Select(g => (g.Key, Lemma: g.GroupBy(w => w.Lemma).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key))
            .Where(entry => entry.Key.Lower[0] != '#' && Apply(rules, entry.Key.Xpos, entry.Key.Lower) != entry.Lemma && entry.Lemma.Length > 0)
            .Select(entry => $"{entry.Key.Xpos}\t{entry.Key.Lower}\t{entry.Lemma}");

    private static string Apply(SortedDictionary<(string Tag, string Ending), (int Cut, string Append)> rules, string tag, string word) =>
        Find(rules, tag, word) is { } rule && rule.Cut < word.Length ? word[..^rule.Cut] + rule.Append : word;

    private static IEnumerable<string> Features(IReadOnlyList<GoldSentence> sentences)
    {
        var rows = sentences.SelectMany(s => s.Rows.Zip(s.Tags, (row, tags) => (Tags: tags, Word: row[1].ToLowerInvariant(), Features: row[5]))).ToList();
        var byTags = rows.GroupBy(r => r.Tags).ToDictionary(g => g.Key, g => Commonest(g.Select(r => r.Features)));
        var byWord = rows.GroupBy(r => (r.Tags, r.Word)).Where(g => g.Count() >= 2)
            .Select(g => (g.Key, Features: Commonest(g.Select(r => r.Features)))).Where(g => g.Features != byTags[g.Key.Tags] && g.Key.Word[0] != '#');
        return byTags.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}\t*\t{p.Value}")
            .Concat(byWord.OrderBy(p => p.Key.Tags, StringComparer.Ordinal).ThenBy(p => p.Key.Word, StringComparer.Ordinal).Select(p => $"{p.Key.Tags}\t{p.Key.Word}\t{p.Features}"));
    }

    private static string Commonest(IEnumerable<string> values) =>
        values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private sealed record Word(string Lower, string Lemma, string Upos, string Xpos, (int Cut, string Append)? Edit)
    {
        public static Word Of(string[] row)
        {
            var (lower, lemma) = (row[1].ToLowerInvariant().Replace('’', '\''), row[2]);
            var same = lower.Zip(lemma).TakeWhile(pair => pair.First == pair.Second).Count();
            var isRegular = row[3] != "PROPN" && lower.Length - same <= 4 && same > 0;
            return new Word(lower, lemma, row[3], row[4], isRegular ? (lower.Length - same, lemma[same..]) : null);
        }
    }
}
