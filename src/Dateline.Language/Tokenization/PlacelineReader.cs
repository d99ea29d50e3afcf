using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Language.Tokenization;

/// <summary>Finds the heading of a wire story: "SAN SALVADOR, 3 Jan (Reuters) -", "KABUL, Afghanistan -", "(Reuters) -".</summary>
/// <remarks>It stands at the start of one of the first lines, is short, and holds a place in capitals, an agency or a date.</remarks>
internal sealed class PlacelineReader(WordRules rules)
{
    private const int LinesRead = 12;
    private const int LongestHeading = 90;

    private static readonly SearchValues<char> NotInPlaces = SearchValues.Create("0123456789:;|");

    private static readonly FrozenSet<string> Months = new[]
    {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april",
        "june", "july", "august", "september", "october", "november", "december",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The heading, or null.</summary>
    public Placeline? Read(string text)
    {
        var start = 0;
        for (var line = 0; line < LinesRead && start < text.Length; line++)
        {
            while (start < text.Length && Letters.IsSpace(text[start]))
            {
                start++;
            }

            if (ReadLine(text, start) is { } placeline)
            {
                return placeline;
            }

            start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
        }

        return null;
    }

    private Placeline? ReadLine(string text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestHeading);
        if (start >= limit || Dash(text, start, limit) is not ({ } dash, { } after))
        {
            return null;
        }

        var bracket = text.IndexOf('(', start, dash - start);
        var hasAgency = bracket >= 0 && text.AsSpan(start, dash - start).TrimEnd().EndsWith(")") && IsAgency(text.AsSpan(bracket + 1, text.LastIndexOf(')', dash - 1, dash - bracket) - bracket - 1));
        var head = new TextSpan(start, bracket >= 0 ? bracket : dash);
        var (place, date) = Parts(text, head);
        var accepted = hasAgency ? head.Of(text).IsWhiteSpace() || place != null || date != null : bracket < 0 && place != null && InCapitals(text, place.Value) && !LineInCapitals(text, after, date);
        return accepted ? new Placeline(new TextSpan(start, after), place, date) : null;
    }

    // The dash has white space on a side or is a long one; a bracketed agency may do without it.
    private static (int Dash, int After)? Dash(string text, int start, int limit)
    {
        for (var i = start + 1; i < limit && text[i] is not ('\n' or '\r' or '"' or '“' or '?' or '!'); i++)
        {
            var after = i + 1;
            while (after < limit && text[after] == '-')
            {
                after++;
            }

            var spaced = Letters.IsSpace(text[i - 1]) || text[i - 1] == ')';
            if (text[i] is '—' or '–' || (text[i] == '-' && (after > i + 1 || (spaced && after < text.Length && Letters.IsSpace(text[after])))))
            {
                return (i, after);
            }
        }

        return null;
    }

    private bool IsAgency(ReadOnlySpan<char> name)
    {
        var lookup = rules.Agencies.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(name) || (name.IndexOfAny("/-") is var slash and > 0 && (lookup.Contains(name[..slash]) || lookup.Contains(name[(slash + 1)..])));
    }

    // Comma-separated pieces: those with a month are the date, those before it the place.
    private static (TextSpan? Place, TextSpan? Date) Parts(string text, TextSpan head)
    {
        TextSpan? place = null;
        TextSpan? date = null;
        for (var start = head.Start; start < head.End;)
        {
            var end = text.IndexOf(',', start, head.End - start) is var comma and >= 0 ? comma : head.End;
            var piece = Trimmed(text, start, end);
            if (piece.Length > 0 && (HasMonth(piece.Of(text)) || (date != null && char.IsAsciiDigit(text[piece.Start]))))
            {
                date = date?.Union(piece) ?? piece;
            }
            else if (piece.Length > 0 && date == null)
            {
                place = place?.Union(piece) ?? piece;
            }

            start = end + 1;
        }

        return (place is { } found && IsPlaceLike(found.Of(text)) ? place : null, date);
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (Letters.IsSpace(text[start]) || text[start] == '('))
        {
            start++;
        }

        while (end > start && (Letters.IsSpace(text[end - 1]) || text[end - 1] == ')'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool HasMonth(ReadOnlySpan<char> piece)
    {
        var lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in piece.SplitAny(" ./"))
        {
            if (lookup.Contains(piece[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaceLike(ReadOnlySpan<char> place)
    {
        var words = 0;
        foreach (var range in place.Split(' '))
        {
            words++;
            var word = place[range];
            if (word.Length > 0 && !char.IsUpper(word[0]) && word is not ("de" or "el" or "al" or "la" or "of" or "the" or "and" or "du" or "des"))
            {
                return false;
            }
        }

        return words <= 7 && !place.ContainsAny(NotInPlaces);
    }

    // The first word of the place, of two letters or more, stands in capitals: "KABUL, Afghanistan".
    private static bool InCapitals(string text, TextSpan place)
    {
        var word = place.Of(text);
        word = word[..(word.IndexOf(',') is var comma and > 0 ? comma : word.Length)];
        return word.Length > 2 && !word.ContainsAnyInRange('a', 'z');
    }

    // In a story all in capitals only a date or an agency tells a heading from a headline.
    private static bool LineInCapitals(string text, int after, TextSpan? date)
    {
        var end = text.IndexOf('\n', after) is var found and >= 0 ? found : text.Length;
        return date == null && !text.AsSpan(after, Math.Min(end - after, 200)).ContainsAnyInRange('a', 'z');
    }
}
