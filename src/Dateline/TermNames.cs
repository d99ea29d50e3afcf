using System.Collections.Frozen;

namespace Dateline;

/// <summary>How closed terms are written at every outside edge: "ASSAULT", "suicide-attack", "human_rights", "call-to-action".</summary>
/// <remarks>PLOVER writes types and sectors in capitals and contexts with underscores; all else is written with hyphens.</remarks>
public static class TermNames
{
    /// <summary>The written name of a term.</summary>
    public static string Name<T>(this T term)
        where T : struct, Enum => Names<T>.ByTerm[term];

    /// <summary>Reads a written name; exact, so that a typing error in a codebook is found.</summary>
    public static bool TryParse<T>(string name, out T term)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out term);

    /// <summary>All written names of a family, in declaration order.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(term => Names<T>.ByTerm[term]);

    private static string Write<T>(T term)
        where T : struct, Enum
    {
        var word = term.ToString();
        if (typeof(T) == typeof(EventType) || typeof(T) == typeof(Sector))
        {
            return word.ToUpperInvariant();
        }

        var joint = typeof(T) == typeof(EventContext) ? '_' : '-';
        return string.Concat(word.Select((c, i) => char.IsUpper(c) && i > 0 ? $"{joint}{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByTerm = Enum.GetValues<T>().ToFrozenDictionary(term => term, Write);

        public static readonly FrozenDictionary<string, T> ByName = Enum.GetValues<T>().ToFrozenDictionary(Write);
    }
}
