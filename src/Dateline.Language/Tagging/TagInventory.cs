namespace Dateline.Language.Tagging;

/// <summary>The classes of the tagger: each a universal tag with a Penn tag ("VERB|VBD").</summary>
internal sealed class TagInventory
{
    private static readonly Dictionary<string, Upos> UposByName = Enum.GetValues<Upos>().ToDictionary(u => u.ToString().ToUpperInvariant());

    /// <param name="names">Class names in order.</param>
    public TagInventory(string[] names)
    {
        Names = names;
        Upos = [.. names.Select(name => UposByName.GetValueOrDefault(name[..name.IndexOf('|', StringComparison.Ordinal)]))];
        Xpos = [.. names.Select(name => name[(name.IndexOf('|', StringComparison.Ordinal) + 1)..])];
    }

    /// <summary>Class names in order.</summary>
    public string[] Names { get; }

    /// <summary>Universal tag of each class.</summary>
    public Upos[] Upos { get; }

    /// <summary>Penn tag of each class.</summary>
    public string[] Xpos { get; }
}
