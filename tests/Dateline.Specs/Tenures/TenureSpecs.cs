using Dateline.Extraction.Tenures;
using Dateline.Language;

namespace Dateline.Specs.Tenures;

/// <summary>Texts of tenures.tsv through the language models and the extractor, beside what they must give.</summary>
public sealed class TenureSpecs
{
    private static readonly LanguageModels Models = LanguageModels.Open(Folder("models"), Folder("data"));
    private static readonly TenureExtractor Extractor = new(Folder("data"));

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new List<(string Text, List<string> Rows)>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Tenures", "tenures.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var cells = line.Split('\t', 2);
                if (cells[0].Length > 0)
                {
                    texts.Add((cells[0], []));
                }

                texts[^1].Rows.AddRange(cells.Skip(1));
            }

            return [.. texts.Select(text => (text.Text, string.Join('\n', text.Rows)))];
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_gives_its_tenures(string text, string rows)
    {
        var document = Models.Annotators.Aggregate(new Document { Report = Report.Create(text) }, (annotated, annotator) => annotator.Annotate(annotated));
        var found = Extractor.Extract(document, Mentions.None).Tenures;
        var expected = rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t')).ToList();
        var missing = expected.Where(row => !found.Any(tenure => Fits(text, tenure, row))).Select(row => string.Join(" | ", row)).ToList();
        Assert.True(missing.Count == 0 && found.Length == expected.Count, $"missing: {string.Join("; ", missing)}\nfound: {string.Join("\n", found.Select(tenure => Written(text, tenure)))}");
    }

    private static bool Fits(string text, TenureMention tenure, string[] row) =>
        Words(text, tenure.Person) == row[0]
        && tenure.Role.Of(text).ToString().Contains(row[1], StringComparison.Ordinal)
        && (Words(text, tenure.Organisation) ?? "-").Contains(row[2], StringComparison.Ordinal)
        && tenure.EntryMode.ToString().Equals(row[3], StringComparison.OrdinalIgnoreCase)
        && (tenure.ExitMode?.ToString() ?? "-").Equals(row[4], StringComparison.OrdinalIgnoreCase)
        && (Words(text, tenure.Predecessor) ?? "-") == row[5]
        && (Words(text, tenure.Successor) ?? "-") == row[6];

    private static string Written(string text, TenureMention tenure) => string.Join(
        " | ",
        Words(text, tenure.Person),
        tenure.Role.Of(text).ToString(),
        Words(text, tenure.Organisation) ?? "-",
        tenure.EntryMode,
        tenure.ExitMode?.ToString() ?? "-",
        Words(text, tenure.Predecessor) ?? "-",
        Words(text, tenure.Successor) ?? "-",
        tenure.Rule);

    private static string? Words(string text, Argument? argument) => argument?.Span.Of(text).ToString();

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
