using System.Text;
using Dateline.Export.Codings;

namespace Dateline.Specs.Schema;

public sealed class CodingSchemaTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Nasty =>
    [
        "💥 BOSASO 🕯 — “We will burn the cranes,” Abu Rayyan 🇸🇴 said on Tuesday. At least 12 people were killed 💔 in Qandala.",
        "Cafe\u0301 owners in Ko\u0308rvat said that Zoe\u0308 Mu\u0308ller was arrested\u200B on\u00A0Monday.",
        "The spokesman, Ahmed al-Sharif (أحمد الشريف), said the Front (الجبهة) had not attacked Bosaso on 5 March 2031.",
        "Line one ends\r\nin the middle.\r\n\r\n\"They shot at us,\"\r\nsaid the mayor of\rAden.\u2028Four died.\u0085",
        "KILLED KILLED KILLED. SAID SAID SAID.",
        "He said she said they said that the army had denied that the rebels had claimed that they killed ten, including four women.",
        "“ “ ‘ \" ’ ” ( [ { « » } ] ) — – - … !!! ???",
        ".",
        "𝔊𝔲𝔫𝔪𝔢𝔫 attacked 𝔐𝔬𝔰𝔲𝔩 on 12 May 2031, killing 𝟡 people.",
        "\0\u0001\u001b[31mPolice said\u0007 that two men were held.\uffff",
        "President Ada Obi resigned. President Ada Obi was killed. President Ada Obi was elected president of the presidents on 31 February 2031.",
        "e\u0301" + "\u0301\u0301\u0301\u0301\u0301\u0301 attacked a\u0308\u0308\u0308\u0308\u0308\u0308.",
    ];

    public static TheoryData<string> News => ["000.txt", "002.txt", "004.txt", "005.txt", "014.txt", "018.txt", "019.txt", "021.txt"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_give_sound_codings(string file) => AssertSound(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", file)));

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Nasty_texts_give_sound_codings(string text) => AssertSound(text);

    [Theory]
    [MemberData(nameof(News))]
    public void News_gives_sound_codings(string file) => AssertSound(File.ReadAllText(SharedFolder.File("news", file)));

    [Fact]
    public void A_report_of_one_endless_sentence_gives_a_sound_coding() =>
        AssertSound(string.Join(' ', Enumerable.Repeat("the army said that rebels killed ten people in Aden and", 500)));

    [Fact]
    public void A_real_story_yields_records_of_several_kinds()
    {
        var coding = Code(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "01-market-blast.txt")));

        Assert.NotEmpty(coding.Events);
        Assert.NotEmpty(coding.Statements);
        Assert.NotEmpty(coding.Places);
        Assert.NotEmpty(coding.Entities);
    }

    [Theory]
    [InlineData("\"factuality\":\"happened\"", "\"factuality\":\"perhaps\"")]
    [InlineData("\"format\":\"dateline-coding/1\"", "\"format\":\"dateline-coding/2\"")]
    [InlineData("\"type\":\"ASSAULT\"", "\"type\":\"assault\"")]
    [InlineData("\"outcome\":", "\"outcom\":")]
    [InlineData("\"precision\":\"day\"", "\"precision\":\"hour\"")]
    [InlineData("\"start\":0,", "\"start\":-1,")]
    [InlineData("\"entity\":\"n1\"", "\"entity\":\"n99\"")]
    [InlineData("\"quote\":\"Gunmen\"", "\"quote\":\"gunmen\"")]
    public void A_faulty_coding_is_found_out(string sound, string faulty)
    {
        var json = Encoding.UTF8.GetString(CodingJsonWriter.ToLine(new CoderVersion("1", "c", ImmutableSortedDictionary<string, string>.Empty), HandMade()).Span);
        Assert.Contains(sound, json, StringComparison.Ordinal);
        Assert.Empty(CodingSchema.Faults(json));

        Assert.NotEmpty(CodingSchema.Faults(json.Replace(sound, faulty, StringComparison.Ordinal)));
    }

    private static Coding HandMade()
    {
        var report = Report.Create("Gunmen killed ten on Tuesday.");
        Quotation words(int start, int end) => Quotation.Of(report.Text, new TextSpan(start, end));
        var gunmen = new Participant(new EntityId("n1"), words(0, 6));
        return new Coding
        {
            Report = report,
            Entities = [new Entity { Id = gunmen.Entity, Type = EntityType.Group, Name = "gunmen", Mentions = [new(gunmen.Quotation, MentionKind.Nominal)] }],
            Events =
            [
                new Event
                {
                    Id = new AssertionId("e1"),
                    Type = EventType.Assault,
                    Trigger = words(7, 13),
                    Actors = [gunmen],
                    Date = DateRange.On(new DateOnly(2031, 3, 4)),
                    Harms = [(Harm.Killed, new Count(Tally.Exactly(10), words(14, 17)))],
                    Factuality = Factuality.Happened,
                    Confidence = 0.9,
                    Rule = "by hand",
                    Evidence = [words(0, 29)],
                },
            ],
        };
    }

    private static Coding Code(string text) => ProgramFolders.Code(text, "2031-03-04", "Test");

    private static void AssertSound(string text)
    {
        var coding = Code(text);
        Assert.Empty(CodingConsistency.Faults(coding));
        Assert.Empty(CodingSchema.Faults(Encoding.UTF8.GetString(CodingJsonWriter.ToLine(ProgramFolders.Pipeline.Version, coding).Span)));
    }
}
