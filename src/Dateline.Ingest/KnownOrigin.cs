namespace Dateline.Ingest;

/// <summary>What whoever hands over an input knows about where it came from.</summary>
/// <param name="PublishedAt">When it came out.</param>
/// <param name="Outlet">Who published it.</param>
public sealed record KnownOrigin(PublicationTime? PublishedAt, string? Outlet)
{
    /// <summary>Nothing is known.</summary>
    public static KnownOrigin None { get; } = new(null, null);
}
