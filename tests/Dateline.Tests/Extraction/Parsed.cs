namespace Dateline.Tests.Extraction;

/// <summary>
/// Documents written out by hand. A line a token: form, lemma, Penn tag, universal tag, head (number in its sentence, 0 for the root), relation,
/// then optionally the entity in BIO ("B-PER") and the number of a chain at a mention's head. A blank line ends a sentence; "+" after a form: no space follows.
/// </summary>
internal static class Parsed
{
    private static readonly Dictionary<string, EntityType> Types = new(StringComparer.Ordinal)
    {
        ["PER"] = EntityType.Person, ["ORG"] = EntityType.Organization, ["LOC"] = EntityType.Place, ["NAT"] = EntityType.Nationality, ["GRP"] = EntityType.Group,
    };

    public static Document Document(string table)
    {
        var sentences = table.Replace("\r", "", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList())
            .Where(rows => rows.Count > 0).ToList();
        var rows = sentences.SelectMany(sentence => sentence).ToList();
        var (text, spans) = Text(rows);
        var starts = sentences.Select((_, i) => sentences.Take(i).Sum(before => before.Count)).ToArray();
        var tokens = new TokenLayer(spans, [.. rows.Select(row => row[0].TrimEnd('+'))], starts);
        var heads = sentences.SelectMany((sentence, i) => sentence.Select(row => row[4] == "0" ? DependencyLayer.None : int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture) - 1 + starts[i])).ToArray();
        var names = Names(rows, heads);
        return new Document
        {
            Report = Report.Create(text),
            Tokens = tokens,
            Tags = new TagLayer([.. rows.Select(row => Enum.Parse<Upos>(row[3], ignoreCase: true))], [.. rows.Select(row => row[2])], [.. rows.Select(_ => "_")]),
            Lemmas = new LemmaLayer([.. rows.Select(row => row[1])]),
            Dependencies = new DependencyLayer(tokens, heads, [.. rows.Select(row => Deprels.Parse(row[5]))]),
            Entities = names,
            Chains = Chains(rows, names),
        };
    }

    private static (string Text, TextSpan[] Spans) Text(List<string[]> rows)
    {
        var text = new System.Text.StringBuilder();
        var spans = new TextSpan[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var form = rows[i][0].TrimEnd('+');
            spans[i] = new TextSpan(text.Length, text.Length + form.Length);
            text.Append(form).Append(rows[i][0].EndsWith('+') ? "" : " ");
        }

        return (text.ToString(), spans);
    }

    private static ImmutableArray<EntityMention> Names(List<string[]> rows, int[] heads)
    {
        var names = ImmutableArray.CreateBuilder<EntityMention>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length > 6 && rows[i][6].StartsWith("B-", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (end < rows.Count && rows[end].Length > 6 && rows[end][6].StartsWith("I-", StringComparison.Ordinal))
                {
                    end++;
                }

                var head = Enumerable.Range(i, end - i).First(token => heads[token] < i || heads[token] >= end);
                names.Add(new EntityMention(i, end, head, Types[rows[i][6][2..]], MentionKind.Name));
            }
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<CoreferenceChain> Chains(List<string[]> rows, ImmutableArray<EntityMention> names)
    {
        var numbered = rows.Select((row, token) => (row, token)).Where(pair => pair.row.Length > 7)
            .GroupBy(pair => pair.row[7], pair => MentionAt(pair.token, pair.row, names), StringComparer.Ordinal);
        return [.. numbered.Select(group => new CoreferenceChain(group.First().Type, [.. group]))];
    }

    private static EntityMention MentionAt(int token, string[] row, ImmutableArray<EntityMention> names) =>
        names.FirstOrDefault(name => name.Covers(token))
        ?? new EntityMention(token, token + 1, token, Types.GetValueOrDefault(row[6], EntityType.Person), row[3] == "PRON" ? MentionKind.Pronoun : MentionKind.Nominal);
}
