namespace Dateline.Extraction.Clauses;

/// <summary>Small questions to a token that several extractors ask.</summary>
internal static class TokenReading
{
    extension(Token token)
    {
        /// <summary>True for a noun or a name.</summary>
        public bool IsNominal => token.Upos is Upos.Noun or Upos.Propn;

        /// <summary>True for "'s" and "'", with either apostrophe.</summary>
        public bool IsPossessiveMark => token.Xpos == "POS" || token.Form is "'s" or "’s" or "´s";

        /// <summary>True for "its", "their", "his" and the like.</summary>
        public bool IsPossessivePronoun => token.Xpos == "PRP$";

        /// <summary>True for a comma.</summary>
        public bool IsComma => token.Form == ",";

        /// <summary>True for a hyphen that joins its neighbours without white space.</summary>
        public bool JoinsNeighbours => token.Form is "-" or "‑" && IsTight(token);

        /// <summary>True where this preposition stands before the token's phrase.</summary>
        public bool HasCase(string preposition)
        {
            foreach (var child in token.Children)
            {
                if (child.Deprel is Deprel.Case or Deprel.Mark && child.Index < token.Index && child.Is(preposition))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The preposition before the token's phrase in lower case, or null.</summary>
        public string? Preposition
        {
            get
            {
                foreach (var child in token.Children)
                {
                    if (child.Deprel == Deprel.Case && child.Index < token.Index)
                    {
                        return child.Form.ToLowerInvariant();
                    }
                }

                return null;
            }
        }
    }

    private static bool IsTight(Token token)
    {
        var text = token.Document.Text;
        return token.Span.Start > 0 && token.Span.End < text.Length
            && !char.IsWhiteSpace(text[token.Span.Start - 1]) && !char.IsWhiteSpace(text[token.Span.End]);
    }
}
