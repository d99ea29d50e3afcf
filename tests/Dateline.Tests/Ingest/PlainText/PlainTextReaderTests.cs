using System.Text;
using CsCheck;
using Dateline.Ingest;
using Dateline.Ingest.PlainText;

namespace Dateline.Tests.Ingest.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Story = "El Fasher – Zoë Müller, “the envoy”, met rebels near Niš.\r\n\r\nTwo café owners fled.\n";
    private static readonly PlainTextReader Reader = new(KnownOrigin.None);

    public static TheoryData<string, byte[]> Writings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Story) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Story)] },
        { "UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Story)] },
        { "UTF-16 big-endian with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Story)] },
        { "UTF-32 with mark", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Story)] },
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public async Task Text_is_kept_whatever_its_charset(string charset, byte[] bytes)
    {
        Assert.NotEmpty(charset);
        Assert.Equal(Story, (await Reading.OneAsync(Reader, bytes)).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Utf16_is_known_without_its_mark(bool bigEndian)
    {
        const string story = "Rebels took the bridge at dawn, the army said.";
        Assert.Equal(story, (await Reading.OneAsync(Reader, new UnicodeEncoding(bigEndian, false).GetBytes(story))).Text);
    }

    [Fact]
    public async Task A_western_charset_is_known_by_its_quotation_marks()
    {
        const string story = "“We reject the deal,” said José Peña – the envoy’s deputy.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(story); // 1252 is always there.

        Assert.Equal(story, (await Reading.OneAsync(Reader, bytes)).Text);
    }

    [Fact]
    public async Task Text_cut_in_mid_character_stays_utf8()
    {
        const string story = "Šiauliai, Łódź, Çorlu, Mărășești, Ağrı, Đakovo, Þórshöfn – Zoë";
        var bytes = Encoding.UTF8.GetBytes(story);

        Assert.StartsWith("Šiauliai, Łódź", (await Reading.OneAsync(Reader, bytes[..^1])).Text, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [], "empty" },
        { [0xEF, 0xBB, 0xBF], "empty" },
        { " \r\n\t "u8.ToArray(), "empty" },
        { [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], "program" },
        { "%PDF-1.7 and so on"u8.ToArray(), "PDF" },
        { [(byte)'P', (byte)'K', 3, 4, 20, 0], "ZIP" },
        { [.. "Police said"u8, 0, .. " nothing."u8], "zero" },
        { [1, 2, 3, 4, 5, 6, 7, 8, 14, 15], "control characters" },
        { [(byte)'a', 0xEF, 0xBF, 0xBE], "no Unicode text" },
        { [0xFF, 0xFE, (byte)'a'], "utf-16" },
        { [0xFF, 0xFE, 0x00, 0xD8, (byte)'a', 0], "utf-16" },
        { [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * 37 % 128)))], "charset" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_text_is_refused_with_the_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, await Reading.ReasonAsync(Reader, bytes), StringComparison.Ordinal);

    [Fact]
    public async Task A_huge_input_is_refused_unread()
    {
        using var endless = new EndlessStream();
        var result = Assert.Single(await Reading.AllAsync(Reader, endless));

        Assert.Contains("16 MB", result.Rejection?.Reason, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, 17 * 1024 * 1024);
    }

    [Fact]
    public async Task The_callers_knowledge_goes_with_the_report()
    {
        var origin = new KnownOrigin(PublicationTime.OnDay(new DateOnly(2031, 3, 4)), "Harbour Gazette");
        var report = await Reading.OneAsync(new PlainTextReader(origin), "Calm returned."u8.ToArray());

        Assert.Equal((origin.PublishedAt, origin.Outlet), (report.PublishedAt, report.Outlet));
    }

    [Fact]
    public void Any_bytes_give_a_report_or_a_reason() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var result = Reading.AllAsync(Reader, bytes).GetAwaiter().GetResult().Single();
            return result.Report is null != (result.Rejection is null);
        });

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
