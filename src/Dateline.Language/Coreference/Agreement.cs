namespace Dateline.Language.Coreference;

/// <summary>Whether number, sex and sort let two things be one.</summary>
internal static class Agreement
{
    public static bool Holds(Referent one, Referent other) =>
        Numbers(one.Number, other.Number) && Sexes(one.Sex, other.Sex) && Sorts(one.Sort, other.Sort);

    /// <summary>Whether a personal pronoun of the third person may stand for a referent.</summary>
    public static bool Holds(ReferringExpression pronoun, Referent referent) => pronoun.Sex switch
    {
        Sex.Male or Sex.Female => MayBePerson(referent) && (referent.SexIsGuess || Sexes(pronoun.Sex, referent.Sex)) && referent.Number != GrammaticalNumber.Plural,
        Sex.Neuter => referent.Sort is not (Sort.Person or Sort.People or Sort.Time or Sort.Measure)
            && referent.Number != GrammaticalNumber.Plural && referent.Sex is not (Sex.Male or Sex.Female),
        _ => referent.Number != GrammaticalNumber.Singular && referent.Sort is not (Sort.Time or Sort.Measure),
    };

    public static bool Numbers(GrammaticalNumber one, GrammaticalNumber other) =>
        one == other || one == GrammaticalNumber.Either || other == GrammaticalNumber.Either;

    public static bool Sexes(Sex one, Sex other) => one == other || one == Sex.Either || other == Sex.Either;

    public static bool Sorts(Sort one, Sort other) =>
        one == other || one == Sort.Unknown || other == Sort.Unknown
        || (one is Sort.Body or Sort.Place or Sort.Facility && other is Sort.Body or Sort.Place or Sort.Facility)
        || (one is Sort.Body or Sort.People && other is Sort.Body or Sort.People);

    // A name that the recogniser could not place may be a man's; a noun that the lists do not know is hardly one.
    private static bool MayBePerson(Referent referent) =>
        referent.Sort is Sort.Person or Sort.Animal || (referent.Sort == Sort.Unknown && (referent.HasName || referent.Sex is Sex.Male or Sex.Female));
}
