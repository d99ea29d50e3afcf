namespace Dateline.Language.Coreference;

/// <summary>Works out which names, noun phrases and pronouns of a report mean the same: sets <see cref="Document.Chains"/>.</summary>
/// <remarks>
/// Rules in the order of their precision (after Raghunathan et al. 2010): names of the whole text first, then appositions, then noun
/// phrases and pronouns from left to right by agreement, syntax and salience. Doubtful pairs stay apart: a wrong merge makes a wrong record.
/// Names of a Person or body stay in a chain of their own even where named once; noun phrases and pronouns named once have none.
/// </remarks>
public sealed class CoreferenceResolver : IAnnotator
{
    private readonly ExpressionFinder _finder;
    private readonly CoreferenceLexicon _lexicon;
    private readonly Naming _naming;
    private readonly Nominals _nominals;
    private readonly Pronouns _pronouns;

    /// <param name="dataFolder">Folder that holds coreference/*.tsv.</param>
    /// <exception cref="DataFileException">A word list is missing or a row of it cannot be read.</exception>
    public CoreferenceResolver(string dataFolder)
    {
        _lexicon = new CoreferenceLexicon(Path.Combine(dataFolder, "coreference"));
        _finder = new ExpressionFinder(_lexicon);
        _naming = new Naming(_lexicon, new PostClueReader(_lexicon));
        _nominals = new Nominals(_lexicon);
        _pronouns = new Pronouns(_lexicon);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires =>
        DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Lemmas | DocumentLayers.Dependencies | DocumentLayers.Entities;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Coreference;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var discourse = new Discourse(document, _finder.Find(document), Quotations.Find(document, _lexicon));
        _naming.Join(discourse);
        Descriptions.Join(discourse);

        // By heads, so that the owner in "his predecessor" is known before the phrase.
        foreach (var expression in discourse.Expressions.OrderBy(expression => expression.Head))
        {
            if (Antecedent(discourse, expression) is { } antecedent)
            {
                discourse.Join(antecedent, expression);
            }
        }

        Voices.Join(discourse);
        return document with { Chains = [.. discourse.Referents.Where(IsWorthAChain).Select(Chain)] };
    }

    private ReferringExpression? Antecedent(Discourse discourse, ReferringExpression expression) => expression switch
    {
        { Kind: MentionKind.Nominal } when discourse[expression].Members.Count == 1 => _nominals.Antecedent(discourse, expression),
        { Kind: MentionKind.Pronoun, Person: GrammaticalPerson.Third or GrammaticalPerson.Relative } => _pronouns.Antecedent(discourse, expression),
        _ => null,
    };

    private static bool IsWorthAChain(Referent referent) =>
        referent.Members.Count > 1 || (referent.Members[0].Kind == MentionKind.Name && referent.Type != EntityType.Other);

    private static CoreferenceChain Chain(Referent referent) =>
        new(BestType(referent), [.. referent.Members.Select(member => member.ToMention())]);

    // A name's type before a noun's, a noun's before a pronoun's; the commonest of the best kind.
    private static EntityType BestType(Referent referent)
    {
        var typed = referent.Members.Where(member => member.Type != EntityType.Other).ToList();
        return typed.Count == 0 ? EntityType.Other
            : typed.GroupBy(member => member.Kind).MinBy(kind => kind.Key)!.GroupBy(member => member.Type).MaxBy(type => type.Count())!.Key;
    }
}
