using System.Text;
using System.Text.Json;
using CsCheck;
using Dateline.Export.Codings;

namespace Dateline.Tests.Export.Codings;

public sealed class CodingJsonWriterTests
{
    private static readonly CoderVersion Coder = new("0.0.1", "cafe", ImmutableSortedDictionary<string, string>.Empty.Add("tagger", "beef"));

    [Theory]
    [InlineData("Gunmen killed five.", "killed", 7, 13)]
    [InlineData("💥💥 Gunmen killed five.", "killed", 10, 16)]
    [InlineData("Zaïde\r\nkilled 😀", "killed", 7, 13)]
    [InlineData("אבג 🕯 killed", "🕯", 4, 5)]
    public void Offsets_count_code_points(string text, string words, int start, int end)
    {
        var trigger = Written(EventOf(text, words)).GetProperty("events")[0].GetProperty("trigger");

        Assert.Equal((start, end, words), (Int(trigger, "start"), Int(trigger, "end"), trigger.GetProperty("quote").GetString()));
    }

    [Fact]
    public void Every_offset_of_any_text_cuts_out_its_quote() =>
        Gen.Char["ab \n𝔘é"].Array.Where(units => units.Length > 0).Select(units => Wellformed(units)).Where(text => text.Length > 0).Sample(text =>
        {
            var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            foreach (var rune in Enumerable.Range(0, runes.Length))
            {
                var start = runes[..rune].Sum(r => r.Length);
                var coding = WithTrigger(text, new TextSpan(start, start + runes[rune].Length));
                var trigger = Written(coding).GetProperty("events")[0].GetProperty("trigger");
                Assert.Equal((rune, rune + 1), (Int(trigger, "start"), Int(trigger, "end")));
            }
        });

    [Fact]
    public void Harms_are_parted_by_kind_and_keep_their_wholes()
    {
        const string text = "Ten died, four of them women; six were hurt, two badly.";
        var coding = EventOf(text, "died");
        (Harm, Count)[] harms =
        [
            (Harm.Injured, new Count(Tally.Exactly(6), Words(text, "six"))),
            (Harm.Killed, new Count(Tally.Exactly(10), Words(text, "Ten"))),
            (Harm.Injured, new Count(Tally.Exactly(2), Words(text, "two")) { PartOf = 0 }),
            (Harm.Killed, new Count(Tally.AtLeast(4), Words(text, "four")) { PartOf = 1, Of = "women" }),
        ];
        var written = Written(coding with { Events = [coding.Events[0] with { Harms = [.. harms] }] }).GetProperty("events")[0];

        Assert.Equal("[10,4]", Low(written.GetProperty("killed")));
        Assert.Equal("[6,2]", Low(written.GetProperty("injured")));
        Assert.Equal(0, Int(written.GetProperty("killed")[1], "partOf"));
        Assert.Equal(0, Int(written.GetProperty("injured")[1], "partOf"));
        Assert.Equal(JsonValueKind.Null, written.GetProperty("killed")[1].GetProperty("high").ValueKind);
        Assert.False(written.TryGetProperty("abducted", out _));
    }

    [Fact]
    public void Terms_are_written_as_the_field_writes_them()
    {
        var coding = EventOf("They stormed it.", "stormed");
        var e = coding.Events[0] with { Mode = EventMode.SuicideAttack, Contexts = [EventContext.HumanRights], Outcome = Outcome.Foiled };
        var written = Written(coding with { Events = [e] }).GetProperty("events")[0];

        Assert.Equal("ASSAULT", written.GetProperty("type").GetString());
        Assert.Equal("suicide-attack", written.GetProperty("mode").GetString());
        Assert.Equal("human_rights", written.GetProperty("contexts")[0].GetString());
        Assert.Equal("foiled", written.GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_line_holds_no_line_break()
    {
        var line = CodingJsonWriter.ToLine(Coder, EventOf("One\r\ntwo\u2028three \u0007 killed", "killed"));

        Assert.DoesNotContain(line.ToArray(), b => b is (byte)'\n' or (byte)'\r');
    }

    private static string Wellformed(char[] units) =>
        string.Concat(new string(units).EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));

    private static Coding EventOf(string text, string words)
    {
        var quotation = Words(text, words);
        return WithTrigger(text, quotation.Span);
    }

    private static Coding WithTrigger(string text, TextSpan span)
    {
        var quotation = Quotation.Of(text, span);
        return new Coding
        {
            Report = Report.Create(text),
            Events =
            [
                new Event
                {
                    Id = new AssertionId("e1"),
                    Evidence = [quotation],
                    Type = EventType.Assault,
                    Trigger = quotation,
                    Date = DateRange.Unknown,
                    Factuality = Factuality.Happened,
                    Confidence = 0.5,
                    Rule = "test",
                },
            ],
        };
    }

    private static Quotation Words(string text, string words) =>
        Quotation.Of(text, new TextSpan(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length));

    private static JsonElement Written(Coding coding)
    {
        using var json = JsonDocument.Parse(CodingJsonWriter.ToLine(Coder, coding));
        return json.RootElement.Clone();
    }

    private static int Int(JsonElement element, string property) => element.GetProperty(property).GetInt32();

    private static string Low(JsonElement counts) => $"[{string.Join(',', counts.EnumerateArray().Select(count => Int(count, "low")))}]";
}
