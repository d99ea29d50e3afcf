namespace Dateline.Specs;

/// <summary>Where the shared development data lies: DATELINE_SHARED, else ../shared beside the repository. Tests that need it skip where it is absent.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a file in it; skips the running test where there is none.</summary>
    public static string File(params string[] parts)
    {
        var path = Path.Combine([Root(), .. parts]);
        Assert.SkipUnless(System.IO.File.Exists(path), "The shared development data is not here.");
        return path;
    }

    private static string Root() => Environment.GetEnvironmentVariable("DATELINE_SHARED") is { Length: > 0 } given
        ? given
        : Path.Combine(Path.GetDirectoryName(Repository.Root) ?? "", "shared");
}
