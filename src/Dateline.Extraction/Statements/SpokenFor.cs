namespace Dateline.Extraction.Statements;

/// <summary>A body spoken for and what the speaker is to it.</summary>
internal sealed record Spokesmanship(Argument Body, SpeakerClass Role);

/// <summary>Finds the body a speaker speaks for where the text names it with him: "a spokesman for the army", "the group's chief", "X, head of Y".</summary>
internal sealed class SpokenFor(SpeakerLexicon speakers)
{
    /// <summary>The body, from the phrase itself or another mention of the same speaker; null where none names it.</summary>
    public Spokesmanship? Of(Passage passage, Source source)
    {
        var document = passage.Document;
        if (InPhrase(passage, source.First, source.End) is { } here)
        {
            return here;
        }

        var chain = document.Chains.FirstOrDefault(chain => chain.Mentions.Any(mention => mention.Head == source.Head));
        if (chain is null || chain.Type is not (EntityType.Person or EntityType.Other))
        {
            return null;
        }

        return chain.Mentions
            .Where(mention => mention.Kind != MentionKind.Pronoun)
            .Select(mention => InMention(passage, mention))
            .FirstOrDefault(body => body is not null);
    }

    private Spokesmanship? InMention(Passage passage, EntityMention mention)
    {
        var range = passage.Document[mention.Head].Sentence.Range;
        var (first, end) = NounPhrase.Around(passage, mention.Head, range.First, range.End, withRelatives: false);
        return InPhrase(passage, first, end);
    }

    private Spokesmanship? InPhrase(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Role(passage.Document, i) is { } role && Body(passage, i, first, end) is { } body)
            {
                return new Spokesmanship(body, role);
            }
        }

        return null;
    }

    private SpeakerClass? Role(Document document, int token) =>
        document.Tags.Upos[token] is Upos.Noun or Upos.Propn
        && speakers.Of(document.Lemmas.Lemmas[token].ToLowerInvariant()) is SpeakerClass.Spokesperson or SpeakerClass.Office or SpeakerClass.Expert
            ? speakers.Of(document.Lemmas.Lemmas[token].ToLowerInvariant())
            : null;

    private static Argument? Body(Passage passage, int role, int first, int end)
    {
        foreach (var entity in passage.Document.Entities)
        {
            if (entity.First >= first && entity.End <= end && !entity.Covers(role) && CanBeSpokenFor(entity) && IsTied(passage.Document, role, entity))
            {
                return new Argument(entity.SpanIn(passage.Document), entity.Head);
            }
        }

        return CommonBody(passage, role, first, end);
    }

    private static bool CanBeSpokenFor(EntityMention entity) =>
        entity.Type is EntityType.Organization or EntityType.Government or EntityType.Military or EntityType.Group or EntityType.Place or EntityType.Nationality;

    // Before the role ("ISIS spokesman") or behind it with a preposition ("spokesman for ISIS").
    private static bool IsTied(Document document, int role, EntityMention entity)
    {
        if (entity.End <= role)
        {
            return role - entity.End <= 4;
        }

        for (var i = role + 1; i < entity.First; i++)
        {
            if (document[i].Form is "," or ";")
            {
                return false;
            }

            if (document[i].Form is "of" or "for" or "at" or "with" or "from" or "in")
            {
                return entity.First - i <= 6;
            }
        }

        return false;
    }

    // "The group's spokesman", "a spokesman for the army": the body as a common noun.
    private static Argument? CommonBody(Passage passage, int role, int first, int end)
    {
        var token = passage.Document[role];
        var noun = token.Child(Deprel.NmodPoss) ?? token.Child(Deprel.Nmod);
        if (noun is not { Upos: Upos.Noun } body || body.Index < first || body.Index >= end)
        {
            return null;
        }

        var (left, right) = NounPhrase.Around(passage, body.Index, first, end, withRelatives: false);
        return new Argument(passage.Document.SpanOf(left, right), body.Index);
    }
}
