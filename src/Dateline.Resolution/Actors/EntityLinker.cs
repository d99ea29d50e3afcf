using System.Collections.Frozen;

namespace Dateline.Resolution.Actors;

/// <summary>Makes the entities of a report out of its coreference chains and of the arguments no chain holds.</summary>
internal sealed class EntityLinker(ActorLexicon lexicon)
{
    /// <summary>Every chain becomes an entity; every argument is given one, its own where no chain holds its head.</summary>
    public Cast Link(Document document, Mentions mentions, ImmutableArray<PlaceMention> places)
    {
        var gathering = new EntityGathering(document);
        foreach (var (argument, part) in ArgumentWalk.All(mentions))
        {
            gathering.Take(argument, part);
        }

        foreach (var phrase in NationalPhrases.In(document, lexicon))
        {
            gathering.Take(phrase, ArgumentPart.Other);
        }

        NoteRoles(document, mentions, gathering);
        var drafts = gathering.Drafts.Where(draft => draft.IsParty || draft.Type != EntityType.Nationality).OrderBy(draft => draft.First).ToList();
        var ids = drafts.Select((draft, index) => (draft, Id: new EntityId($"n{index + 1}"))).ToDictionary(pair => pair.draft, pair => pair.Id);
        var portrait = new EntityPortrait(document, lexicon, new Setting(document, lexicon, places));
        return new Cast(
            [.. drafts.Select(draft => portrait.Of(draft, ids[draft]))],
            gathering.Heads.Where(pair => ids.ContainsKey(pair.Value)).ToFrozenDictionary(pair => pair.Key, pair => ids[pair.Value]));
    }

    // A role or a quotable word makes a person public; victims, suspects and bystanders stay private.
    private static void NoteRoles(Document document, Mentions mentions, EntityGathering gathering)
    {
        foreach (var tenure in mentions.Tenures)
        {
            var person = gathering.DraftOf(tenure.Person);
            person.Role ??= tenure.Role.Of(document.Text).ToString();
            person.Body ??= tenure.Organisation is { } body ? gathering.DraftOf(body) : null;
        }

        foreach (var statement in mentions.Statements.Where(s => s is { Reportable: true, Speaker: not null }))
        {
            if (statement.Speaker is { } speaker)
            {
                var draft = gathering.DraftOf(speaker);
                draft.IsPublic = true;
                draft.Speaks = true;
                draft.Body ??= statement.SpeakerFor is { } body ? gathering.DraftOf(body) : null;
            }
        }
    }
}
