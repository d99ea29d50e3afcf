using Dateline.Extraction.Codebook;

namespace Dateline.Tests.Extraction.Codebook;

public sealed class EventCodebookTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data", "codebook");
    private readonly string _folder = Directory.CreateTempSubdirectory("codebook").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_shipped_codebook_has_no_fault() => Assert.Empty(EventCodebook.Check(Shipped));

    [Fact]
    public void The_shipped_codebook_covers_every_type_and_its_modes()
    {
        var codebook = EventCodebook.Load(Shipped);
        foreach (var type in Enum.GetValues<EventType>())
        {
            var rules = codebook.Rules(type);
            Assert.True(rules.Definition.Length > 40, type.Name());
            Assert.Contains(codebook.Entries, entry => entry.Type == type);
            var shown = codebook.Entries.Where(entry => entry.Type == type).Select(entry => entry.Mode).Concat(rules.ModeOfComplement.Values.Cast<EventMode?>()).Append(rules.DefaultMode);
            Assert.Empty(rules.Modes.Keys.Where(mode => !shown.Contains(mode)).Except([EventMode.Arrest, EventMode.Expel, EventMode.Territory]));
        }
    }

    [Fact]
    public void The_hash_follows_every_change()
    {
        Copy();
        var before = EventCodebook.Load(_folder).Hash;
        File.AppendAllText(Path.Combine(_folder, "AID.yaml"), "# a remark\n");
        Assert.NotEqual(before, EventCodebook.Load(_folder).Hash);
        Assert.Matches("^[0-9a-f]{64}$", before);
    }

    [Theory]
    [InlineData("entries:\n  - verbs: [go]\n", 2, "no name")]
    [InlineData("entries:\n  - name: going\n", 2, "no trigger")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    verb: [run]\n", 4, "means nothing in an entry")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    mode: sideways\n", 4, "no mode of this type")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    actor: [the subject]\n", 4, "no place to look")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    object: [$unlisted]\n", 4, "no list")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    object: [<giant>]\n", 4, "no kind of party")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    weight: heavy\n", 4, "no weight")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    harm: bored\n", 4, "no harm")]
    [InlineData("entries:\n  - name: going\n    verbs: [go]\n    complement-type: [WAR]\n", 4, "no event type")]
    [InlineData("modes:\n  sideways: Not forward.\n", 2, "no mode")]
    [InlineData("examples:\n  - text: They went.\n", 2, "an example needs")]
    [InlineData("entry:\n  - name: going\n", 2, "means nothing here")]
    [InlineData("entries: [\n", 0, "not well-formed YAML")]
    public void A_fault_names_file_line_and_remedy(string yaml, int line, string problem)
    {
        Copy();
        const string head = "type: AID\ndefinition: Gives help that can be counted.\n";
        File.WriteAllText(Path.Combine(_folder, "AID.yaml"), head + yaml);
        var fault = Assert.Single(EventCodebook.Check(_folder), found => found.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(Path.Combine(_folder, "AID.yaml"), fault.File);
        Assert.True(line == 0 || fault.Line == line + 2, fault.ToString());
        var refused = Assert.Throws<DataFileException>(() => EventCodebook.Load(_folder));
        Assert.Contains("AID.yaml", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Copy();
        File.WriteAllText(Path.Combine(_folder, "AID.yaml"), "type: AID\nentries:\n  - name: a\n  - verbs: [go]\n");
        Assert.True(EventCodebook.Check(_folder).Length >= 3);
    }

    [Fact]
    public void A_list_that_names_itself_is_refused()
    {
        Copy();
        File.AppendAllText(Path.Combine(_folder, "lists.yaml"), "loop: [$loop]\n");
        File.AppendAllText(Path.Combine(_folder, "AID.yaml"), "  - text: Help came to $loop.\n    yields-no: AID\n");
        var aid = File.ReadAllText(Path.Combine(_folder, "AID.yaml")).Replace("object: [debt, loan]", "object: [$loop]", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "AID.yaml"), aid);
        Assert.Contains(EventCodebook.Check(_folder), fault => fault.Problem.Contains("circle", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_type_is_told()
    {
        Copy();
        File.Delete(Path.Combine(_folder, "AID.yaml"));
        Assert.Contains(EventCodebook.Check(_folder), fault => fault.Problem.Contains("lacks the type AID", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_or_missing_folder_is_no_codebook()
    {
        Assert.Throws<DataFileException>(() => EventCodebook.Load(_folder));
        Assert.Throws<DataFileException>(() => EventCodebook.Load(Path.Combine(_folder, "nowhere")));
    }

    [Theory]
    [InlineData("object-possessor", RolePlace.Object, "", "possessor")]
    [InlineData("against", RolePlace.Preposition, "against", "")]
    [InlineData("into-party", RolePlace.Preposition, "into", "party")]
    [InlineData("complement-subject", RolePlace.ComplementSubject, "", "")]
    public void A_role_is_sought_where_it_is_written(string text, RolePlace place, string preposition, string within)
    {
        Assert.True(RoleSource.TryParse(text, out var source));
        Assert.Equal(new RoleSource(place, preposition, within), source);
    }

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(Shipped, "*.yaml"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
        }
    }
}
