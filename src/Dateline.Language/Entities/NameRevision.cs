namespace Dateline.Language.Entities;

/// <summary>A name found: half-open tokens and index into <see cref="NameLabels.Types"/>.</summary>
internal readonly record struct FoundName(int First, int End, int Type);

/// <summary>Mends the names of a document by what holds of names everywhere and by what the rest of the document says.</summary>
/// <remarks>
/// Particles belong to their names ("al-Harbi"); a listed body of several words is that body; a person named beside a body is not part of it;
/// a word that is a name in one place is the same name in another, and a surname is the person's who bears it in full.
/// </remarks>
internal sealed class NameRevision(TokenLayer tokens, NameContext context, NameWords words)
{
    private const int LongestRepeated = 6;

    private static readonly int Person = NameLabels.Types.IndexOf("PER");
    private static readonly int Body = NameLabels.Types.IndexOf("ORG");
    private static readonly int Location = NameLabels.Types.IndexOf("LOC");

    /// <summary>The names as they should be, in text order.</summary>
    public List<FoundName> Revise(List<FoundName> names)
    {
        names = Joined([.. Merged([.. names.SelectMany(Parted)], Listed()).Select(WithoutTitles).Where(name => name.End > name.First)]);
        var votes = Votes(names);
        var surnames = names.Where(name => name.Type == Person && name.End - name.First > 1).Select(name => tokens.Forms[name.End - 1]).ToHashSet(StringComparer.Ordinal);
        names = [.. WithRepeated(names, votes, surnames).Select(name => name with { Type = TypeAcross(name, votes, surnames) })];
        return [.. names.Where(name => name.End - name.First > 1 || surnames.Contains(tokens.Forms[name.First]) || !words.IsNoName(tokens.Forms[name.First]))];
    }

    // "[Defence Research Agency] [Anna Lund]": after the word that ends a body's name a given name opens a person's.
    private IEnumerable<FoundName> Parted(FoundName name)
    {
        for (var i = name.First + 1; name.Type == Body && i < name.End - 1; i++)
        {
            if ((context.Flags[i - 1] & ListFlags.OrganizationWord) != 0 && (context.Flags[i] & ListFlags.Given) != 0
                && (context.Flags[i] & (ListFlags.OrganizationWord | ListFlags.Nationality)) == 0 && name.End - i <= 3 && (context.Flags[name.End - 1] & ListFlags.OrganizationWord) == 0)
            {
                return [name with { End = i }, new FoundName(i, name.End, Person)];
            }
        }

        return [name];
    }

    // "General Anna Lund" names Anna Lund; a row of titles names nobody.
    private FoundName WithoutTitles(FoundName name)
    {
        var first = name.First;
        while (name.Type == Person && first < name.End && (context.Flags[first] & (ListFlags.Title | ListFlags.Given)) == ListFlags.Title && !words.IsPartOfName(tokens.Forms[first]))
        {
            first++;
        }

        return name with { First = first };
    }

    // Listed bodies and places of several words, and listed places of one word that a preposition of place leads in.
    private List<(FoundName Name, bool IsSure)> Listed()
    {
        var listed = new List<(FoundName, bool)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var bodyEnd = PhraseEnd(context.Bodies, i);
            var placeEnd = PhraseEnd(context.Places, i);
            if (Math.Max(bodyEnd, placeEnd) is var end and > 0)
            {
                listed.Add((new FoundName(i, end, bodyEnd >= placeEnd ? Body : Location), true));
                i = end - 1;
            }
            else if (context.Places[i] == 4 && i > 0 && words.LeadsToPlace(tokens.Forms[i - 1]) && (context.Flags[i] & ListFlags.Nationality) == 0 && context.RunEnd[i] - context.RunStart[i] == 1)
            {
                listed.Add((new FoundName(i, i + 1, Location), false));
            }
        }

        return listed;
    }

    // A sure listed name replaces what it covers, but is itself silent inside a longer name; an unsure one only fills gaps.
    private static List<FoundName> Merged(List<FoundName> names, List<(FoundName Name, bool IsSure)> listed)
    {
        var merged = new List<FoundName>(names.Count);
        var next = 0;
        foreach (var (name, isSure) in listed)
        {
            while (next < names.Count && names[next].End <= name.First)
            {
                merged.Add(names[next++]);
            }

            var (end, yields) = (next, false);
            for (; end < names.Count && names[end].First < name.End; end++)
            {
                yields |= !isSure || names[end].First < name.First || names[end].End > name.End;
            }

            if (!yields)
            {
                merged.Add(name);
                next = end;
            }
        }

        return [.. merged, .. names.Skip(next)];
    }

    // Where the listed name of several words that begins here ends; 0 where none does or its words are not capitalised.
    private int PhraseEnd(byte[] marks, int i)
    {
        if (marks[i] != 1 || !(context.IsCapital[i] || words.IsFreeParticle(tokens.Forms[i])))
        {
            return 0;
        }

        var last = i + 1;
        while (last < marks.Length && marks[last] == 2)
        {
            last++;
        }

        return last < marks.Length && marks[last] == 3 && IsCapitalised(i, last + 1) ? last + 1 : 0;
    }

    private bool IsCapitalised(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!context.IsCapital[i] && tokens.Forms[i].Length > 3)
            {
                return false;
            }
        }

        return context.IsCapital[end - 1] || !char.IsLetter(tokens.Forms[end - 1][0]);
    }

    // Names with their particles, and names made of particle, hyphen and capitalised word that nothing has labelled.
    private List<FoundName> Joined(List<FoundName> names)
    {
        var joined = new List<FoundName>();
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var name = next < names.Count && names[next].First <= i + 2 && names[next].First >= i ? names[next] : (FoundName?)null;
            if (ParticleTarget(i) is { } target && (name is not { } inside || inside.First >= i))
            {
                var found = name is { } known && known.First <= target ? known with { First = i, Type = TypeWithParticle(known.Type, i, target) } : new FoundName(i, target + 1, TypeByLists(target));
                next += name is { } used && used.First <= target ? 1 : 0;
                Append(joined, found);
                i = found.End - 1;
            }
            else if (name is { } plain && plain.First == i)
            {
                Append(joined, plain);
                next++;
                i = plain.End - 1;
            }
        }

        return joined;
    }

    // The capitalised word that the particle at i belongs to, or null.
    private int? ParticleTarget(int i)
    {
        var end = tokens.Sentence(tokens.SentenceOf[i]).End;
        var form = tokens.Forms[i];
        if (i + 2 < end && tokens.Forms[i + 1] == "-" && tokens.Spans[i].End == tokens.Spans[i + 1].Start && tokens.Spans[i + 1].End == tokens.Spans[i + 2].Start)
        {
            return context.IsCapital[i + 2] && words.IsParticle(form) ? i + 2 : null;
        }

        return i + 1 < end && context.IsCapital[i + 1] && words.IsFreeParticle(form) ? i + 1 : null;
    }

    // Most names with an Arabic article are persons': a place must be listed or led in by a preposition of place.
    private int TypeWithParticle(int type, int particle, int target) =>
        type == Location && context.Places[target] == 0 && !(particle > 0 && words.LeadsToPlace(tokens.Forms[particle - 1])) ? TypeByLists(target) : type;

    private int TypeByLists(int word) => context.Bodies[word] != 0 ? Body : context.Places[word] != 0 ? Location : Person;

    // A person's name goes on over a particle: "Abu Hassan" "al-Harbi".
    private void Append(List<FoundName> joined, FoundName name)
    {
        if (joined.Count > 0 && joined[^1] is { } before && before.End == name.First && before.Type == Person && words.IsParticle(tokens.Forms[name.First])
            && tokens.SentenceOf[before.First] == tokens.SentenceOf[name.First])
        {
            joined[^1] = before with { End = name.End };
        }
        else
        {
            joined.Add(name);
        }
    }

    private Dictionary<string, int[]> Votes(List<FoundName> names)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var surface = Surface(name.First, name.End);
            votes.TryAdd(surface, new int[NameLabels.Types.Length]);
            votes[surface][name.Type]++;
        }

        return votes;
    }

    // "Al-Harbi" at the start of a sentence is "al-Harbi" elsewhere.
    private string Surface(int first, int end)
    {
        var text = string.Join(' ', tokens.Forms[first..end].ToArray());
        return words.IsParticle(tokens.Forms[first]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    private int TypeAcross(FoundName name, Dictionary<string, int[]> votes, HashSet<string> surnames)
    {
        var counts = votes[Surface(name.First, name.End)];
        var best = Array.IndexOf(counts, counts.Max());
        var isShort = name.End - name.First == 1 || words.IsParticle(tokens.Forms[name.First]);
        return isShort && surnames.Contains(tokens.Forms[name.End - 1]) && counts[Person] + 1 >= counts[best] / 2 ? Person
            : counts[best] >= 2 * counts[name.Type] ? best : name.Type;
    }

    private List<FoundName> WithRepeated(List<FoundName> names, Dictionary<string, int[]> votes, HashSet<string> surnames)
    {
        foreach (var surname in surnames)
        {
            votes.TryAdd(surname, [.. NameLabels.Types.Select(type => type == "PER" ? 1 : 0)]);
        }

        var all = new List<FoundName>(names.Count);
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (next < names.Count && names[next].First == i)
            {
                all.Add(names[next]);
                i = names[next++].End - 1;
            }
            else if (Repeated(i, next < names.Count ? names[next].First : tokens.Count, votes) is { } repeated)
            {
                all.Add(repeated);
                i = repeated.End - 1;
            }
        }

        return all;
    }

    private FoundName? Repeated(int first, int limit, Dictionary<string, int[]> votes)
    {
        // A word that opens its sentence is capitalised anyway; it counts only where it never stands in lower case.
        var isFree = context.IsCapital[first] && (context.Elsewhere[first] & 1) == 0;
        limit = Math.Min(Math.Min(limit, first + LongestRepeated), tokens.Sentence(tokens.SentenceOf[first]).End);
        for (var end = limit; isFree && end > first; end--)
        {
            if (context.IsCapital[end - 1] && votes.TryGetValue(Surface(first, end), out var counts))
            {
                return new FoundName(first, end, Array.IndexOf(counts, counts.Max()));
            }
        }

        return null;
    }
}
