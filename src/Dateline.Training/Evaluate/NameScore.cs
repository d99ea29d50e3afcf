using Dateline.Language.Conllu;

namespace Dateline.Training.Evaluate;

/// <summary>F1 over names of exactly the right words and type, for persons, organisations and locations.</summary>
internal static class NameScore
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];

    /// <summary>F1 of each type and of all together in percent.</summary>
    public static IEnumerable<(string Measure, double F1)> Compare(IReadOnlyList<GivenText> gold, IReadOnlyList<Document> system)
    {
        var wanted = gold.SelectMany((text, d) => Spans(d, text, [.. text.Rows.Select(row => Short(row[^1]))])).ToHashSet();
        var found = system.SelectMany((document, d) => Spans(d, gold[d], NameTags.Of(document))).ToHashSet();
        foreach (var type in Types)
        {
            yield return (type, F1([.. wanted.Where(n => n.Type == type)], [.. found.Where(n => n.Type == type)]));
        }

        yield return ("ALL", F1(wanted, found));
    }

    private static double F1(HashSet<Name> wanted, HashSet<Name> found) => 200.0 * wanted.Intersect(found).Count() / Math.Max(1, wanted.Count + found.Count);

    private static string Short(string tag) => tag.Replace("-Person", "-PER", StringComparison.Ordinal)
        .Replace("-Organization", "-ORG", StringComparison.Ordinal).Replace("-Location", "-LOC", StringComparison.Ordinal);

    private static IEnumerable<Name> Spans(int document, GivenText text, string[] tags)
    {
        var start = 0;
        for (var i = 1; i <= tags.Length; i++)
        {
            var goesOn = i < tags.Length && tags[i].StartsWith("I-", StringComparison.Ordinal) && tags[start] != "O" && tags[i][2..] == tags[start][2..]
                && text.Tokens.SentenceOf[i] == text.Tokens.SentenceOf[start];
            if (!goesOn)
            {
                if (tags[start] != "O" && Types.Contains(tags[start][2..]))
                {
                    yield return new Name(document, start, i, tags[start][2..]);
                }

                start = i;
            }
        }
    }

    private readonly record struct Name(int Document, int First, int End, string Type);
}
