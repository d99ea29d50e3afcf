namespace Dateline.Extraction.Statements;

/// <summary>Gives quotations without a speech tag of their own to whom the text lets speak around them.</summary>
internal static class LooseQuotations
{
    private const int FewestTokens = 6;

    /// <summary>Attributions of the quotations that no other attribution covers.</summary>
    public static IEnumerable<Attribution> In(Passage passage, IReadOnlyList<Attribution> found)
    {
        for (var s = 0; s < passage.Borders.Length; s++)
        {
            var (first, end) = passage.Borders[s];
            if (!passage.Stretches[s].Single && IsUtterance(passage, first, end) && !found.Any(other => other.Content.Any(part => part.First < end && first < part.End)))
            {
                yield return Given(passage, first, end, SpeakerBefore(passage, first, found));
            }
        }
    }

    private static Attribution Given(Passage passage, int first, int end, Source? source) => new()
    {
        Source = source,
        Content = [(first, end)],
        Rule = source is null ? "quotation-alone" : "quotation-follows",
        Confidence = source is null ? 0.3 : passage.StartsSentence(first) ? 0.6 : 0.4,
    };

    // A title or a scare quote is no sentence: an utterance begins one, is long enough and has a verb.
    private static bool IsUtterance(Passage passage, int first, int end) =>
        end - first >= FewestTokens && passage.StartsSentence(first) && passage.HasFinite(first, end)
        && char.IsUpper(FirstLetter(passage, first, end));

    private static char FirstLetter(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (char.IsLetter(passage.Document[i].Form[0]))
            {
                return passage.Document[i].Form[0];
            }
        }

        return 'A';
    }

    // The last to speak in the same paragraph or the one before it.
    private static Source? SpeakerBefore(Passage passage, int first, IReadOnlyList<Attribution> found)
    {
        var paragraph = passage.ParagraphOf(first);
        return found
            .Where(other => other.Source is not null && other.Cue is { Entry.Stance: Stance.Said } cue && other.Rule is not ("cue-object" or "cue-passive" or "noun-cue" or "headline-colon") && cue.Head < first && paragraph - passage.ParagraphOf(cue.Head) <= 1 && !passage.IsQuoted(cue.Head))
            .MaxBy(other => other.Cue!.Value.Head)?.Source;
    }
}
