namespace Dateline.Specs.Events;

/// <summary>One sentence, one event: whether it occurred, how far it came, and by whose word.</summary>
public sealed class EventStandingTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Events", "standing.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')),
    ];

    public static TheoryData<string, string, string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var row in Rows)
            {
                data.Add(row[0], row[1], row[2], row[3], row[4]);
            }

            return data;
        }
    }

    [Fact]
    public void Nine_in_ten_stand_as_told()
    {
        var wrong = Rows.Where(row => !Stands(row)).Select(row => row[0]).ToList();
        Assert.True(wrong.Count * 10 <= Rows.Length, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_deed_not_done_is_never_told_as_done(string sentence, string type, string factuality, string outcome, string speaker)
    {
        _ = (outcome, speaker);
        if (!factuality.Contains("happened", StringComparison.Ordinal) && !factuality.Contains("ongoing", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(ProgramFolders.Code(sentence).Events, told => told.Type.Name() == type && told.Factuality == Factuality.Happened);
        }
    }

    private static bool Stands(string[] row)
    {
        var coding = ProgramFolders.Code(row[0]);
        return coding.Events.Any(told => told.Type.Name() == row[1]
            && row[2].Split(',').Contains(told.Factuality.Name(), StringComparer.Ordinal)
            && (row[3] == "-" || told.Outcome.Name() == row[3])
            && IsSaidBy(coding, told, row[4]));
    }

    private static bool IsSaidBy(Coding coding, Event told, string speaker) => speaker switch
    {
        "-" => true,
        "report" => told.SaidBy.IsEmpty,
        _ => told.SaidBy.Any(party => party.Quotation.Text.Contains(speaker, StringComparison.OrdinalIgnoreCase)) && coding.Entities.Length > 0,
    };
}
