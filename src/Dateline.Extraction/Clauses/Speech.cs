namespace Dateline.Extraction.Clauses;

/// <summary>Who says what stands at a place of the text, by the statements found before.</summary>
internal sealed class Speech(Mentions found)
{
    /// <summary>The speakers of all statements whose content covers the span, outermost first; empty in the report's own voice.</summary>
    /// <param name="span">Words of a record.</param>
    /// <param name="onlyDirect">Only quotations count: a title or apposition within indirect speech is the reporter's.</param>
    public ImmutableArray<Argument> SpeakersOf(TextSpan span, bool onlyDirect = false)
    {
        var covering = found.Statements
            .Where(statement => statement.Speaker is not null && (!onlyDirect || statement.Verbatim == Verbatim.Direct) && statement.Content.Any(content => content.Contains(span)))
            .OrderByDescending(statement => statement.Content.Sum(content => content.Length));
        return [.. covering.Select(statement => statement.Speaker).OfType<Argument>().DistinctBy(speaker => speaker.Head)];
    }
}
