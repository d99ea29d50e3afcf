namespace Dateline.Specs;

/// <summary>Where the shared development data lies: DATELINE_SHARED, else ../shared beside the repository. Tests that need it skip where it is absent.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a file in it; skips the running test where there is none.</summary>
    public static string File(params string[] parts)
    {
        var path = Path.Combine([Root() ?? "", .. parts]);
        Assert.SkipUnless(System.IO.File.Exists(path), "The shared development data is not here.");
        return path;
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("DATELINE_SHARED") is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            {
                return Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared");
            }
        }

        return null;
    }
}
