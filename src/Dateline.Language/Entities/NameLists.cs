using Dateline.Language.Models;
using Dateline.Language.Tagging;
using Dateline.Language.Tokenization;

namespace Dateline.Language.Entities;

/// <summary>What the lists of data/names say of a word.</summary>
[Flags]
internal enum ListFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1,

    /// <summary>A surname.</summary>
    Surname = 2,

    /// <summary>A people or religion.</summary>
    Nationality = 4,

    /// <summary>Stands before a name.</summary>
    Title = 8,

    /// <summary>Heads the name of a body.</summary>
    OrganizationWord = 16,

    /// <summary>A place, or the last word of one.</summary>
    Place = 32,

    /// <summary>A body.</summary>
    Organization = 64,

    /// <summary>First word of a listed name of several words.</summary>
    OpensPhrase = 128,
}

/// <summary>The lists of data/names, compiled into one table of words and phrases.</summary>
internal sealed class NameLists
{
    private const int LongestPhrase = 7;
    private const uint PhraseTemplate = 900;

    private readonly HashedFlags _table;

    private NameLists(HashedFlags table) => _table = table;

    /// <summary>Reads the section that <see cref="Save"/> wrote.</summary>
    public static NameLists Load(ModelReader reader) => new(HashedFlags.Load(reader));

    /// <summary>Appends the table to a model file.</summary>
    public void Save(ModelWriter writer) => _table.Save(writer);

    /// <summary>Compiles the lists.</summary>
    /// <exception cref="DataFileException">A list is missing or faulty.</exception>
    public static NameLists Compile(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "names");
        var scanner = new WordScanner(WordRules.Load(dataFolder));
        var entries = new SortedDictionary<ulong, byte>();
        (string File, ListFlags Flags)[] lists =
        [
            ("given.tsv", ListFlags.Given), ("surnames.tsv", ListFlags.Surname), ("nationalities.tsv", ListFlags.Nationality), ("titles.tsv", ListFlags.Title),
            ("organization-words.tsv", ListFlags.OrganizationWord), ("places.tsv", ListFlags.Place), ("organizations.tsv", ListFlags.Organization),
        ];
        foreach (var (file, flags) in lists)
        {
            foreach (var row in DataTable.Read(Path.Combine(folder, file), 1))
            {
                Enter(entries, Words(scanner, row[0]), flags);
            }
        }

        return new NameLists(HashedFlags.Of(entries));
    }

    /// <summary>Flags of single words.</summary>
    public ListFlags[] Flags(WordTraits traits) => Array.ConvertAll(traits.Lower, word => (ListFlags)_table[word]);

    /// <summary>Marks the words of listed names: 1 for the first word, 2 inside, 3 for the last, 4 for a name of one word; 0 elsewhere.</summary>
    /// <param name="traits">Traits of the words.</param>
    /// <param name="flags">Their list flags.</param>
    /// <param name="isCapital">True for each word that begins with a capital.</param>
    /// <param name="first">First word looked at.</param>
    /// <param name="end">Word after the last.</param>
    /// <param name="places">Takes the marks of places.</param>
    /// <param name="bodies">Takes the marks of organisations.</param>
    public void Mark(WordTraits traits, ListFlags[] flags, bool[] isCapital, int first, int end, byte[] places, byte[] bodies)
    {
        for (var i = first; i < end; i++)
        {
            var single = isCapital[i] ? flags[i] : ListFlags.None;
            places[i] = places[i] == 0 && (single & ListFlags.Place) != 0 ? (byte)4 : places[i];
            bodies[i] = bodies[i] == 0 && (single & ListFlags.Organization) != 0 ? (byte)4 : bodies[i];
            var mayOpen = isCapital[i] || (i + 2 < end && (isCapital[i + 1] || isCapital[i + 2]));
            if (mayOpen && (flags[i] & ListFlags.OpensPhrase) != 0)
            {
                MarkPhrases(traits, i, end, places, bodies);
            }
        }
    }

    private void MarkPhrases(WordTraits traits, int i, int end, byte[] places, byte[] bodies)
    {
        var hash = traits.Lower[i];
        for (var k = i + 1; k < Math.Min(end, i + LongestPhrase); k++)
        {
            hash = FeatureHash.Key(PhraseTemplate, hash, traits.Lower[k]);
            var found = (ListFlags)_table[hash];
            if ((found & ListFlags.Place) != 0)
            {
                MarkPhrase(places, i, k);
            }

            if ((found & ListFlags.Organization) != 0)
            {
                MarkPhrase(bodies, i, k);
            }
        }
    }

    private static void MarkPhrase(byte[] marks, int first, int last)
    {
        marks[first] = 1;
        marks[last] = 3;
        Array.Fill(marks, (byte)2, first + 1, last - first - 1);
    }

    private static List<string> Words(WordScanner scanner, string name)
    {
        var spans = new List<TextSpan>();
        foreach (var range in name.AsSpan().Split(' '))
        {
            scanner.Scan(name, range.Start.Value, range.End.Value, spans);
        }

        return spans.ConvertAll(span => span.Of(name).ToString());
    }

    private static void Enter(SortedDictionary<ulong, byte> entries, List<string> words, ListFlags flags)
    {
        if (words.Count is 0 or > LongestPhrase)
        {
            return;
        }

        var hash = WordTraits.LowerHash(words[0]);
        if (words.Count > 1)
        {
            Add(entries, hash, ListFlags.OpensPhrase);
        }

        foreach (var word in words.Skip(1))
        {
            hash = FeatureHash.Key(PhraseTemplate, hash, WordTraits.LowerHash(word));
        }

        Add(entries, hash, flags);
    }

    // The table keeps 56 bits of a hash.
    private static void Add(SortedDictionary<ulong, byte> entries, ulong hash, ListFlags flags)
    {
        var key = hash & ~0xFFUL;
        entries[key] = (byte)(entries.GetValueOrDefault(key) | (byte)flags);
    }
}
