namespace Dateline.Resolution.Time;

/// <summary>Puts number words together: "twenty-four", "a hundred and fifty", and years as they are spoken, "nineteen ninety-six".</summary>
internal static class NumberReader
{
    /// <param name="text">The text.</param>
    /// <param name="lexemes">Readings of single pieces, as far as known.</param>
    /// <param name="at">Piece to start from.</param>
    /// <param name="readings">Takes the readings.</param>
    public static void Read(TimeText text, Func<int, LexemeClass, int?> lexemes, int at, List<Lexeme> readings)
    {
        if (ReadNumber(text, lexemes, at) is { } number)
        {
            readings.Add(number);
        }

        if (ReadYear(text, lexemes, at) is { } year)
        {
            readings.Add(year);
        }
    }

    private static Lexeme? ReadNumber(TimeText text, Func<int, LexemeClass, int?> lexemes, int at)
    {
        var (total, group, end) = (0, 0, at);
        while (end < text.Count)
        {
            var next = end > at && (text.Is(end, "and") || text.IsDash(end)) ? end + 1 : end;
            if (next > end && (group % 100 == 0) == text.IsDash(end))
            {
                break; // "two and three" are two numbers, "twenty - four" is one
            }

            if (lexemes(next, LexemeClass.Cardinal) is { } unit && (group % 100 == 0 || (group % 10 == 0 && unit < 10 && group % 100 >= 20)))
            {
                group += unit;
            }
            else if (lexemes(next, LexemeClass.Tens) is { } tens && group % 100 == 0)
            {
                group += tens;
            }
            else if (next == end && lexemes(next, LexemeClass.Scale) is { } scale && (end > at || lexemes(at - 1, LexemeClass.Article) is null))
            {
                (total, group) = scale == 100 ? (total, Math.Max(group, 1) * 100) : (Math.Min(total + (Math.Max(group, 1) * scale), 1_000_000), 0);
            }
            else if (end == at && lexemes(at, LexemeClass.Article) is not null && lexemes(at + 1, LexemeClass.Scale) is not null)
            {
                group = 1;
            }
            else
            {
                break;
            }

            group = Math.Min(group, 1_000_000);
            end = next + 1;
        }

        return end > at ? Lexeme.Of(LexemeClass.Num, total + group, end - at) : null;
    }

    private static Lexeme? ReadYear(TimeText text, Func<int, LexemeClass, int?> lexemes, int at)
    {
        var century = lexemes(at, LexemeClass.Cardinal) ?? lexemes(at, LexemeClass.Tens);
        if (century is not (>= 11 and <= 20))
        {
            return null;
        }

        var second = text.IsDash(at + 1) ? at + 2 : at + 1;
        if (lexemes(second, LexemeClass.Cardinal) is >= 10 and var teen)
        {
            return Lexeme.Of(LexemeClass.Yearwords, (century.Value * 100) + teen, second + 1 - at);
        }

        if (lexemes(second, LexemeClass.Tens) is not { } tens)
        {
            return null;
        }

        var third = text.IsDash(second + 1) ? second + 2 : second + 1;
        return lexemes(third, LexemeClass.Cardinal) is >= 1 and < 10 and var unit
            ? Lexeme.Of(LexemeClass.Yearwords, (century.Value * 100) + tens + unit, third + 1 - at)
            : Lexeme.Of(LexemeClass.Yearwords, (century.Value * 100) + tens, second + 1 - at);
    }
}
