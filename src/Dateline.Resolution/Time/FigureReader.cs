using System.Globalization;

namespace Dateline.Resolution.Time;

/// <summary>Reads figures: years, days, clocks, dates in digits.</summary>
internal static class FigureReader
{
    /// <summary>Adds every reading of the digits or apostrophe at a piece.</summary>
    public static void Read(TimeText text, int at, List<Lexeme> readings)
    {
        if (text.IsApostrophe(at))
        {
            ReadShortYear(text, at, readings);
            return;
        }

        if (!text.IsKind(at, TimeWordKind.Digits) || !int.TryParse(text[at], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            ReadDottedClock(text, at, readings);
            return;
        }

        var glued = text.IsGlued(at + 1);
        if (glued && text.IsKind(at + 1, TimeWordKind.Letters) && ReadGlued(text, at, number, readings))
        {
            return;
        }

        if (glued && ReadPunctuated(text, at, readings))
        {
            return;
        }

        ReadPlain(text, at, number, readings);
    }

    private static void ReadPlain(TimeText text, int at, int number, List<Lexeme> readings)
    {
        var digits = text[at];
        readings.Add(Lexeme.Of(LexemeClass.Num, number));
        if (digits.Length <= 2 && number is >= 1 and <= 31)
        {
            readings.Add(Lexeme.Of(LexemeClass.Daynum, number));
        }

        if (digits.Length == 2)
        {
            readings.Add(Lexeme.Of(LexemeClass.Two, number));
        }

        if (digits.Length == 4 && !digits.Contains(','))
        {
            ReadFourDigits(number, readings);
        }
    }

    private static void ReadFourDigits(int number, List<Lexeme> readings)
    {
        if (number is >= 1000 and <= 2100)
        {
            readings.Add(Lexeme.Of(LexemeClass.Year, number));
        }

        if (number / 100 < 24 && number % 100 < 60)
        {
            readings.Add(Lexeme.Of(LexemeClass.Hours, (number / 100 * 60) + (number % 100)));
        }
    }

    private static void ReadShortYear(TimeText text, int at, List<Lexeme> readings)
    {
        if (text.IsKind(at + 1, TimeWordKind.Digits) && text.IsGlued(at + 1) && text[at + 1].Length == 2 && !IsLetterBefore(text, at)
            && int.TryParse(text[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var plural = text.IsGlued(at + 2) && text.Is(at + 2, "s");
            readings.Add(plural ? Lexeme.Of(LexemeClass.Decade, 1900 + number, 3) : Lexeme.Of(LexemeClass.Apoyear, number, 2));
        }
    }

    private static bool IsLetterBefore(TimeText text, int at) => text.IsGlued(at) && text.IsKind(at - 1, TimeWordKind.Letters);

    // "20th", "1990s", "'80s", "5pm", "03:00hrs"; other letters glued to digits ("F16s", "21st-century" aside) are no time.
    private static bool ReadGlued(TimeText text, int at, int number, List<Lexeme> readings)
    {
        var letters = text[at + 1];
        if (letters is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
        {
            readings.Add(Lexeme.Of(LexemeClass.Ordinal, number, 2));
            readings.Add(Lexeme.Of(LexemeClass.Dayth, number, 2));
            return true;
        }

        if (letters is "s" or "S" && number % 10 == 0 && text[at].Length is 2 or 4)
        {
            readings.Add(Lexeme.Of(LexemeClass.Decade, number < 100 ? 1900 + number : number, 2));
            return true;
        }

        if (letters is "am" or "pm" or "AM" or "PM" or "hrs" or "a.m." or "p.m.")
        {
            ReadPlain(text, at, number, readings);
            return true;
        }

        return true;
    }

    private static bool ReadPunctuated(TimeText text, int at, List<Lexeme> readings)
    {
        if (text.Is(at + 1, ":") && Figure(text, at) is var hour and >= 0 and < 25 && Figure(text, at + 2) is var minute and >= 0 and < 60 && text[at + 2].Length == 2)
        {
            var seconds = text.Is(at + 3, ":") && text.IsGlued(at + 3) && Figure(text, at + 4) is >= 0 and < 60;
            readings.Add(Lexeme.Of(LexemeClass.Clock, (hour * 60) + minute, seconds ? 5 : 3));
            return true;
        }

        return ReadDate(text, at, readings);
    }

    private static bool ReadDate(TimeText text, int at, List<Lexeme> readings)
    {
        var (first, second, third) = (Figure(text, at), Figure(text, at + 2), Figure(text, at + 4));
        if (second < 0 || third < 0 || !text.IsGlued(at + 4))
        {
            return false;
        }

        if (text[at].Length == 4 && text.IsDash(at + 1) && text.IsDash(at + 3) && IsDay(first, second, third))
        {
            readings.Add(Lexeme.Of(LexemeClass.Isodate, Packed(first, second, third), 5));
            return true;
        }

        if (!text.Is(at + 1, "/") || !text.Is(at + 3, "/") || text[at + 4].Length is not (2 or 4))
        {
            return false;
        }

        var year = third < 100 ? third + (third < 50 ? 2000 : 1900) : third;
        var (month, day) = first > 12 ? (second, first) : (first, second);
        if (IsDay(year, month, day))
        {
            readings.Add(Lexeme.Of(LexemeClass.Slashdate, Packed(year, month, day), 5));
            return true;
        }

        return false;
    }

    // "7.15 p.m." as British papers write it.
    private static void ReadDottedClock(TimeText text, int at, List<Lexeme> readings)
    {
        if (text.IsKind(at, TimeWordKind.Digits) && text[at].IndexOf('.') is var dot and > 0
            && int.TryParse(text[at][..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 25
            && text[at].Length == dot + 3 && int.TryParse(text[at][(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60
            && text[at + 1] is "pm" or "p.m." or "am" or "a.m.")
        {
            readings.Add(Lexeme.Of(LexemeClass.Clock, (hour * 60) + minute));
        }
    }

    private static int Figure(TimeText text, int at) =>
        int.TryParse(text[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Packed(int year, int month, int day) => (year * 10000) + (month * 100) + day;
}
