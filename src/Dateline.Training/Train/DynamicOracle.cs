using Dateline.Language.Parsing;

namespace Dateline.Training.Train;

/// <summary>How many arcs of the annotated tree become impossible by a move, for any state (Goldberg and Nivre 2013, arc-hybrid).</summary>
internal sealed class DynamicOracle(int[] goldHeads)
{
    /// <summary>Arcs lost by a move that the state allows.</summary>
    public int Cost(ParserState state, Move move) => move switch
    {
        Move.Shift => ShiftCost(state),
        Move.Left => AttachCost(state, state.Next),
        _ => AttachCost(state, state.Stack(1)),
    };

    /// <summary>Head of a word, from 1; one past the last word for the root.</summary>
    public int Head(int word) => goldHeads[word - 1];

    // The top of the stack loses its dependents in the rest, and its head wherever that still could be but is not the one it gets.
    private int AttachCost(ParserState state, int head)
    {
        var word = state.Stack(0);
        var gold = Head(word);
        var cost = gold != head && (gold >= state.Next || gold == state.Stack(1)) ? 1 : 0;
        for (var i = state.Next; i <= state.Count; i++)
        {
            cost += Head(i) == word ? 1 : 0;
        }

        return cost;
    }

    // The next word loses its head below the top of the stack and all its dependents on the stack.
    private int ShiftCost(ParserState state)
    {
        var word = state.Next;
        var cost = 0;
        for (var below = 0; below < state.Depth; below++)
        {
            var other = state.Stack(below);
            cost += Head(other) == word ? 1 : 0;
            cost += below > 0 && Head(word) == other ? 1 : 0;
        }

        return cost;
    }
}
