using System.Text;

namespace Dateline.Tests.Ingest;

/// <summary>Runs a reader over bytes in memory.</summary>
internal static class Reading
{
    public static Task<List<ReadResult>> AllAsync(IReportReader reader, string utf8) => AllAsync(reader, Encoding.UTF8.GetBytes(utf8));

    public static async Task<List<ReadResult>> AllAsync(IReportReader reader, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await AllAsync(reader, stream);
    }

    public static async Task<List<ReadResult>> AllAsync(IReportReader reader, Stream stream)
    {
        List<ReadResult> results = [];
        await foreach (var result in reader.ReadAsync(stream, "input", TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        return results;
    }

    public static async Task<Report> OneAsync(IReportReader reader, byte[] bytes)
    {
        var only = Assert.Single(await AllAsync(reader, bytes));
        Assert.Null(only.Rejection);
        return Assert.IsType<Report>(only.Report);
    }

    public static async Task<string> ReasonAsync(IReportReader reader, byte[] bytes)
    {
        var only = Assert.Single(await AllAsync(reader, bytes));
        Assert.Null(only.Report);
        return Assert.IsType<Rejection>(only.Rejection).Reason;
    }
}
