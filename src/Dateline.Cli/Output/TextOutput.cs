using Dateline.Cli.Text;

namespace Dateline.Cli.Output;

/// <summary>Records as a person reads them, report by report.</summary>
internal sealed class TextOutput(StreamWriter writer, Page page, CountryNames countries) : CodingOutput
{
    private bool _any;

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(string source, Coding coding, CancellationToken cancellationToken)
    {
        if (_any)
        {
            page.Gap();
        }

        _any = true;
        ReportSheet.Write(page, source, coding, countries);
        await writer.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync() => await writer.DisposeAsync();
}
