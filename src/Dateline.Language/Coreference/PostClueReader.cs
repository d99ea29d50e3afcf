namespace Dateline.Language.Coreference;

/// <summary>Reads off a name's surroundings whether its bearer comes to a post, has it, or dies: by which namesakes are told apart.</summary>
internal sealed class PostClueReader(CoreferenceLexicon lexicon)
{
    /// <summary>The clues of one name, and the nouns of the posts they speak of.</summary>
    public (PostClues Clues, IReadOnlyList<string> Posts) Read(Document document, ReferringExpression name)
    {
        var reading = new Reading(lexicon);
        return (reading.Clues(document[name.Head]), reading.Posts);
    }

    /// <summary>One name's surroundings.</summary>
    private sealed class Reading(CoreferenceLexicon lexicon)
    {
        public List<string> Posts { get; } = [];

        public PostClues Clues(Token head)
        {
            var clues = PostClues.None;
            foreach (var noun in Descriptions.Of(head))
            {
                clues |= OfDescription(noun);
            }

            // "its chief, Mansur": the verb hangs on the noun.
            var argument = head.Deprel == Deprel.Appos ? head.Head : head;
            return argument.IsRoot || argument.Head.Upos != Upos.Verb ? clues : clues | OfVerb(argument, argument.Head);
        }

        private PostClues OfDescription(Token noun)
        {
            var relation = lexicon.Relations.GetValueOrDefault(noun.Lemma);
            if (relation != Kinship.Past && relation != Kinship.Next && !lexicon.Offices.Contains(noun.Lemma))
            {
                return PostClues.None;
            }

            return relation == Kinship.Next || HasModifier(noun, "new", "incoming") ? PostClues.Named | PostClues.NewToIt
                : HasModifier(noun, "late", "slain") ? PostClues.HasHeldIt | PostClues.Dead
                : PostClues.HasHeldIt;
        }

        private static bool HasModifier(Token noun, string one, string other)
        {
            foreach (var child in noun.Children)
            {
                if (child.Deprel is Deprel.Amod or Deprel.Compound && (child.Is(one) || child.Is(other)))
                {
                    return true;
                }
            }

            return false;
        }

        private PostClues OfVerb(Token name, Token verb)
        {
            var isSubject = name.Deprel == Deprel.Nsubj;
            var isObject = name.Deprel is Deprel.Obj or Deprel.NsubjPass || IsBareComplement(name, verb);
            var clues = Dies(verb, isSubject, isObject) ? PostClues.Dead : PostClues.None;
            clues |= OfSuccession(name, verb, isSubject, isObject);
            return HasOwnPredecessor(name, verb) ? clues | PostClues.HasHeldIt : clues;
        }

        // "Announced X as its head": parsers take X for a predicate as often as for the object.
        private static bool IsBareComplement(Token name, Token verb) =>
            name.Deprel is Deprel.Xcomp or Deprel.Ccomp or Deprel.Iobj && name.Index > verb.Index && name.Child(Deprel.Case) is null && name.Child(Deprel.Cop) is null;

        private bool Dies(Token verb, bool isSubject, bool isObject)
        {
            if (!lexicon.Deaths.TryGetValue(verb.Lemma, out var entries))
            {
                return false;
            }

            foreach (var entry in entries)
            {
                if ((entry.ObjectDies ? isObject : isSubject) && (entry.Governs.Length == 0 || Governs(verb, entry.Governs)))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Governs(Token verb, string noun)
        {
            foreach (var child in verb.Children)
            {
                if (child.Deprel == Deprel.Obj && (noun == "self" ? child.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) : child.Lemma == noun))
                {
                    return true;
                }
            }

            return false;
        }

        private PostClues OfSuccession(Token name, Token verb, bool isSubject, bool isObject)
        {
            var post = Post(verb, name.Index);
            if (!lexicon.Successions.TryGetValue(verb.Lemma, out var entry))
            {
                // "was given the role of his successor".
                return name.Deprel == Deprel.NsubjPass && post.HasFlag(PostClues.NewToIt) ? post : PostClues.None;
            }

            if (entry.OtherLeaves)
            {
                return isSubject ? PostClues.Named | PostClues.NewToIt : isObject ? PostClues.HasHeldIt : PostClues.None;
            }

            return (entry.NewcomerIsObject ? isObject : isSubject) ? post : PostClues.None;
        }

        // The post among the verb's other complements, down to the noun an "of" leads to.
        private PostClues Post(Token verb, int name)
        {
            var clues = PostClues.None;
            foreach (var child in verb.Children)
            {
                if (child.Index != name && child.Deprel is Deprel.Xcomp or Deprel.Obl or Deprel.Obj or Deprel.Advcl)
                {
                    clues |= OfPost(child);
                    foreach (var below in child.Children)
                    {
                        clues |= below.Deprel == Deprel.Nmod ? OfPost(below) : PostClues.None;
                    }
                }
            }

            return clues;
        }

        private PostClues OfPost(Token noun)
        {
            if (OfDescription(noun) is not (not PostClues.None and var clues))
            {
                return PostClues.None;
            }

            Posts.Add(noun.Lemma.ToLowerInvariant());
            return PostClues.Named | (clues & PostClues.NewToIt);
        }

        // Who has a predecessor has the post.
        private bool HasOwnPredecessor(Token name, Token verb)
        {
            if (name.Deprel is not (Deprel.Nsubj or Deprel.NsubjPass))
            {
                return false;
            }

            var (first, end) = verb.Subtree;
            for (var i = Math.Max(first, name.Index); i < end; i++)
            {
                var token = name.Document[i];
                if (lexicon.Relations.GetValueOrDefault(token.Lemma) == Kinship.Past && NounPhrase.Possessor(token) is { Upos: Upos.Pron or Upos.Det })
                {
                    return true;
                }
            }

            return false;
        }
    }
}
