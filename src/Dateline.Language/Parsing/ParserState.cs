namespace Dateline.Language.Parsing;

/// <summary>Stack, rest of the sentence and tree so far of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
/// <remarks>
/// Words are 1 to n; 0 stands for "no such word" in every link, and n + 1 is the root, last in the rest. A word that leaves the stack has
/// all its dependents, so its whole subtree is known when its relation is chosen. Left to the root the stack must hold
/// one word, which makes exactly one root.
/// </remarks>
internal sealed class ParserState
{
    private readonly int[] _stack;
    private int _depth;

    /// <summary>The start: an empty stack before the first word.</summary>
    /// <param name="count">Words of the sentence; at least one.</param>
    public ParserState(int count)
    {
        Count = count;
        _stack = new int[count + 1];
        Next = 1;
        (Head, Label) = (new int[count + 2], new byte[count + 2]);
        (Left1, Left2, Right1, Right2) = (new int[count + 2], new int[count + 2], new int[count + 2], new int[count + 2]);
        (LeftCount, RightCount) = (new byte[count + 2], new byte[count + 2]);
        (LeftLabels, RightLabels) = (new ulong[count + 2], new ulong[count + 2]);
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>First word of the rest; the root, n + 1, when all are read.</summary>
    public int Next { get; private set; }

    /// <summary>Words on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Head of each word; 0 while it has none.</summary>
    public int[] Head { get; }

    /// <summary>Relation of each word to its head, a <see cref="Deprel"/>.</summary>
    public byte[] Label { get; }

    /// <summary>Leftmost child.</summary>
    public int[] Left1 { get; }

    /// <summary>Second child from the left, of those before the word.</summary>
    public int[] Left2 { get; }

    /// <summary>Rightmost child.</summary>
    public int[] Right1 { get; }

    /// <summary>Second child from the right, of those after the word.</summary>
    public int[] Right2 { get; }

    /// <summary>Children before the word, 255 at most.</summary>
    public byte[] LeftCount { get; }

    /// <summary>Children after the word.</summary>
    public byte[] RightCount { get; }

    /// <summary>Relations of the children before the word, a bit each.</summary>
    public ulong[] LeftLabels { get; }

    /// <summary>Relations of the children after the word, a bit each.</summary>
    public ulong[] RightLabels { get; }

    /// <summary>True when every word has a head.</summary>
    public bool IsFinal => Next > Count && _depth == 0;

    /// <summary>The word that many places below the top of the stack, or 0.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : 0;

    /// <summary>The word that many places into the rest, the root included, or 0.</summary>
    public int Rest(int ahead) => Next + ahead <= Count + 1 ? Next + ahead : 0;

    /// <summary>True where the move can be made.</summary>
    public bool Allows(Move move) => move switch
    {
        Move.Shift => Next <= Count,
        Move.Left => _depth > 0 && (Next <= Count || _depth == 1),
        _ => _depth > 1,
    };

    /// <summary>Reads the next word onto the stack.</summary>
    public void Shift() => _stack[_depth++] = Next++;

    /// <summary>Takes the top word off the stack and hangs it on the next word, or on the word below it on the stack.</summary>
    /// <param name="move"><see cref="Move.Left"/> or <see cref="Move.Right"/>.</param>
    /// <param name="label">Its relation.</param>
    public void Attach(Move move, byte label)
    {
        var child = _stack[--_depth];
        var head = move == Move.Left ? Next : _stack[_depth - 1];
        (Head[child], Label[child]) = (head, label);
        if (move == Move.Left)
        {
            (Left2[head], Left1[head]) = (Left1[head], child);
            LeftCount[head] += LeftCount[head] < byte.MaxValue ? (byte)1 : (byte)0;
            LeftLabels[head] |= 1UL << (label & 63);
        }
        else
        {
            (Right2[head], Right1[head]) = (Right1[head], child);
            RightCount[head] += RightCount[head] < byte.MaxValue ? (byte)1 : (byte)0;
            RightLabels[head] |= 1UL << (label & 63);
        }
    }
}

/// <summary>The moves of the parser.</summary>
internal enum Move
{
    /// <summary>Read the next word.</summary>
    Shift,

    /// <summary>The top of the stack hangs on the next word.</summary>
    Left,

    /// <summary>The top of the stack hangs on the word below it.</summary>
    Right,
}
