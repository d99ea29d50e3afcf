namespace Dateline.Language.Coreference;

/// <summary>What expressions found so far mean together: grows while one document is read, and never leaves it.</summary>
internal sealed class Referent
{
    public Referent(ReferringExpression first)
    {
        Members = [first];
        (Type, Sort, Number, Sex) = (first.Type, first.Sort, first.Number, first.Sex);
        if (first.Kind == MentionKind.Nominal)
        {
            Words.Add(first.Word);
        }
    }

    /// <summary>In text order.</summary>
    public List<ReferringExpression> Members { get; }

    public EntityType Type { get; private set; }

    public Sort Sort { get; private set; }

    public GrammaticalNumber Number { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>The sex is no more than what the given name suggests: "Joan" is a woman in London and a man in Barcelona.</summary>
    public bool SexIsGuess { get; private set; }

    /// <summary>Nouns the text has called it by: heads of nominals, titles, appositions and predicates.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Names the text has called it by.</summary>
    public List<PersonName> PersonNames { get; } = [];

    /// <summary>What the text has told of its post and life so far.</summary>
    public PostClues Clues { get; set; }

    /// <summary>Sentence in which the last clue stood.</summary>
    public int ClueSentence { get; set; } = -1;

    public bool HasName => Members.Exists(member => member.Kind == MentionKind.Name);

    public void Absorb(Referent other)
    {
        var inOrder = Members[^1].Index < other.Members[0].Index;
        Members.AddRange(other.Members);
        if (!inOrder)
        {
            Members.Sort((a, b) => a.Index.CompareTo(b.Index));
        }

        (Sort, Type) = Prefer(other) ? (other.Sort, other.Type) : (Sort, Type);
        Number = Number == GrammaticalNumber.Either && Sort != Sort.Body ? other.Number : Number;
        (Sex, SexIsGuess) = Sex == Sex.Either || (SexIsGuess && other.Sex is Sex.Male or Sex.Female && !other.SexIsGuess) ? (other.Sex, other.SexIsGuess) : (Sex, SexIsGuess);
        Words.UnionWith(other.Words);
        PersonNames.AddRange(other.PersonNames);
        Clues |= other.Clues;
        ClueSentence = Math.Max(ClueSentence, other.ClueSentence);
    }

    public void Guess(Sex sex) => (Sex, SexIsGuess) = Sex == Sex.Either && sex != Sex.Either ? (sex, true) : (Sex, SexIsGuess);

    public void Learn(Sex sex) => (Sex, SexIsGuess) = sex != Sex.Either && (Sex == Sex.Either || SexIsGuess) ? (sex, false) : (Sex, SexIsGuess);

    // A name's type beats a nominal's, and any beats none.
    private bool Prefer(Referent other) =>
        other.Sort != Sort.Unknown && (Sort == Sort.Unknown || (other.HasName && !HasName && other.Type != EntityType.Other));
}
