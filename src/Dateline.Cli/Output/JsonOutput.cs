using System.Text.Json;
using Dateline.Export.Codings;

namespace Dateline.Cli.Output;

/// <summary>Indented JSON: one object, or an array where several reports can come. Written as they come, not kept.</summary>
internal sealed class JsonOutput : CodingOutput
{
    private readonly Stream _stream;
    private readonly CoderVersion _coder;
    private readonly bool _single;
    private readonly Utf8JsonWriter _json;

    /// <param name="stream">Where to.</param>
    /// <param name="coder">What codes.</param>
    /// <param name="single">True where just one coding can come: then it stands alone.</param>
    public JsonOutput(Stream stream, CoderVersion coder, bool single)
    {
        (_stream, _coder, _single) = (stream, coder, single);
        _json = new Utf8JsonWriter(stream, CodingJsonWriter.Options(indented: true));
        if (!single)
        {
            _json.WriteStartArray();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(string source, Coding coding, CancellationToken cancellationToken)
    {
        CodingJsonWriter.Write(_json, _coder, coding);
        await _json.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (!_single)
        {
            _json.WriteEndArray();
        }

        var any = _json.BytesCommitted + _json.BytesPending > 0;
        await _json.DisposeAsync();
        if (any)
        {
            _stream.WriteByte((byte)'\n');
        }
    }
}
