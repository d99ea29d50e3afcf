using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;

namespace Dateline.Tests.Architecture;

public sealed class LayoutTests
{
    private static readonly string[] Stages = ["Dateline.Ingest", "Dateline.Language", "Dateline.Extraction", "Dateline.Resolution", "Dateline.Export"];

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies([typeof(Report).Assembly, .. Stages.Select(Assembly.Load)])
        .Build();

    public static TheoryData<string> StageNames => [.. Stages];

    [Theory]
    [MemberData(nameof(StageNames))]
    public void A_stage_sees_the_nouns_and_no_other_stage(string stage) =>
        ArchRuleDefinition.Types().That().ResideInNamespaceMatching(Inside(stage)).Should()
            .NotDependOnAny(ArchRuleDefinition.Types().That().ResideInNamespaceMatching(Inside([.. Stages.Where(other => other != stage)])))
            .Check(Loaded);

    [Theory]
    [MemberData(nameof(StageNames))]
    public void A_stage_refers_to_one_project_the_nouns(string stage) =>
        Assert.Equal(["Dateline"], References(stage));

    [Fact]
    public void The_nouns_depend_on_nothing()
    {
        Assert.Empty(References("Dateline"));
        Assert.Empty(Project("Dateline").Descendants("PackageReference"));
    }

    [Fact]
    public void Nothing_refers_to_the_training() =>
        Assert.All(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "Dateline*"), folder =>
            Assert.DoesNotContain("Dateline.Training", References(Path.GetFileName(folder))));

    /// <summary>By namespace, because the reader of data tables is compiled into several stages under one name.</summary>
    private static string Inside(params string[] stages) => $@"^({string.Join('|', stages.Select(Regex.Escape))})(\.|$)";

    private static IEnumerable<string> References(string project) =>
        Project(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? ""));

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Repository.Root, "src", name, $"{name}.csproj"));
}
