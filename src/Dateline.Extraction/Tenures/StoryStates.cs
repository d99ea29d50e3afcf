using System.Collections.Frozen;

namespace Dateline.Extraction.Tenures;

/// <summary>Finds the state of an office that the story leaves unnamed: "President X" in a story about one country.</summary>
/// <remarks>
/// A known holder of office belongs to his own country, and to none where the story does not mention it. Of anyone else it is the country
/// that most mentions of countries mean; where none has half of them, the body stays unknown.
/// </remarks>
internal sealed class StoryStates
{
    private readonly FrozenDictionary<string, string> _countries;
    private readonly FrozenDictionary<string, string> _holders;

    /// <param name="dataFolder">Folder that holds places/countries.tsv and actors/office-holders.tsv.</param>
    /// <exception cref="DataFileException">A table is missing or has a row that cannot be read.</exception>
    public StoryStates(string dataFolder)
    {
        _countries = DataTable.Read(Path.Combine(dataFolder, "places", "countries.tsv"), 4)
            .SelectMany(row => Names(row).Select(name => (Name: name, Code: row[1])))
            .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);
        _holders = DataTable.Read(Path.Combine(dataFolder, "actors", "office-holders.tsv"), 2)
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(row => row[1]).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The mention of the state nearest before the holder, else its first; null where no state can be told.</summary>
    /// <param name="document">The story.</param>
    /// <param name="holderNames">Names the story has for the holder.</param>
    /// <param name="token">Where the holder stands.</param>
    public Argument? StateOf(Document document, IEnumerable<string> holderNames, int token)
    {
        var mentions = document.Entities
            .Select(mention => (Mention: mention, Code: CodeOf(document, mention)))
            .Where(pair => pair.Code is not null)
            .ToList();
        var state = holderNames.Select(name => _holders.GetValueOrDefault(name)).FirstOrDefault(code => code is not null) ?? Leading(mentions.Select(pair => pair.Code).OfType<string>());
        var own = mentions.Where(pair => pair.Code == state).Select(pair => pair.Mention).ToList();
        var nearest = own.LastOrDefault(mention => mention.End <= token) ?? own.FirstOrDefault();
        return nearest is null ? null : new Argument(nearest.SpanIn(document), nearest.Head);
    }

    private string? CodeOf(Document document, EntityMention mention) =>
        mention.Type is EntityType.Person ? null : _countries.GetValueOrDefault(mention.SpanIn(document).Of(document.Text).ToString());

    private static string? Leading(IEnumerable<string> codes)
    {
        var counts = codes.CountBy(code => code).OrderByDescending(pair => pair.Value).ToList();
        return counts.Count > 0 && counts[0].Value * 2 > counts.Sum(pair => pair.Value) ? counts[0].Key : null;
    }

    private static IEnumerable<string> Names(DataRow row) =>
        [row[3], .. row[8].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. row[9].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
