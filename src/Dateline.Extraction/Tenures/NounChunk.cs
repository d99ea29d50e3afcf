using Dateline.Extraction.Clauses;

namespace Dateline.Extraction.Tenures;

/// <summary>A run of words that reads as one nominal, found without the tree: titles pile up names so that parsers lose their way.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Head">Its last noun, or the head of the name it ends with.</param>
internal readonly record struct NounChunk(int First, int End, int Head)
{
    private const int Longest = 14;

    /// <summary>The chunk that begins at a token and stops before <paramref name="end"/> and before a person's name, unless one opens it; null where none begins.</summary>
    public static NounChunk? At(Document document, Identities identities, int first, int end)
    {
        var token = first;
        var lastNoun = -1;
        while (token < end && token - first < Longest)
        {
            var name = identities.NameAt(token);
            if (name is not null && token > first && name.Type == EntityType.Person && name.First == token && !document[token - 1].JoinsNeighbours)
            {
                break;
            }

            if (name is not null && name.First == token)
            {
                (lastNoun, token) = (name.Head, name.End);
                continue;
            }

            if (!Continues(document, token, first))
            {
                break;
            }

            lastNoun = document[token].IsNominal ? token : lastNoun;
            token++;
        }

        return lastNoun < 0 ? null : new NounChunk(first, Math.Max(lastNoun + 1, EndOfLast(identities, lastNoun)), lastNoun);
    }

    private static int EndOfLast(Identities identities, int lastNoun) => identities.NameAt(lastNoun)?.End ?? lastNoun + 1;

    private static bool Continues(Document document, int index, int first)
    {
        var token = document[index];
        return token.Upos switch
        {
            Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num => true,
            Upos.Det => index == first,
            Upos.Pron => token.IsPossessivePronoun && index == first,
            Upos.Verb => token.Xpos is "VBN" or "VBG" && index + 1 < document.Count && document[index + 1].IsNominal,
            Upos.Punct => token.JoinsNeighbours,
            Upos.Part => token.IsPossessiveMark,
            Upos.Cconj => JoinsCapitals(document, index),
            _ => false,
        };
    }

    private static bool JoinsCapitals(Document document, int index) =>
        index > 0 && index + 1 < document.Count
        && document[index - 1].Upos == Upos.Propn && document[index + 1].Upos == Upos.Propn;
}
