namespace Dateline.Language.Coreference;

/// <summary>Other forms of the names of bodies, places and things: acronyms and short forms.</summary>
internal static class BodyName
{
    private const int LongestAcronym = 8;

    /// <summary>The letters of a name that is an acronym ("R.A.B." gives "RAB"), else null.</summary>
    public static string? AsAcronym(string name)
    {
        var letters = name.Replace(".", "", StringComparison.Ordinal);
        return letters.Length is >= 2 and <= LongestAcronym && letters.All(char.IsAsciiLetterUpper) ? letters : null;
    }

    /// <summary>Acronyms that a name of several words may go by, with and without its small words; none for a name of one word.</summary>
    public static IEnumerable<string> Acronyms(string name)
    {
        var words = name.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0]) && !word.Equals("the", StringComparison.OrdinalIgnoreCase)).ToList();
        var capitals = string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        var all = string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));
        return capitals.Length is < 2 or > LongestAcronym || words.Count < 2 ? [] : capitals == all ? [capitals] : [capitals, all];
    }

    /// <summary>A name's key without the word that says what sort of body it is ("abu sayyaf group": "abu sayyaf").</summary>
    public static IEnumerable<string> ShortForms(string key, CoreferenceLexicon lexicon)
    {
        var last = key.LastIndexOf(' ');
        if (last > 2 && lexicon.BodyWords.Contains(key[(last + 1)..]) && !lexicon.BodyWords.Contains(key[..last]) && !lexicon.IsCountry(key[..last]))
        {
            yield return key[..last];
        }
    }
}
