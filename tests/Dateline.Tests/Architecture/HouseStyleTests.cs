using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dateline.Tests.Architecture;

public sealed partial class HouseStyleTests
{
    private const int LongestFile = 1000;

    private static readonly Type[] Types =
    [
        .. new[] { "Dateline", "Dateline.Ingest", "Dateline.Language", "Dateline.Extraction", "Dateline.Resolution", "Dateline.Export", "Dateline.Pipeline" }
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.FullName?.Contains('<', StringComparison.Ordinal) == false),
    ];

    [Fact]
    public void Types_are_named_for_the_field_and_not_for_doing_something_somehow() =>
        Assert.Empty(Declared(EmptyName()));

    [Fact]
    public void Public_types_cannot_be_changed_from_outside() =>
        Assert.Empty(
            from type in Types
            where type.IsVisible && !type.IsEnum
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where member is PropertyInfo property ? IsSettable(property) : member is FieldInfo { IsInitOnly: false, IsLiteral: false }
            select $"{type.Name}.{member.Name}");

    [Fact]
    public void No_state_is_shared_behind_anyones_back() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(ThreadStaticAttribute)) && !field.Name.Contains('<', StringComparison.Ordinal)
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void No_file_outgrows_its_reader() =>
        Assert.All(Repository.SourceFiles, file => Assert.InRange(File.ReadLines(file).Count(), 0, LongestFile));

    [Fact]
    public void Comments_say_something() => Assert.Empty(Declared(EmptyComment()));

    private static IEnumerable<string> Declared(Regex pattern) =>
        from file in Repository.SourceFiles
        from line in File.ReadLines(file)
        where pattern.IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}";

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Manager|Helpers?|Services?|Util(itie)?s?|Processor|Handler|Wrapper|Impl)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex("Gets or sets the|Performs the|This method|Helper class|TODO|FIXME|HACK")]
    private static partial Regex EmptyComment();
}
