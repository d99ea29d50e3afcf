using System.Text;

namespace Dateline.Resolution.Places;

/// <summary>The form under which a place name is filed and looked up, so that spellings of one name meet.</summary>
/// <remarks>
/// Lower case without accents; apostrophes and full stops vanish, hyphens and other marks become single spaces; a leading
/// "el" becomes "al", "saint" "st", "mount" "mt", "fort" "ft". Letters of other scripts stay as they are, in UTF-8.
/// </remarks>
public static class PlaceKey
{
    /// <summary>Longest key in bytes; a longer name has none.</summary>
    public const int MaxLength = 120;

    private static ReadOnlySpan<byte> LongForms => "saint ,mount ,fort ,el "u8;

    /// <summary>Writes the key of a name.</summary>
    /// <param name="name">The name as a text or a gazetteer has it.</param>
    /// <param name="key">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>Bytes written; 0 for a name without letters or digits, or one that is too long.</returns>
    public static int Write(ReadOnlySpan<char> name, Span<byte> key)
    {
        var length = 0;
        var gap = false;
        foreach (var letter in name)
        {
            if (letter >= 0x80)
            {
                return WriteFolded(name, key);
            }

            if (!Append(letter, key, ref length, ref gap))
            {
                return 0;
            }
        }

        return Shorten(key, length);
    }

    // Off the fast path: normalisation needs a string. A lone surrogate has no normal form and no place bears one.
    private static int WriteFolded(ReadOnlySpan<char> name, Span<byte> key)
    {
        if (name.Length > MaxLength || HasSurrogate(name))
        {
            return 0;
        }

        var length = 0;
        var gap = false;
        foreach (var letter in name.ToString().Normalize(NormalizationForm.FormD))
        {
            var fits = letter < 0x80 ? Append(letter, key, ref length, ref gap) : AppendForeign(letter, key, ref length, ref gap);
            if (!fits)
            {
                return 0;
            }
        }

        return Shorten(key, length);
    }

    private static bool HasSurrogate(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AppendForeign(char letter, Span<byte> key, ref int length, ref bool gap)
    {
        var latin = Latin(letter);
        if (latin is null)
        {
            return !char.IsLetter(letter) ? AppendMark(letter, ref gap) : AppendUtf8(letter, key, ref length, ref gap);
        }

        foreach (var part in latin)
        {
            if (!Append(part, key, ref length, ref gap))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AppendMark(char mark, ref bool gap)
    {
        var vanishes = mark is '\u2018' or '\u2019' or '\u00B4' or '\u2032' || char.GetUnicodeCategory(mark) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.ModifierLetter or System.Globalization.UnicodeCategory.ModifierSymbol;
        gap |= !vanishes;
        return true;
    }

    private static bool AppendUtf8(char letter, Span<byte> key, ref int length, ref bool gap)
    {
        if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.ModifierLetter)
        {
            return true;
        }

        if (length + 4 > MaxLength)
        {
            return false;
        }

        Separate(key, ref length, ref gap);
        length += new Rune(char.ToLowerInvariant(letter)).EncodeToUtf8(key[length..]);
        return true;
    }

    private static bool Append(char letter, Span<byte> key, ref int length, ref bool gap)
    {
        if (!char.IsAsciiLetterOrDigit(letter))
        {
            gap |= letter is not ('\'' or '`' or '.');
            return true;
        }

        if (length + 2 > MaxLength)
        {
            return false;
        }

        Separate(key, ref length, ref gap);
        key[length++] = (byte)char.ToLowerInvariant(letter);
        return true;
    }

    private static void Separate(Span<byte> key, ref int length, ref bool gap)
    {
        if (gap && length > 0)
        {
            key[length++] = (byte)' ';
        }

        gap = false;
    }

    private static int Shorten(Span<byte> key, int length)
    {
        var word = key[..length].IndexOf((byte)' ') + 1;
        return word == 0 || !LongForms.StartsWithAny(key[..word]) ? length : Shorten(key, length, word);
    }

    private static int Shorten(Span<byte> key, int length, int word)
    {
        var shortForm = key[0] switch { (byte)'s' => "st "u8, (byte)'m' => "mt "u8, (byte)'f' => "ft "u8, _ => "al "u8 };
        shortForm.CopyTo(key);
        key[word..length].CopyTo(key[3..]);
        return length - word + 3;
    }

    private static bool StartsWithAny(this ReadOnlySpan<byte> forms, ReadOnlySpan<byte> word)
    {
        foreach (var range in forms.Split((byte)','))
        {
            if (forms[range].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Latin(char letter) => letter switch
    {
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ı' => "i",
        'þ' or 'Þ' => "th",
        'ħ' or 'Ħ' => "h",
        'ə' or 'Ə' => "a",
        _ => null,
    };
}
