using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>Whether two mentions may mean the same body.</summary>
internal sealed class Bodies(Document document, Identities identities)
{
    private const int Stem = 4;

    /// <summary>False only for two names that share no word: "the group" may be any body, and a report that names none leaves it open.</summary>
    public bool MayBeOne(Argument? one, Argument? other)
    {
        if (one is null || other is null || identities.Of(one.Head) == identities.Of(other.Head))
        {
            return true;
        }

        return !identities.IsNamed(one.Head) || !identities.IsNamed(other.Head) || SharesWord(NameOf(one), NameOf(other));
    }

    private IEnumerable<string> NameOf(Argument body)
    {
        var name = identities.ChainOf(body.Head)?.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.SpanIn(document)) ?? [];
        return name.Append(body.Span).SelectMany(span => span.Of(document.Text).ToString().Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    // "Syria" and "Syrian", "al-Qaeda" and "al-Qaeda in Yemen": a stem of four letters in common.
    private static bool SharesWord(IEnumerable<string> one, IEnumerable<string> other)
    {
        var stems = one.Where(word => word.Length >= Stem).Select(word => word[..Stem]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return other.Any(word => word.Length >= Stem && stems.Contains(word[..Stem]));
    }
}
