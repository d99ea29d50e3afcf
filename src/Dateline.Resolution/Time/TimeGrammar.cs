using System.Collections.Frozen;

namespace Dateline.Resolution.Time;

/// <summary>The patterns of data/time as one tree of steps: matching walks it from each piece and keeps the longest way.</summary>
internal sealed class TimeGrammar
{
    private const int MaxSteps = 32;

    private readonly PatternNode _patterns;
    private readonly PatternNode _modifiersBefore;
    private readonly PatternNode _modifiersAfter;
    private readonly FrozenDictionary<string, int> _literals;

    private TimeGrammar(PatternNode patterns, PatternNode modifiersBefore, PatternNode modifiersAfter, Literals literals)
    {
        (_patterns, _modifiersBefore, _modifiersAfter) = (patterns, modifiersBefore, modifiersAfter);
        _literals = literals.Symbols.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="DataFileException">A file of the folder is missing or has a row that cannot be used.</exception>
    public static TimeGrammar Load(string folder)
    {
        var literals = new Literals();
        var patterns = new PatternNode();
        AddPatterns(patterns, new TimePatternParser(literals), Path.Combine(folder, "patterns.tsv"));
        AddVagueWords(patterns, literals, Path.Combine(folder, "vague.tsv"));
        var (before, after) = (new PatternNode(), new PatternNode());
        foreach (var row in DataTable.Read(Path.Combine(folder, "modifiers.tsv"), 2))
        {
            var node = row[1] == "before" ? before : row[1] == "after" ? after : throw row.Fault($"{row[1]} is neither before nor after.");
            node.Add(StepsOf(row[0], literals), new TimeRule(TimeReading.Constant, row.Line) { Code = row[2], NotAfter = SymbolsOf(row[3], literals) });
        }

        return new TimeGrammar(patterns, before, after, literals);
    }

    /// <summary>Symbol of the word at a piece where patterns name it, else -1.</summary>
    public int LiteralAt(TimeText text, int word)
    {
        var lookup = _literals.GetAlternateLookup<ReadOnlySpan<char>>();
        var form = text.IsDash(word) ? "-" : text.IsApostrophe(word) ? "'" : text[word];
        return lookup.TryGetValue(form, out var symbol) ? symbol : -1;
    }

    /// <summary>The longest match that begins at a piece, with the modifiers around it; null for none.</summary>
    public TimeMatch? MatchAt(TimeText text, LexemeLattice lattice, int word)
    {
        var plain = new Walk(text, lattice, _patterns).From(word);
        if (new Walk(text, lattice, _modifiersBefore).From(word) is not { } before)
        {
            return WithModifierAfter(text, lattice, plain);
        }

        var core = before.Phrases[0].End;
        if (core >= text.Count || MatchAt(text, lattice, core) is not { } modified || !Modifiable(modified.Rule) || EndOf(modified) <= (plain is null ? 0 : EndOf(plain)))
        {
            return WithModifierAfter(text, lattice, plain);
        }

        var first = modified.Phrases[0];
        var widened = first with { First = word, Core = first.Core, Modifier = before.Rule.Code.Length > 0 ? before.Rule.Code : first.Modifier };
        return modified with { Phrases = modified.Phrases.SetItem(0, widened) };
    }

    private TimeMatch? WithModifierAfter(TimeText text, LexemeLattice lattice, TimeMatch? match)
    {
        if (match is null || EndOf(match) >= text.Count || !Modifiable(match.Rule) || new Walk(text, lattice, _modifiersAfter).From(EndOf(match)) is not { } after)
        {
            return match;
        }

        var last = match.Phrases[^1] with { End = after.Phrases[0].End, Modifier = after.Rule.Code };
        return match with { Phrases = match.Phrases.SetItem(match.Phrases.Length - 1, last) };
    }

    private static bool Modifiable(TimeRule rule) => rule.Reading is not (TimeReading.Constant or TimeReading.Each);

    private static int EndOf(TimeMatch match) => match.Phrases[^1].End;

    private static void AddPatterns(PatternNode root, TimePatternParser parser, string path)
    {
        foreach (var row in DataTable.Read(path, 2))
        {
            if (row[0][0] == '$' && row[0].All(c => c == '$' || char.IsAsciiLetterUpper(c)))
            {
                parser.Define(row[0], row[1]);
                continue;
            }

            var rule = TimeRule.Parse(row);
            foreach (var flat in parser.Parse(row))
            {
                root.Add(flat.Steps, rule with { Before = flat.Before, NotAfter = flat.NotAfter });
            }
        }
    }

    private static void AddVagueWords(PatternNode root, Literals literals, string path)
    {
        foreach (var row in DataTable.Read(path, 3))
        {
            if (!Enum.TryParse<TimexType>(row[1], ignoreCase: true, out var type))
            {
                throw row.Fault($"{row[1]} is no type of time expression.");
            }

            var tag = row[3] switch { "noun" => Upos.Noun, "adjective" => Upos.Adj, "adverb" => Upos.Adv, "" => (Upos?)null, _ => throw row.Fault($"{row[3]} is no condition.") };
            root.Add(StepsOf(row[0], literals), new TimeRule(TimeReading.Constant, row.Line) { ConstantType = type, Code = row[2], Tag = tag });
        }
    }

    private static ImmutableArray<int> SymbolsOf(string alternatives, Literals literals) =>
        [.. alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(literals.SymbolOf)];

    private static ImmutableArray<PatternStep> StepsOf(string words, Literals literals) =>
        [.. TimeLexicon.Pieces(words).Select(word => new PatternStep(literals.SymbolOf(word), false))];

    /// <summary>A state of the tree: where each next step leads, and what is found if the pattern ends here.</summary>
    private sealed class PatternNode
    {
        private readonly Dictionary<int, (PatternNode? Inside, PatternNode? Outside)> _next = [];

        public List<TimeRule> Rules { get; } = [];

        public (PatternNode? Inside, PatternNode? Outside) Next(int symbol) => _next.GetValueOrDefault(symbol);

        public void Add(ImmutableArray<PatternStep> steps, TimeRule rule)
        {
            var node = this;
            foreach (var step in steps)
            {
                node = node.Child(step);
            }

            node.Rules.Add(rule);
        }

        private PatternNode Child(PatternStep step)
        {
            var (inside, outside) = _next.GetValueOrDefault(step.Symbol);
            var child = (step.Outside ? outside : inside) ?? new PatternNode();
            _next[step.Symbol] = step.Outside ? (inside, child) : (child, outside);
            return child;
        }
    }

    /// <summary>One walk through the tree; keeps the way that takes in most pieces, among equals the earlier row.</summary>
    private ref struct Walk(TimeText text, LexemeLattice lattice, PatternNode root)
    {
        private readonly PatternNode _root = root;
        private Capture[]? _path;
        private Capture[]? _best;
        private TimeRule? _rule;
        private int _bestEnd;

        public TimeMatch? From(int word)
        {
            foreach (var lexeme in lattice[word])
            {
                if (_root.Next(lexeme.Symbol) is { Inside: not null })
                {
                    _path ??= new Capture[MaxSteps];
                    Visit(_root, word, 0, word);
                    break;
                }
            }

            return _rule is null ? null : new TimeMatch(_rule, Phrases(_rule, _best ?? []));
        }

        private void Visit(PatternNode node, int word, int depth, int start)
        {
            foreach (var rule in node.Rules)
            {
                if ((word > _bestEnd || (word == _bestEnd && rule.Row < _rule?.Row)) && Holds(rule, start, word))
                {
                    (_rule, _bestEnd, _best) = (rule, word, _path.AsSpan(0, depth).ToArray());
                }
            }

            if (word >= text.Count || depth == MaxSteps)
            {
                return;
            }

            foreach (var lexeme in lattice[word])
            {
                var (inside, outside) = node.Next(lexeme.Symbol);
                Step(inside, lexeme, word, depth, start, false);
                Step(outside, lexeme, word, depth, start, true);
            }
        }

        private void Step(PatternNode? next, Lexeme lexeme, int word, int depth, int start, bool outside)
        {
            if (next is not null && _path is not null)
            {
                _path[depth] = new Capture(lexeme.Symbol, lexeme.Value, word, lexeme.Length, outside);
                Visit(next, word + lexeme.Length, depth + 1, start);
            }
        }

        private readonly bool Holds(TimeRule rule, int start, int end) =>
            (rule.Before.IsEmpty || Any(rule.Before, start - 1))
            && (rule.NotAfter.IsEmpty || !Any(rule.NotAfter, end))
            && (rule.Tag is not { } tag || text.UposOf(end - 1) is not { } upos || upos == tag);

        private readonly bool Any(ImmutableArray<int> symbols, int word)
        {
            if (word < 0 || word >= text.Count)
            {
                return false;
            }

            if (symbols.Contains((int)LexemeClass.Noun) && text.UposOf(word) is Upos.Noun or Upos.Propn or Upos.Adj)
            {
                return true;
            }

            foreach (var lexeme in lattice[word])
            {
                if (symbols.Contains(lexeme.Symbol))
                {
                    return true;
                }
            }

            return false;
        }

        private static ImmutableArray<TimePhrase> Phrases(TimeRule rule, Capture[] path)
        {
            var phrases = ImmutableArray.CreateBuilder<TimePhrase>(1);
            for (var i = 0; i < path.Length;)
            {
                var end = i;
                while (end < path.Length && path[end].Outside == path[i].Outside)
                {
                    end++;
                }

                if (!path[i].Outside)
                {
                    ImmutableArray<Capture> own = [.. path[i..end]];
                    ImmutableArray<Capture> shared = [.. path[end..], .. path[..i]];
                    phrases.Add(new TimePhrase(rule, own[0].Word, own[^1].Word + own[^1].Length, own, shared));
                }

                i = end;
            }

            return phrases.ToImmutable();
        }
    }
}
