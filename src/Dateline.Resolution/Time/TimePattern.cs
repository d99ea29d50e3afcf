namespace Dateline.Resolution.Time;

/// <summary>One step of a pattern: the symbol to find, and whether it belongs to the expression or only stands beside it.</summary>
internal readonly record struct PatternStep(int Symbol, bool Outside);

/// <summary>One pattern spelt out: no options or groups are left.</summary>
internal sealed record FlatPattern(ImmutableArray<PatternStep> Steps, ImmutableArray<int> Before, ImmutableArray<int> NotAfter);

/// <summary>Spells out the patterns of data/time/patterns.tsv, whose head explains how they are written.</summary>
internal sealed class TimePatternParser(Literals literals)
{
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public void Define(string name, string group) => _groups[name] = group;

    /// <exception cref="DataFileException">The pattern of the row is not well formed.</exception>
    public IEnumerable<FlatPattern> Parse(DataRow row)
    {
        var words = Substituted(row[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<int> before = [];
        ImmutableArray<int> notAfter = [];
        if (words is ["[", _, "]", ..])
        {
            before = Alternatives(words[1]);
            words = words[3..];
        }

        if (words.Length > 0 && words[^1].Length > 1 && words[^1][0] == '!')
        {
            notAfter = Alternatives(words[^1][1..]);
            words = words[..^1];
        }

        var at = 0;
        var sequences = Sequence(words, ref at, outside: false);
        if (at != words.Length || sequences.Any(steps => steps.IsEmpty))
        {
            throw row.Fault($"has a pattern that cannot be read at word {at + 1}.");
        }

        return sequences.Select(steps => new FlatPattern(steps, before, notAfter));
    }

    private string Substituted(string pattern)
    {
        // Groups may hold groups; longest name first so that $N does not eat the head of $NAME.
        foreach (var (name, group) in _groups.OrderByDescending(pair => pair.Key.Length))
        {
            pattern = pattern.Replace(name, group, StringComparison.Ordinal);
        }

        return pattern.Contains('$', StringComparison.Ordinal) ? Substituted(pattern) : pattern;
    }

    private List<ImmutableArray<PatternStep>> Sequence(string[] words, ref int at, bool outside)
    {
        List<ImmutableArray<PatternStep>> sequences = [[]];
        while (at < words.Length && words[at] is not (")" or ")?" or "/" or "]"))
        {
            var next = Item(words, ref at, outside);
            sequences = [.. sequences.SelectMany(head => next.Select(tail => head.AddRange(tail)))];
        }

        return sequences;
    }

    private List<ImmutableArray<PatternStep>> Item(string[] words, ref int at, bool outside)
    {
        var word = words[at++];
        if (word is "(" or "[")
        {
            return Group(words, ref at, outside || word == "[");
        }

        var optional = word.Length > 1 && word[^1] == '?';
        List<ImmutableArray<PatternStep>> choices =
            [.. Alternatives(optional ? word[..^1] : word).Select(symbol => ImmutableArray.Create(new PatternStep(symbol, outside)))];
        return optional ? [[], .. choices] : choices;
    }

    private List<ImmutableArray<PatternStep>> Group(string[] words, ref int at, bool outside)
    {
        var choices = Sequence(words, ref at, outside);
        while (at < words.Length && words[at] == "/")
        {
            at++;
            choices.AddRange(Sequence(words, ref at, outside));
        }

        var optional = at < words.Length && words[at] == ")?";
        at++;
        return optional ? [[], .. choices] : choices;
    }

    private ImmutableArray<int> Alternatives(string word) => [.. word.Split('|').Select(Symbol)];

    private int Symbol(string word) =>
        word.Length > 1 && word.All(char.IsAsciiLetterUpper) && Enum.TryParse<LexemeClass>(word, ignoreCase: true, out var symbol)
            ? (int)symbol
            : literals.SymbolOf(word);
}
