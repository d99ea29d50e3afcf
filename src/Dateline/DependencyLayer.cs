namespace Dateline;

/// <summary>The dependency tree of each sentence in flat arrays, with children and subtree borders worked out once.</summary>
public sealed class DependencyLayer
{
    /// <summary>Head of a root, and "no such token" in every link below.</summary>
    public const int None = -1;

    private readonly int[] _heads;
    private readonly Deprel[] _relations;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _leftEdge;
    private readonly int[] _rightEdge;

    /// <param name="tokens">The tokens the tree stands on.</param>
    /// <param name="heads">Index of each token's head in the document, <see cref="None"/> for a root.</param>
    /// <param name="relations">Relation of each token to its head.</param>
    /// <exception cref="ArgumentException">A head lies outside its sentence, a sentence has no root or several, or heads run in a circle.</exception>
    public DependencyLayer(TokenLayer tokens, int[] heads, Deprel[] relations)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(relations);
        if (heads.Length != tokens.Count || relations.Length != tokens.Count)
        {
            throw new ArgumentException("One head and one relation a token.", nameof(heads));
        }

        (_heads, _relations) = (heads, relations);
        _firstChild = NewFilled(heads.Length);
        _nextSibling = NewFilled(heads.Length);
        _leftEdge = [.. Enumerable.Range(0, heads.Length)];
        _rightEdge = [.. Enumerable.Range(1, heads.Length)];
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            CheckTree(first, end);
            LinkChildren(first, end);
        }
    }

    /// <summary>Head of each token, <see cref="None"/> for a root.</summary>
    public ReadOnlySpan<int> Heads => _heads;

    /// <summary>Relation of each token to its head.</summary>
    public ReadOnlySpan<Deprel> Relations => _relations;

    /// <summary>Leftmost child, or <see cref="None"/>.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>Next child of the same head to the right, or <see cref="None"/>.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>Borders of all that hangs on a token, itself included, half-open; in a crossing tree it may take in strangers.</summary>
    public (int First, int End) Subtree(int token) => (_leftEdge[token], _rightEdge[token]);

    private static int[] NewFilled(int length)
    {
        var array = new int[length];
        Array.Fill(array, None);
        return array;
    }

    private void CheckTree(int first, int end)
    {
        var roots = 0;
        for (var i = first; i < end; i++)
        {
            var head = _heads[i];
            roots += head == None ? 1 : 0;
            if (head != None && (head < first || head >= end || head == i))
            {
                throw new ArgumentException($"Token {i} has head {head}, outside its sentence.", nameof(first));
            }
        }

        if (roots != 1)
        {
            throw new ArgumentException($"The sentence at token {first} has {roots} roots.", nameof(first));
        }

        CheckAcyclic(first, end);
    }

    // Colours: 0 unseen, 1 reaches the root, 2 on the path being walked. Linear, since a walk stops at the first coloured token.
    private void CheckAcyclic(int first, int end)
    {
        var colour = new byte[end - first];
        for (var i = first; i < end; i++)
        {
            var token = i;
            while (token != None && colour[token - first] == 0)
            {
                colour[token - first] = 2;
                token = _heads[token];
            }

            if (token != None && colour[token - first] == 2)
            {
                throw new ArgumentException($"Heads run in a circle at token {token}.", nameof(first));
            }

            for (token = i; token != None && colour[token - first] == 2; token = _heads[token])
            {
                colour[token - first] = 1;
            }
        }
    }

    private void LinkChildren(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (_heads[i] is var head and not None)
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }

        // Edges rise to the head until nothing changes; a chain of n tokens settles in at most n rounds, a real sentence in its depth.
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = first; i < end; i++)
            {
                changed |= _heads[i] != None && Widen(i, _heads[i]);
            }

            for (var i = end - 1; i >= first; i--)
            {
                changed |= _heads[i] != None && Widen(i, _heads[i]);
            }
        }
    }

    private bool Widen(int child, int head)
    {
        var left = Math.Min(_leftEdge[head], _leftEdge[child]);
        var right = Math.Max(_rightEdge[head], _rightEdge[child]);
        var wider = left != _leftEdge[head] || right != _rightEdge[head];
        (_leftEdge[head], _rightEdge[head]) = (left, right);
        return wider;
    }
}
