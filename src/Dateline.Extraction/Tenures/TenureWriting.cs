using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Makes the record of a draft, or none where the words do not bear one out.</summary>
internal sealed class TenureWriting(Document document, Identities identities, Speech speech)
{
    /// <summary>The tenure; null for an unnamed holder and for a role too vague without a body.</summary>
    public TenureMention? Write(TenureDraft draft)
    {
        var naming = draft.Naming;
        if (naming.Words is not { } words || !identities.IsNamed(naming.Person.Head) || IsVague(draft))
        {
            return null;
        }

        var (entry, exit) = (draft.Entry, draft.Exit);
        return new TenureMention
        {
            Person = PersonOf(draft),
            Role = words,
            Organisation = draft.Organisation,
            EntryMode = entry?.EntryMode ?? EntryMode.Unknown,
            EntryTrigger = entry?.EntryTrigger,
            ExitMode = exit?.ExitMode,
            ExitTrigger = exit?.ExitTrigger,
            Predecessor = draft.Predecessor,
            Successor = draft.Successor,
            Factuality = FactualityOf(draft),
            Speakers = SpeakersOf(draft),
            Confidence = draft.Passages.Max(passage => passage.Confidence),
            Rule = naming.Rule,
            Evidence = EvidenceOf(draft),
        };
    }

    // "Leader" alone and "official" without a body say too little to be a post.
    private static bool IsVague(TenureDraft draft) =>
        draft.Organisation is null && (draft.Post == "leader" || draft.Naming.Bearing == RoleBearing.Body);

    private Argument PersonOf(TenureDraft draft) =>
        draft.Passages.Where(passage => passage.Words is not null).Select(passage => passage.Person)
            .OrderBy(person => document[person.Head].Upos == Upos.Pron).ThenBy(person => identities.NameAt(person.Head) is null).ThenBy(person => person.Span.Start)
            .First();

    private static Factuality FactualityOf(TenureDraft draft)
    {
        if (draft.Exit is not null && draft.Passages.Any(IsReal))
        {
            return Factuality.Happened;
        }

        return draft.Passages.FirstOrDefault(passage => passage.Factuality == Factuality.Ongoing)?.Factuality ?? draft.Passages[0].Factuality;
    }

    private static bool IsReal(TenurePassage passage) => passage.Factuality is Factuality.Happened or Factuality.Ongoing;

    // A tenure whose end or beginning somebody else tells is his to answer for, though its title be common knowledge.
    private ImmutableArray<Argument> SpeakersOf(TenureDraft draft)
    {
        var telling = draft.Exit is { ExitTrigger: not null } exit ? draft.Passages.Where(passage => passage.ExitMode == exit.ExitMode && passage.ExitTrigger is not null)
            : draft.Entry is { EntryTrigger: not null } entry ? draft.Passages.Where(passage => passage.EntryMode == entry.EntryMode && passage.EntryTrigger is not null)
            : draft.Passages;
        return telling.Select(passage => speech.SpeakersOf(document.Tokens.Spans[passage.Anchor], passage.IsAside)).MinBy(speakers => speakers.Length);
    }

    private static ImmutableArray<TextSpan> EvidenceOf(TenureDraft draft) =>
        [.. draft.Passages
            .OrderBy(passage => passage != draft.Exit).ThenBy(passage => passage != draft.Entry).ThenBy(passage => passage.Post is null).ThenBy(passage => passage.Evidence.Start)
            .Select(passage => passage.Evidence)
            .Distinct()];
}
