using System.Collections.Frozen;

namespace Dateline.Resolution.Actors;

/// <summary>Who and what a report is about, and which of them each argument means.</summary>
internal sealed class Cast(ImmutableArray<Entity> entities, FrozenDictionary<int, EntityId> byHead)
{
    /// <summary>In order of first mention.</summary>
    public ImmutableArray<Entity> Entities => entities;

    /// <summary>The entity an argument means; every argument the linker was shown has one.</summary>
    public EntityId IdOf(Argument argument) => byHead[argument.Head];
}
