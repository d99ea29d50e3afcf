namespace Dateline.Language.Coreference;

/// <summary>Resolves pronouns of the first and second person by who is speaking.</summary>
internal static class Voices
{
    /// <summary>Joins "I" and "we" inside quotations with their speakers, and those outside with each other.</summary>
    /// <remarks>A person's "we" is someone more than he: it stays with its like from the same mouth.</remarks>
    public static void Join(Discourse discourse)
    {
        var chains = new Dictionary<(string Voice, int Speaker), ReferringExpression>();
        foreach (var pronoun in discourse.Expressions)
        {
            if (pronoun.Person is not (GrammaticalPerson.First or GrammaticalPerson.Second))
            {
                continue;
            }

            var quotation = discourse.Quotations.Of(pronoun.Head);
            var token = discourse.Quotations.SpeakerOf(quotation);
            var speaker = token >= 0 ? discourse.At(token) : null;
            if (speaker is not null && SpeaksOf(pronoun, discourse[speaker]))
            {
                discourse.Join(speaker, pronoun);
                continue;
            }

            // Speakers known by the first mention of their chain, quotations without one by their own number, the narrator by -1.
            var voice = (Voice(pronoun), speaker is null ? quotation : -2 - discourse[speaker].Members[0].Index);
            if (!chains.TryAdd(voice, pronoun))
            {
                discourse.Join(chains[voice], pronoun);
            }
        }
    }

    private static bool SpeaksOf(ReferringExpression pronoun, Referent speaker) =>
        pronoun.Person == GrammaticalPerson.First
        && (pronoun.Number == GrammaticalNumber.Singular ? speaker.Sort is Sort.Person or Sort.Unknown : speaker.Sort != Sort.Person || speaker.Number == GrammaticalNumber.Plural);

    private static string Voice(ReferringExpression pronoun) =>
        pronoun.Person == GrammaticalPerson.Second ? "you" : pronoun.Number == GrammaticalNumber.Singular ? "I" : "we";
}
