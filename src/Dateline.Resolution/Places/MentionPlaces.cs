namespace Dateline.Resolution.Places;

/// <summary>Where the mentions of a document happened, parallel to its lists.</summary>
/// <param name="Events">One an event; null where the text does not tell.</param>
/// <param name="Controls">The ground of each control; precision unknown where it is only worded.</param>
public sealed record MentionPlaces(ImmutableArray<Place?> Events, ImmutableArray<Place> Controls);
