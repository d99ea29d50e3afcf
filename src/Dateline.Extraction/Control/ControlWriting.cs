using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Control;

/// <summary>Makes one record of the passages on the same holder, ground and status.</summary>
internal sealed class ControlWriting(Document document, Identities identities, Speech speech)
{
    /// <summary>The record, led by the passage that names most: holder and ground by name, and not in the opening line, which is a headline's.</summary>
    public ControlMention Write(IReadOnlyList<ControlPassage> passages)
    {
        var best = passages.OrderByDescending(Fullness).ThenBy(passage => passage.Trigger).First();
        var ground = Ground(best.Territory);
        return new ControlMention
        {
            Organisation = identities.ArgumentAt(best.Holder),
            Territory = ground.Span,
            TerritoryHead = ground.Head,
            Status = best.Status,
            Trigger = best.Trigger,
            Factuality = best.Factuality,
            Speakers = speech.SpeakersOf(document.Tokens.Spans[best.Trigger]),
            Confidence = 0.7,
            Evidence = [.. passages.OrderBy(passage => passage != best).Select(EvidenceOf).Distinct()],
        };
    }

    private int Fullness(ControlPassage passage) =>
        (document.Tokens.SentenceOf[passage.Trigger] > 0 ? 2 : 0) + (document[passage.Territory].Upos != Upos.Pron ? 1 : 0) + (document[passage.Holder].Upos != Upos.Pron ? 1 : 0);

    // Ground told by a pronoun is named by its latest nominal before.
    private Argument Ground(int token)
    {
        if (document[token].Upos == Upos.Pron && identities.ChainOf(token) is { } chain
            && chain.Mentions.LastOrDefault(mention => mention.Head < token && mention.Kind != MentionKind.Pronoun) is { } antecedent)
        {
            return new Argument(antecedent.SpanIn(document), antecedent.Head);
        }

        return identities.ArgumentAt(token);
    }

    private TextSpan EvidenceOf(ControlPassage passage)
    {
        var span = document.Tokens.Spans[passage.Trigger].Union(identities.ArgumentAt(passage.Holder).Span);
        return span.Union(identities.ArgumentAt(passage.Territory).Span);
    }
}
