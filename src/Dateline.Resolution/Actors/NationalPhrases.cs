namespace Dateline.Resolution.Actors;

/// <summary>Phrases that name people or bodies by their nationality ("Panamanian inspectors"): actors of the story even where no record has them as a party.</summary>
internal static class NationalPhrases
{
    /// <summary>One argument a phrase, its head the noun; phrases about things ("Syrian island") are left out.</summary>
    public static IEnumerable<Argument> In(Document document, ActorLexicon lexicon)
    {
        foreach (var name in document.Entities.Where(name => name.Type == EntityType.Nationality))
        {
            var modifier = document[name.Head];
            if (!modifier.IsRoot && modifier.Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodDesc or Deprel.Nmod
                && modifier.Head is { Upos: Upos.Noun or Upos.Propn } noun && noun.Index > modifier.Index)
            {
                var span = document.SpanOf(name.First, noun.Index + 1);
                var facts = lexicon.DescribePhrase(span.Of(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (facts is { Country: not null, Type: EntityType.Person or EntityType.Group or EntityType.Military or EntityType.Government or EntityType.Organization })
                {
                    yield return new Argument(span, noun.Index);
                }
            }
        }
    }
}
