using System.Collections.Frozen;

namespace Dateline.Extraction.Clauses;

/// <summary>Whether what a verb tells is told as so: by its negation, its auxiliaries, its conjunction and the verb it hangs on.</summary>
internal sealed class ClauseFactuality
{
    private readonly FrozenDictionary<string, Factuality> _governors;

    /// <param name="path">Table: lemma, factuality.</param>
    public ClauseFactuality(string path)
    {
        _governors = DataTable.Read(path, 2).ToFrozenDictionary(row => row[0], Read, StringComparer.Ordinal);
    }

    /// <summary>Happened, Planned, Hypothetical, Denied or Negated.</summary>
    public Factuality Of(Token predicate)
    {
        for (var step = 0; step < 6; step++)
        {
            var own = Own(predicate);
            if (own != Factuality.Happened || predicate.IsRoot)
            {
                return own;
            }

            if (predicate.Deprel is Deprel.Xcomp or Deprel.Ccomp && _governors.TryGetValue(predicate.Head.Lemma, out var governed))
            {
                return governed;
            }

            if (!Inherits(predicate))
            {
                return own;
            }

            predicate = predicate.Head;
        }

        return Factuality.Happened;
    }

    private static bool Inherits(Token predicate) =>
        predicate.Deprel == Deprel.Xcomp || (predicate.Deprel == Deprel.Conj && predicate.Child(Deprel.Nsubj) is null && predicate.Child(Deprel.Aux) is null);

    private static Factuality Own(Token predicate)
    {
        foreach (var child in predicate.Children)
        {
            var read = child.Deprel switch
            {
                Deprel.Advmod when child.Lemma is "not" or "never" or "n't" or "no" => Factuality.Negated,
                Deprel.Aux => Modal(child),
                Deprel.Mark when child.Is("if") || child.Is("unless") || child.Is("whether") => Factuality.Hypothetical,
                _ => Factuality.Happened,
            };
            if (read != Factuality.Happened)
            {
                return read;
            }
        }

        return Factuality.Happened;
    }

    private static Factuality Modal(Token auxiliary) => auxiliary.Lemma switch
    {
        "will" or "shall" or "'ll" => Factuality.Planned,
        "would" or "may" or "might" or "could" or "should" or "can" or "must" => Factuality.Hypothetical,
        _ => Factuality.Happened,
    };

    private static Factuality Read(DataRow row) =>
        Enum.TryParse<Factuality>(row[1], ignoreCase: true, out var factuality) ? factuality : throw row.Fault($"names no factuality: \"{row[1]}\".");
}
