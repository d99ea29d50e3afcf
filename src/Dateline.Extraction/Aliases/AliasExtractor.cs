using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Aliases;

/// <summary>Finds other names a text gives as such: "X, also known as Y", "X alias Y", "X (formerly Y)", and acronyms in brackets, "Y (X)".</summary>
public sealed class AliasExtractor : IExtractor
{
    private const int LongestName = 8;

    private readonly AliasCues _cues;

    /// <param name="dataFolder">Folder that holds lexicons/alias-cues.tsv.</param>
    /// <exception cref="DataFileException">The table is missing or has a row that cannot be read.</exception>
    public AliasExtractor(string dataFolder)
    {
        _cues = new AliasCues(Path.Combine(dataFolder, "lexicons", "alias-cues.tsv"));
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Dependencies | DocumentLayers.Entities | DocumentLayers.Coreference;

    /// <inheritdoc/>
    public Mentions Extract(Document document, Mentions found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(found);
        var identities = new Identities(document);
        var speech = new Speech(found);
        var aliases = new List<AliasMention>();
        for (var sentence = 0; sentence < document.Tokens.SentenceCount; sentence++)
        {
            var (first, end) = document.Tokens.Sentence(sentence);
            for (var token = first; token < end; token++)
            {
                if (AliasAt(document, identities, token, end) is { } alias && !aliases.Any(other => other.Alias == alias.Alias))
                {
                    // "A alias B alias C": all are names of A.
                    var of = aliases.FirstOrDefault(other => other.Alias == alias.Of.Span)?.Of ?? alias.Of;
                    aliases.Add(alias with { Of = of, Speakers = speech.SpeakersOf(alias.Alias) });
                }
            }
        }

        return found with { Aliases = found.Aliases.AddRange(aliases) };
    }

    private AliasMention? AliasAt(Document document, Identities identities, int token, int end)
    {
        if (document[token].Form is "(" or "-LRB-")
        {
            return Acronym(document, identities, token, end);
        }

        return _cues.At(document, token, end) is { } cue ? AfterCue(document, identities, cue, token, end) : null;
    }

    private static AliasMention? AfterCue(Document document, Identities identities, AliasCue cue, int token, int end)
    {
        var inBrackets = token > 0 && document[token - 1].Form is "(" or "-LRB-";
        if (cue.OnlyInBrackets && !inBrackets)
        {
            return null;
        }

        var alias = NameAt(document, identities, token + cue.Words.Length, end);
        var of = NameBefore(document, identities, token);
        return alias is { } span && of is not null && !of.Span.Overlaps(span)
            ? Mention(of, span, cue.Kind == AliasKind.Other && IsAcronym(span.Of(document.Text)) ? AliasKind.Acronym : cue.Kind)
            : null;
    }

    // "Long Name Of Body (LNB)"; a lower-case word or a number in brackets is no name.
    private static AliasMention? Acronym(Document document, Identities identities, int bracket, int end)
    {
        if (bracket + 2 >= end || document[bracket + 2].Form is not (")" or "-RRB-") || !IsAcronym(document[bracket + 1].Form) || NameBefore(document, identities, bracket) is not { } name)
        {
            return null;
        }

        return Abbreviates(document[bracket + 1].Form, name.Span.Of(document.Text).ToString()) ? Mention(name, document[bracket + 1].Span, AliasKind.Acronym) : null;
    }

    private static AliasMention Mention(Argument of, TextSpan alias, AliasKind kind) =>
        new() { Of = of, Alias = alias, Kind = kind, Evidence = [of.Span.Union(alias)] };

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var c in form)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return capitals >= 2 && capitals * 2 >= form.Length;
    }

    // The first letter must be one of the name's initials; foreign acronyms (FARC, PKK) keep no more of an English name.
    private static bool Abbreviates(string acronym, string name) =>
        name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(acronym[0]));

    private static TextSpan? NameAt(Document document, Identities identities, int token, int end)
    {
        while (token < end && document[token].Form is "\"" or "“" or "‘" or "'" or "," or "the" or "``")
        {
            token++;
        }

        if (token >= end)
        {
            return null;
        }

        if (identities.NameAt(token) is { } name && name.First == token)
        {
            return name.SpanIn(document);
        }

        var last = token;
        while (last < end && last - token < LongestName && (IsNameWord(document[last]) || document[last].JoinsNeighbours))
        {
            last++;
        }

        return last > token ? document.SpanOf(token, last) : null;
    }

    private static bool IsNameWord(Token token) => char.IsUpper(token.Form[0]) && token.Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X;

    private static Argument? NameBefore(Document document, Identities identities, int token)
    {
        var last = token - 1;
        var first = document[token].Sentence.Range.First;
        while (last >= first && document[last].Form is "," or "(" or "-LRB-" or "–" or "—" or "is" or "was" or "who" or "a" or "now")
        {
            last--;
        }

        if (last < first)
        {
            return null;
        }

        if (identities.NameAt(last) is { } name)
        {
            return new Argument(name.SpanIn(document), name.Head);
        }

        return document[last].Upos == Upos.Propn ? Phrase.Of(document[last]) : null;
    }
}
