namespace Dateline.Resolution.Time;

/// <summary>Every reading of every piece of a text as a word of the time grammar.</summary>
internal sealed class LexemeLattice
{
    private readonly Lexeme[] _lexemes;
    private readonly int[] _starts;

    private LexemeLattice(Lexeme[] lexemes, int[] starts) => (_lexemes, _starts) = (lexemes, starts);

    /// <summary>Readings that begin at a piece.</summary>
    public ReadOnlySpan<Lexeme> this[int word] => _lexemes.AsSpan(_starts[word].._starts[word + 1]);

    public static LexemeLattice Of(TimeText text, TimeLexicon lexicon, TimeGrammar grammar)
    {
        var lexemes = new List<Lexeme>(text.Count);
        var starts = new int[text.Count + 1];
        var reader = new WordReader(text, lexicon);
        for (var i = 0; i < text.Count; i++)
        {
            starts[i] = lexemes.Count;
            reader.Read(i, lexemes);
            if (grammar.LiteralAt(text, i) is >= 0 and var literal)
            {
                lexemes.Add(new Lexeme(literal, 0, 1));
            }
        }

        starts[text.Count] = lexemes.Count;
        return new LexemeLattice([.. lexemes], starts);
    }
}

/// <summary>Reads single pieces by the lexicon, minding its conditions.</summary>
internal sealed class WordReader(TimeText text, TimeLexicon lexicon)
{
    public void Read(int at, List<Lexeme> readings)
    {
        if (!text.IsKind(at, TimeWordKind.Letters))
        {
            var known = readings.Count;
            FigureReader.Read(text, at, readings);
            DropCounts(at, readings, known);
        }

        foreach (var entry in lexicon.BeginningWith(text[at]))
        {
            if (Follows(at + 1, entry.Rest) && Allows(at, entry))
            {
                readings.Add(Lexeme.Of(entry.Class, entry.Value, entry.Rest.Length + 1));
                if (entry.Class is LexemeClass.Cardinal or LexemeClass.Tens or LexemeClass.Scale or LexemeClass.Article)
                {
                    NumberReader.Read(text, SingleReading, at, readings);
                }
            }
        }
    }

    private bool Follows(int at, string[] rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            var same = rest[i] is "'" ? text.IsApostrophe(at + i) : rest[i] is "-" ? text.IsDash(at + i) : text.Is(at + i, rest[i]);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private int? SingleReading(int at, LexemeClass symbol)
    {
        foreach (var entry in lexicon.BeginningWith(text[at]))
        {
            if (entry.Class == symbol && entry.Rest.Length == 0)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private bool Allows(int at, LexiconEntry entry) => entry.Condition switch
    {
        LexemeCondition.Capital => text.HasCapital(at),
        LexemeCondition.Name => text.HasCapital(at) && IsNoun(at, entry),
        LexemeCondition.Noun => IsNoun(at, entry),
        LexemeCondition.Figure => text.HasCapital(at) && (text.IsKind(at - 1, TimeWordKind.Digits) || text.IsKind(at + 1, TimeWordKind.Digits)),
        _ => true,
    };

    private bool IsNoun(int at, LexiconEntry entry)
    {
        var next = at + entry.Rest.Length + 1;
        if (text.IsKind(at - 1, TimeWordKind.Digits) || text.IsKind(next, TimeWordKind.Digits)
            || lexicon.CueOf(text[at - 1]).HasFlag(TimeCue.Beside))
        {
            return true;
        }

        return text.UposOf(at) is Upos.Noun or Upos.Propn;
    }

    // A figure is a year unless a word before it or a plural after it makes it a count: "killed 2000 people", "room 2019".
    private void DropCounts(int at, List<Lexeme> readings, int known)
    {
        for (var i = readings.Count - 1; i >= known; i--)
        {
            if (readings[i].Symbol == (int)LexemeClass.Year && (lexicon.CueOf(text[at - 1]).HasFlag(TimeCue.Count) || CountsPlural(at)))
            {
                readings.RemoveAt(i);
            }
        }
    }

    private bool CountsPlural(int at) =>
        text.XposOf(at + 1) is "NNS" && !IsDateBefore(at) && !lexicon.CueOf(text[at - 1]).HasFlag(TimeCue.Beside) && !text.Is(at - 1, "the") && !text.Is(at - 1, "s");

    // "the March 2001 attacks", "the September 11, 2001 attacks"
    private bool IsDateBefore(int at)
    {
        foreach (var entry in lexicon.BeginningWith(text[at - 1]))
        {
            if (entry.Class is LexemeClass.Month or LexemeClass.Season)
            {
                return true;
            }
        }

        return text.Is(at - 1, ",") && text.IsKind(at - 2, TimeWordKind.Digits);
    }
}
