using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Finds who held which role in which body, how he came to it and how it ended.</summary>
/// <remarks>
/// Passages are read one by one (titles, appositions, copulas, verbs), then those on the same holder and post are put together.
/// Only named holders count; which nouns make a post is told by role-nouns.tsv.
/// </remarks>
public sealed class TenureExtractor : IExtractor
{
    private readonly RoleLexicon _roles;
    private readonly TenureVerbs _verbs;
    private readonly RolePhraseReader _reader;
    private readonly ClauseFactuality _factuality;
    private readonly StoryStates _states;

    /// <param name="dataFolder">Folder that holds lexicons/role-*.tsv and lexicons/tenure-*.tsv, places/countries.tsv, actors/office-holders.tsv.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public TenureExtractor(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "lexicons");
        _roles = new RoleLexicon(folder);
        _verbs = new TenureVerbs(folder);
        _reader = new RolePhraseReader(_roles);
        _factuality = new ClauseFactuality(Path.Combine(folder, "tenure-governors.tsv"));
        _states = new StoryStates(dataFolder);
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
        var roles = _reader.Read(document, identities);
        var holders = new Holders(document, identities, _roles);
        var passages = new List<TenurePassage>(new NominalPassages(document, identities, holders, _factuality).Read(roles));
        passages.AddRange(new VerbPassages(document, identities, holders, _roles, _verbs, _factuality).Read(roles));
        var drafts = new TenureAssembly(identities, new Bodies(document, identities)).Assemble(passages);
        foreach (var draft in drafts.Where(draft => draft.Organisation is null && draft.Naming.IsOfState))
        {
            var person = draft.Naming.Person;
            draft.Inherited = _states.StateOf(document, identities.NamesOf(person), person.Head);
        }

        var writing = new TenureWriting(document, identities, new Speech(found));
        return found with { Tenures = found.Tenures.AddRange(drafts.Select(writing.Write).OfType<TenureMention>()) };
    }
}
