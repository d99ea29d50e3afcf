using Dateline.Language;

namespace Dateline.Specs.Coreference;

public sealed class CoreferenceSpecs
{
    private static readonly LanguageModels Language =
        LanguageModels.Open(Path.Combine(AppContext.BaseDirectory, "models"), Path.Combine(AppContext.BaseDirectory, "data"));

    public static TheoryData<string, string, string, bool> Rows() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coreference", "coreference.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new TheoryDataRow<string, string, string, bool>(cells[0], cells[1], cells[2], cells[3] == "same"))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Two_mentions_mean_one_or_two(string text, string one, string other, bool same)
    {
        var document = Language.Annotate(Report.Create(text));
        var (first, second) = (ChainAt(document, Find(text, one)), ChainAt(document, Find(text, other)));
        Assert.True(same ? first is not null && first == second : first is null || first != second, string.Join("; ", document.Chains.Select(chain => Written(document, chain))));
    }

    private static CoreferenceChain? ChainAt(Document document, TextSpan span) =>
        document.Chains.Where(chain => chain.Mentions.Any(mention => mention.SpanIn(document) is var at && at.Contains(span) && at.Length < span.Length * 3))
            .MinBy(chain => chain.Mentions.Where(mention => mention.SpanIn(document).Contains(span)).Min(mention => mention.SpanIn(document).Length));

    private static TextSpan Find(string text, string words)
    {
        var parts = words.Split('#');
        var at = -1;
        for (var n = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1; n > 0; n--)
        {
            at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal);
        }

        return new TextSpan(at, at + parts[0].Length);
    }

    private static string Written(Document document, CoreferenceChain chain) =>
        string.Join(" = ", chain.Mentions.Select(mention => mention.SpanIn(document).Of(document.Text).ToString()));
}
