namespace Dateline.Language.Entities;

/// <summary>The classes of the name recogniser: outside, or begin, inside, last, single for each of four types (Ratinov and Roth 2009).</summary>
internal static class NameLabels
{
    /// <summary>Number of classes.</summary>
    public const int Count = 1 + (4 * 4);

    /// <summary>Class of a word in no name.</summary>
    public const int Outside = 0;

    /// <summary>The types in the order of the classes.</summary>
    public static readonly ImmutableArray<string> Types = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Place of a word in its name.</summary>
    public enum Position
    {
        /// <summary>First of several.</summary>
        Begin,

        /// <summary>Neither first nor last.</summary>
        Inside,

        /// <summary>Last of several.</summary>
        Last,

        /// <summary>The only one.</summary>
        Single,
    }

    /// <summary>The class of a type and a position.</summary>
    public static int Of(int type, Position position) => 1 + (type * 4) + (int)position;

    /// <summary>Index of the class's type; -1 for <see cref="Outside"/>.</summary>
    public static int Type(int label) => label == Outside ? -1 : (label - 1) / 4;

    /// <summary>Position of the class; <see cref="Position.Single"/> for <see cref="Outside"/>, after which, too, any name may begin.</summary>
    public static Position PositionOf(int label) => label == Outside ? Position.Single : (Position)((label - 1) % 4);

    /// <summary>True where one class may follow another in a sentence.</summary>
    /// <param name="before">Class of the word before; <see cref="Outside"/> at the start.</param>
    /// <param name="label">The class.</param>
    /// <param name="isLast">True for the last word of the sentence.</param>
    public static bool Allows(int before, int label, bool isLast)
    {
        var isOpen = before != Outside && PositionOf(before) is Position.Begin or Position.Inside;
        var goesOn = label != Outside && PositionOf(label) is Position.Inside or Position.Last;
        var staysOpen = label != Outside && PositionOf(label) is Position.Begin or Position.Inside;
        return isOpen == goesOn && (!goesOn || Type(before) == Type(label)) && !(staysOpen && isLast);
    }
}
