using System.Collections.Frozen;

namespace Dateline;

/// <summary>Relation of a word to its head in Universal Dependencies v2, with the subtypes that EWT and GUM use.</summary>
public enum Deprel : byte
{
    /// <summary>The word the sentence hangs on.</summary>
    Root,

    /// <summary>Nominal subject.</summary>
    Nsubj,

    /// <summary>Subject of a passive.</summary>
    NsubjPass,

    /// <summary>Subject of a clause that is itself a predicate.</summary>
    NsubjOuter,

    /// <summary>Direct object.</summary>
    Obj,

    /// <summary>Indirect object.</summary>
    Iobj,

    /// <summary>Clausal subject.</summary>
    Csubj,

    /// <summary>Clausal subject of a passive.</summary>
    CsubjPass,

    /// <summary>Clausal subject of a clause that is itself a predicate.</summary>
    CsubjOuter,

    /// <summary>Clausal complement with its own subject.</summary>
    Ccomp,

    /// <summary>Clausal complement whose subject is the governor's.</summary>
    Xcomp,

    /// <summary>Oblique: a nominal that modifies a predicate, mostly through a preposition.</summary>
    Obl,

    /// <summary>Oblique without a preposition, mostly a time or measure.</summary>
    OblUnmarked,

    /// <summary>The "by" phrase of a passive.</summary>
    OblAgent,

    /// <summary>Someone addressed.</summary>
    Vocative,

    /// <summary>Expletive "there" or "it".</summary>
    Expl,

    /// <summary>A nominal outside the clause it belongs to.</summary>
    Dislocated,

    /// <summary>Adverbial clause.</summary>
    Advcl,

    /// <summary>Relative clause on a whole clause.</summary>
    AdvclRelcl,

    /// <summary>Adverb.</summary>
    Advmod,

    /// <summary>Interjection or discourse particle.</summary>
    Discourse,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Auxiliary of the passive.</summary>
    AuxPass,

    /// <summary>Copula.</summary>
    Cop,

    /// <summary>Subordinating conjunction or infinitival "to".</summary>
    Mark,

    /// <summary>Nominal that modifies a nominal, mostly through a preposition.</summary>
    Nmod,

    /// <summary>Possessor.</summary>
    NmodPoss,

    /// <summary>Nominal modifier without a preposition.</summary>
    NmodUnmarked,

    /// <summary>Title or descriptor of a name.</summary>
    NmodDesc,

    /// <summary>Apposition.</summary>
    Appos,

    /// <summary>Number that counts a noun.</summary>
    Nummod,

    /// <summary>Clause that modifies a nominal.</summary>
    Acl,

    /// <summary>Relative clause.</summary>
    AclRelcl,

    /// <summary>Adjective.</summary>
    Amod,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Determiner before a determiner ("all the").</summary>
    DetPredet,

    /// <summary>Classifier.</summary>
    Clf,

    /// <summary>Preposition or possessive marker.</summary>
    Case,

    /// <summary>Later member of a coordination; hangs on the first.</summary>
    Conj,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>"Both", "either" before a coordination.</summary>
    CcPreconj,

    /// <summary>Later word of a fixed expression ("as well as").</summary>
    Fixed,

    /// <summary>Later word of a headless name or date.</summary>
    Flat,

    /// <summary>Item of a list.</summary>
    List,

    /// <summary>Clause set beside another, such as a speech tag after a quotation.</summary>
    Parataxis,

    /// <summary>Noun that modifies a noun ("police station").</summary>
    Compound,

    /// <summary>Particle of a phrasal verb.</summary>
    CompoundPrt,

    /// <summary>Dependent left by ellipsis.</summary>
    Orphan,

    /// <summary>Part of a word torn apart.</summary>
    Goeswith,

    /// <summary>Repaired disfluency.</summary>
    Reparandum,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Unknown relation.</summary>
    Dep,
}

/// <summary>How relations are written in CoNLL-U: "nsubj:pass".</summary>
public static class Deprels
{
    private static readonly string[] Labels = [.. Enum.GetValues<Deprel>().Select(Write)];
    private static readonly FrozenDictionary<string, Deprel> ByLabel = Enum.GetValues<Deprel>().ToFrozenDictionary(Write);

    extension(Deprel relation)
    {
        /// <summary>The CoNLL-U label, subtype after a colon.</summary>
        public string Label => Labels[(int)relation];
    }

    /// <summary>Reads a CoNLL-U label; an unknown subtype falls back to its plain relation, an unknown relation to <see cref="Deprel.Dep"/>.</summary>
    public static Deprel Parse(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (ByLabel.TryGetValue(label, out var relation))
        {
            return relation;
        }

        var colon = label.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByLabel.TryGetValue(label[..colon], out relation) ? relation : Deprel.Dep;
    }

    private static string Write(Deprel relation) => string.Concat(relation.ToString().Select((c, i) =>
        char.IsUpper(c) && i > 0 ? $":{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
