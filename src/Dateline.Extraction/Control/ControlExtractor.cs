using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Control;

/// <summary>Finds who held, took or lost which ground, passages on the same holder, ground and status put together.</summary>
public sealed class ControlExtractor : IExtractor
{
    private readonly ControlLexicon _lexicon;
    private readonly ClauseFactuality _factuality;

    /// <param name="dataFolder">Folder that holds lexicons/control-*.tsv and lexicons/tenure-governors.tsv.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public ControlExtractor(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "lexicons");
        _lexicon = new ControlLexicon(folder);
        _factuality = new ClauseFactuality(Path.Combine(folder, "tenure-governors.tsv"));
    }

    /// <inheritdoc/>
    public DocumentLayers Requires =>
        DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Lemmas | DocumentLayers.Dependencies | DocumentLayers.Entities | DocumentLayers.Coreference;

    /// <inheritdoc/>
    public Mentions Extract(Document document, Mentions found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(found);
        var identities = new Identities(document);
        var writing = new ControlWriting(document, identities, new Speech(found));
        var same = new ControlPassages(document, identities, _lexicon, _factuality).Read()
            .GroupBy(passage => (identities.Of(passage.Holder), identities.Of(passage.Territory), passage.Status, IsReal(passage)));
        return found with { Controls = found.Controls.AddRange(same.Select(group => writing.Write([.. group]))) };
    }

    private static bool IsReal(ControlPassage passage) => passage.Factuality is Factuality.Happened or Factuality.Ongoing;
}
