using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Dateline.Specs.Schema;

namespace Dateline.Specs.Cli;

public sealed class CodeCommandTests : IDisposable
{
    private const string Story = "QANDALA, Somalia — Gunmen killed four villagers near Qandala on Monday, the police said.\n";
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task One_report_is_one_object()
    {
        var run = await ProgramRun.OfAsync("code", _scratch.File("a.txt", Story), "--format", "json", "--published", "2031-03-05", "--outlet", "Coast Wire");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Empty(CodingSchema.Faults(run.Output));
        using var json = JsonDocument.Parse(run.Output);
        var report = json.RootElement.GetProperty("report");
        Assert.Equal((Story, "2031-03-05", "Coast Wire"), (Text(report, "text"), Text(report, "publishedAt"), Text(report, "outlet")));
    }

    [Fact]
    public async Task Several_reports_are_an_array_in_their_order()
    {
        var run = await ProgramRun.OfAsync("code", _scratch.File("a.txt", "First came calm."), _scratch.File("b.txt", "Then came rain."), "-f", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["First came calm.", "Then came rain."], json.RootElement.EnumerateArray().Select(coding => Text(coding.GetProperty("report"), "text")));
    }

    [Fact]
    public async Task Lines_come_out_one_for_one_and_in_order()
    {
        var ids = Enumerable.Range(0, 60).Select(i => $"r{i}").ToArray();
        var lines = ids.Select(id => $$"""{"id":"{{id}}","text":"💥 Rebels took {{id}} on Monday.\r\nSo the army said.","publishedAt":"2031-03-05"}""");
        var run = await ProgramRun.OfAsync("code", _scratch.File("many.jsonl", string.Join('\n', lines)), "--format", "jsonl");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(run.OutputLines, line => Assert.Empty(CodingSchema.Faults(line)));
        Assert.Equal(ids, run.OutputLines.Select(SourceId));
    }

    [Fact]
    public async Task Standard_input_is_read_as_it_is_told_to()
    {
        var plain = await ProgramRun.FedAsync(Encoding.UTF8.GetBytes(Story), "code", "-", "-f", "jsonl");
        var lines = await ProgramRun.FedAsync("{\"id\":7,\"text\":\"Calm.\"}\n"u8.ToArray(), "code", "-", "-f", "jsonl", "--input", "jsonl");

        Assert.Equal((0, 0), (plain.ExitCode, lines.ExitCode));
        Assert.Equal("7", SourceId(Assert.Single(lines.OutputLines)));
    }

    [Fact]
    public async Task Each_bad_input_is_named_and_the_others_are_coded()
    {
        var huge = _scratch.Path("huge.txt");
        await using (var stream = File.Create(huge))
        {
            stream.SetLength(50_000_000);
        }

        var run = await ProgramRun.OfAsync(
            "code", "-f", "jsonl",
            _scratch.File("good.txt", Story),
            _scratch.File("empty.txt", ""),
            _scratch.File("binary.bin", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2]),
            huge,
            _scratch.File("charset.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * 37 % 128)))]),
            _scratch.Path("nowhere.txt"),
            _scratch.Path(""),
            _scratch.File("last.txt", "Calm returned to the town."));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.OutputLines.Length);
        Assert.Equal(6, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(
            ["empty.txt: is empty", "binary.bin: is a program", "huge.txt: is larger than 16 MB", "charset.txt: is in a charset", "nowhere.txt: does not exist", ": is a folder"],
            message => Assert.Contains(message, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_bad_line_is_named_and_the_others_are_coded()
    {
        var path = _scratch.File("mixed.jsonl", """
            {"id":"1","text":"Calm."}
            {"id":"2","text":
            {"id":"3","text":"Calm.","publishedAt":"31 February"}
            {"id":"4","text":"Calm.","publishedAt":"2031-02-28"}
            """);
        var run = await ProgramRun.OfAsync("code", path, "-f", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1", "3", "4"], run.OutputLines.Select(SourceId));
        Assert.Contains("mixed.jsonl:2: is broken JSON", run.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl:3: has \"publishedAt\": \"31 February\"", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "x.txt", "--published", "2031-02-31")]
    [InlineData("code", "x.txt", "--format", "csv")]
    [InlineData("code", "x.txt", "--frobnicate")]
    [InlineData("frobnicate")]
    [InlineData]
    public async Task Senseless_calls_are_told_so(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_off_a_terminal_bears_no_colour_and_no_control_characters()
    {
        var run = await ProgramRun.OfAsync("code", _scratch.File("a.txt", $"{Story}\u001b[31m\u0007 “We hold\u202e it,” said Ada Obi, a rebel leader.\n"), "--published", "2031-03-05");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("EVENTS", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => (c < ' ' && c != '\n') || c == '\u202e');
    }

    [Fact]
    public async Task Interruption_ends_it_at_once_without_a_trace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill(1).");
        using var process = ProgramRun.Start("code", "-");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        var clock = Stopwatch.StartNew();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_without_a_trace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are not signalled there.");
        var path = _scratch.File("many.jsonl", string.Concat(Enumerable.Repeat($"{{\"text\":\"{Story.TrimEnd()}\"}}\n", 2000)));
        using var process = ProgramRun.Start("code", path, "-f", "jsonl");
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(141, process.ExitCode);
        Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static string? Text(JsonElement json, string property) => json.GetProperty(property).GetString();

    private static string? SourceId(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Text(json.RootElement.GetProperty("report"), "sourceId");
    }
}
