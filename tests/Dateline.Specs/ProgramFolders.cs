using Dateline.Pipeline;

namespace Dateline.Specs;

/// <summary>The data and models as they stand beside the program, opened once for all specs.</summary>
internal static class ProgramFolders
{
    private static readonly Lazy<ReportPipeline> Opened = new(() => ReportPipeline.Open(Data, Models));

    public static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    public static string Models => Path.Combine(AppContext.BaseDirectory, "models");

    public static ReportPipeline Pipeline => Opened.Value;

    /// <summary>Codes a text; fails the test with the reason where it is refused.</summary>
    public static Coding Code(string text, string? published = null, string? outlet = null)
    {
        var time = PublicationTime.TryParse(published, out var parsed) ? parsed : (PublicationTime?)null;
        var result = Pipeline.Code(Report.Create(text, time, outlet: outlet));
        Assert.True(result.Coding is not null, result.Rejection?.ToString());
        return result.Coding;
    }
}
