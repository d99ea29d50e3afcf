namespace Dateline.Language.Conllu;

/// <summary>The names of a document as tags on its words: "B-PER" on the first word of a name, "I-PER" on the others, "O" elsewhere.</summary>
public static class NameTags
{
    /// <summary>One tag a word; where one name holds another the outer one is written.</summary>
    public static string[] Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tags = new string[document.Count];
        Array.Fill(tags, "O");
        foreach (var name in document.Entities)
        {
            if (name.Kind != MentionKind.Name || tags[name.First] != "O")
            {
                continue;
            }

            for (var i = name.First; i < name.End; i++)
            {
                tags[i] = $"{(i == name.First ? 'B' : 'I')}-{Label(name.Type)}";
            }
        }

        return tags;
    }

    /// <summary>The short name of a type: PER, ORG, LOC, FAC, NORP, VEH, WEA, MISC. Armed forces and governments are organisations here.</summary>
    public static string Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization or EntityType.Group or EntityType.Government or EntityType.Military => "ORG",
        EntityType.Place => "LOC",
        EntityType.Facility => "FAC",
        EntityType.Nationality => "NORP",
        EntityType.Vehicle => "VEH",
        EntityType.Weapon => "WEA",
        _ => "MISC",
    };
}
