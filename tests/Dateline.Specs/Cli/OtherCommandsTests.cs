namespace Dateline.Specs.Cli;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("--help", "code")]
    [InlineData("--version", "0.")]
    [InlineData("code --help", "--published")]
    [InlineData("annotate --help", "conllu")]
    public async Task Help_and_version_are_at_hand(string call, string words)
    {
        var run = await ProgramRun.OfAsync(call.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_shows_what_the_samples_say_together()
    {
        var run = await ProgramRun.OfAsync("demo");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("12 reports", run.Output, StringComparison.Ordinal);
        Assert.All(
            ["TIMELINE", "WHO LED WHAT", "WHAT IS CLAIMED BY WHOM", "Meridian Wire, 5 Mar 2031", "The Northern Monitor, 14 Apr 2031", "undated"],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annotation_of_running_text_has_ten_columns()
    {
        var run = await ProgramRun.OfAsync("annotate", _scratch.File("a.txt", "Rebels took the town. The army fled to Aden."));
        var words = run.OutputLines.Where(line => line[0] != '#').Select(line => line.Split('\t')).ToArray();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(11, words.Length);
        Assert.All(words, word => Assert.Equal(10, word.Length));
    }

    [Theory]
    [InlineData("a.conllu", "conllu", "# sent_id = s1\n1\tRebels\t_\t_\t_\t_\t_\t_\t_\t_\n2\tgonna\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "Rebels gonna .")]
    [InlineData("a.bio", "bio", "# doc = x\nRebels\tO\nin\tO\nAden\tO\n\n", "Rebels in Aden")]
    public async Task Annotation_keeps_the_words_it_is_given(string name, string format, string given, string words)
    {
        var run = await ProgramRun.OfAsync("annotate", _scratch.File(name, given), "--format", format);
        var column = format == "bio" ? 0 : 1;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(words, string.Join(' ', run.OutputLines.Where(line => line[0] != '#').Select(line => line.Split('\t')[column])));
        Assert.Equal(given.Split('\n')[0], run.OutputLines[0]);
    }

    [Fact]
    public async Task Annotation_names_inputs_it_cannot_use()
    {
        var run = await ProgramRun.OfAsync("annotate", _scratch.File("bad.conllu", "1\tRebels\n"), _scratch.Path("none.txt"), _scratch.File("good.txt", "Calm."));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.conllu: line 1", run.Errors, StringComparison.Ordinal);
        Assert.Contains("none.txt: does not exist", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Calm", run.Output, StringComparison.Ordinal);
    }
}
