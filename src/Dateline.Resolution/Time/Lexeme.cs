namespace Dateline.Resolution.Time;

/// <summary>A reading of one or more pieces of text as a word of the time grammar.</summary>
/// <param name="Symbol">What patterns call it: a <see cref="LexemeClass"/> or, from <see cref="Literals.First"/> on, a certain word.</param>
/// <param name="Value">Number, code or index by class; -1 for a number left open.</param>
/// <param name="Length">How many pieces it covers.</param>
internal readonly record struct Lexeme(int Symbol, int Value, int Length)
{
    public static Lexeme Of(LexemeClass symbol, int value, int length = 1) => new((int)symbol, value, length);
}

/// <summary>Gives each word that patterns name a symbol of its own.</summary>
internal sealed class Literals
{
    /// <summary>Symbols below this are classes.</summary>
    public const int First = 64;

    private readonly Dictionary<string, int> _symbols = new(StringComparer.OrdinalIgnoreCase);

    public int SymbolOf(string word)
    {
        if (!_symbols.TryGetValue(word, out var symbol))
        {
            symbol = First + _symbols.Count;
            _symbols.Add(word, symbol);
        }

        return symbol;
    }

    public IReadOnlyDictionary<string, int> Symbols => _symbols;
}
