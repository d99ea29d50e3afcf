namespace Dateline.Language.Coreference;

/// <summary>The expressions of one document and what each of them is held to mean at this point of the reading.</summary>
internal sealed class Discourse
{
    private readonly Referent[] _referents;

    public Discourse(Document document, ImmutableArray<ReferringExpression> expressions, Quotations quotations)
    {
        (Document, Expressions, Quotations) = (document, expressions, quotations);
        _referents = [.. expressions.Select(expression => new Referent(expression))];
        HeadedBy = new int[document.Count];
        Array.Fill(HeadedBy, -1);
        foreach (var expression in expressions.Where(e => !e.IsCoordination))
        {
            // A name beats a nominal of the same head.
            if (HeadedBy[expression.Head] < 0 || expression.Kind == MentionKind.Name)
            {
                HeadedBy[expression.Head] = expression.Index;
            }
        }
    }

    public Document Document { get; }

    public ImmutableArray<ReferringExpression> Expressions { get; }

    public Quotations Quotations { get; }

    /// <summary>Names that are acronyms of three letters or more, by their letters.</summary>
    public Dictionary<string, ReferringExpression> Acronyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Index of the expression a token is the head of, or -1.</summary>
    public int[] HeadedBy { get; }

    public Referent this[ReferringExpression expression] => _referents[expression.Index];

    /// <summary>The expression whose head a token is, or whose name it stands in.</summary>
    public ReferringExpression? At(int token) => HeadedBy[token] is >= 0 and var index ? Expressions[index] : null;

    /// <summary>Referents, each once, in order of first mention.</summary>
    public IEnumerable<Referent> Referents => Expressions.Where(e => this[e].Members[0] == e).Select(e => this[e]);

    /// <summary>Makes both mean one thing.</summary>
    public void Join(ReferringExpression one, ReferringExpression other)
    {
        var (kept, given) = (this[one], this[other]);
        if (kept == given)
        {
            return;
        }

        kept.Absorb(given);
        foreach (var member in given.Members)
        {
            _referents[member.Index] = kept;
        }
    }
}
