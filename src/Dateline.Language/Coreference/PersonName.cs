namespace Dateline.Language.Coreference;

/// <summary>A person's name in its parts, titles and particles taken off: [abuhasan, hashimi, qurashi].</summary>
/// <param name="Parts">Folded words; at least one.</param>
/// <param name="Titled">The sex its title tells.</param>
/// <param name="Guessed">The sex its first part suggests.</param>
internal sealed record PersonName(ImmutableArray<string> Parts, Sex Titled, Sex Guessed)
{
    public bool IsBare => Parts.Length == 1;

    public string Surname => Parts[^1];

    private Sex Likely => Titled != Sex.Either ? Titled : Guessed;

    /// <summary>Reads a name as the text writes it; null where nothing is left of it but titles.</summary>
    public static PersonName? Read(string text, CoreferenceLexicon lexicon)
    {
        var words = NameText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, titleSex) = (0, Sex.Either);
        while (first < words.Length - 1 && lexicon.IsTitle(words[first]))
        {
            titleSex = lexicon.TitleSex(words[first++]) is var sex and not Sex.Either ? sex : titleSex;
        }

        var parts = Split(words.AsSpan(first));
        return parts.Length == 0 ? null : new PersonName(parts, titleSex, lexicon.GivenNameSex(words[first]));
    }

    /// <summary>True where one text may call one man by both: the shorter leaves words out and neither adds a different one.</summary>
    public bool MayBe(PersonName other)
    {
        if (!Agreement.Sexes(Likely, other.Likely) && !IsBare && !other.IsBare)
        {
            return false;
        }

        var (longer, shorter) = Parts.Length >= other.Parts.Length ? (Parts, other.Parts) : (other.Parts, Parts);
        var at = 0;
        foreach (var part in longer)
        {
            at += at < shorter.Length && Similar(shorter[at], part) ? 1 : 0;
        }

        return at == shorter.Length;
    }

    /// <summary>How well a one-part name fits this one: 3 for its surname, 2 for its first name, 1 for one between, 0 for none.</summary>
    public int FitOf(PersonName bare) =>
        Similar(bare.Surname, Surname) ? 3 : Similar(bare.Surname, Parts[0]) ? 2 : Parts.Any(part => Similar(bare.Surname, part)) ? 1 : 0;

    private static bool Similar(string one, string other)
    {
        if (one == other || (one.Length == 1 && other.StartsWith(one, StringComparison.Ordinal)) || (other.Length == 1 && one.StartsWith(other, StringComparison.Ordinal)))
        {
            return true;
        }

        return one.Length > 2 && other.Length > 2 && NearSound(NameText.Sound(one), NameText.Sound(other));
    }

    // Equal but for one vowel, in names long enough that this is hardly another name.
    private static bool NearSound(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        if (one.Length != other.Length || one.Length < 6)
        {
            return false;
        }

        var differences = 0;
        for (var i = 0; i < one.Length; i++)
        {
            differences += one[i] == other[i] ? 0 : IsVowel(one[i]) && IsVowel(other[i]) && i < one.Length - 1 ? 1 : 2;
        }

        return differences <= 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'i' or 'u';

    private static ImmutableArray<string> Split(ReadOnlySpan<string> words)
    {
        var parts = ImmutableArray.CreateBuilder<string>(words.Length);
        var prefix = "";
        foreach (var word in words)
        {
            if (word is "abu" or "abou" or "umm" or "abd" or "abdel")
            {
                prefix += word;
            }
            else if (!IsParticle(word))
            {
                parts.Add(prefix + word);
                prefix = "";
            }
        }

        if (parts.Count == 0)
        {
            parts.AddRange(words);
        }

        return parts.ToImmutable();
    }

    private static bool IsParticle(string word) =>
        word is "al" or "el" or "ul" or "ur" or "bin" or "ibn" or "ben" or "bint" or "de" or "da" or "do" or "dos" or "del" or "della" or "di" or "du"
            or "la" or "le" or "van" or "von" or "der" or "den" or "y" or "jr" or "sr" or "'s" or "s" or "'" or "ii" or "iii" or "iv";
}
