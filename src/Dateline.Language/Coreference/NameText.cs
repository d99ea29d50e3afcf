using System.Globalization;
using System.Text;

namespace Dateline.Language.Coreference;

/// <summary>Names brought to a form in which spellings of one name are equal.</summary>
internal static class NameText
{
    /// <summary>Lower case without accents, points, "the" and possessive; hyphens and white space are one space.</summary>
    public static string Key(string name)
    {
        var folded = Fold(name.Trim());
        folded = TrimPossessive(folded);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>Lower case without accents, points and quotes; hyphens and white space are one space.</summary>
    public static string Fold(string name)
    {
        var decomposed = IsPlain(name) ? name : Decomposed(name);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            Append(folded, c);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A rough sound form in which transliterations of one name mostly meet: "Hassan" and "Hasan", "Yusuf" and "Yousef".</summary>
    public static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        foreach (var c in word.Replace("ou", "u", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal))
        {
            var letter = c switch { 'o' => 'u', 'e' or 'y' => 'i', 'q' => 'k', '\'' or '’' => '\0', _ => c };
            if (letter != '\0' && (sound.Length == 0 || sound[^1] != letter))
            {
                sound.Append(letter);
            }
        }

        return sound.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (c > 127)
            {
                return false;
            }
        }

        return true;
    }

    // Lone surrogates have no normal form; such a name is compared as it stands.
    private static string Decomposed(string name) => HasLoneSurrogate(name) ? name : name.Normalize(NormalizationForm.FormD);

    private static bool HasLoneSurrogate(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsWhiteSpace(c) || c is '-' or '–')
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (c is '’' or '‘' or '\'')
        {
            folded.Append('\'');
        }
        else if (c is not ('.' or '"' or '“' or '”' or ',') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        {
            folded.Append(char.ToLowerInvariant(c));
        }
    }

    private static string TrimPossessive(string folded) =>
        folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2].TrimEnd() : folded.TrimEnd('\'').TrimEnd();
}
