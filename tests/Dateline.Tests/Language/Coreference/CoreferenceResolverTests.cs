using CsCheck;
using Dateline.Language.Coreference;

namespace Dateline.Tests.Language.Coreference;

public sealed class CoreferenceResolverTests
{
    private static readonly CoreferenceResolver Resolver = new(Path.Combine(AppContext.BaseDirectory, "data"));

    private static string[] Resolve(string[] sentences, params (string Name, EntityType Type)[] names) =>
        ParsedText.Chains(Resolver.Annotate(ParsedText.Of(sentences, names)));

    [Fact]
    public void A_surname_takes_up_the_full_name_before_it() =>
        Assert.Equal(["Tarek Mansur = Mansur"], Resolve(
            ["Tarek|PROPN|3|nsubj Mansur|PROPN|1|flat resigned^resign|VERB|0|root .|PUNCT|3|punct", "Mansur|PROPN|2|nsubj left^leave|VERB|0|root .|PUNCT|2|punct"],
            ("Tarek Mansur", EntityType.Person),
            ("Mansur", EntityType.Person)));

    [Theory]
    [InlineData("al-Mansoor", true)]
    [InlineData("El-Mansur", true)]
    [InlineData("al-Mansuri", false)]
    public void Spellings_of_one_surname_meet(string later, bool same) =>
        Assert.Equal(same ? [$"Tarek Mansur = {later}"] : ["Tarek Mansur", later], Resolve(
            ["Tarek|PROPN|3|nsubj Mansur|PROPN|1|flat resigned^resign|VERB|0|root .|PUNCT|3|punct", $"{later}|PROPN|2|nsubj left^leave|VERB|0|root .|PUNCT|2|punct"],
            ("Tarek Mansur", EntityType.Person),
            (later, EntityType.Person)));

    [Fact]
    public void Two_given_names_with_one_surname_are_two_people() =>
        Assert.Equal(["Nadia Brandt", "Oskar Brandt = Brandt"], Resolve(
            [
                "Nadia|PROPN|3|nsubj Brandt|PROPN|1|flat resigned^resign|VERB|0|root .|PUNCT|3|punct",
                "Oskar|PROPN|3|nsubj Brandt|PROPN|1|flat stayed^stay|VERB|0|root .|PUNCT|3|punct",
                "Brandt|PROPN|2|nsubj spoke^speak|VERB|0|root .|PUNCT|2|punct",
            ],
            ("Nadia Brandt", EntityType.Person),
            ("Oskar Brandt", EntityType.Person),
            ("Brandt", EntityType.Person)));

    [Fact]
    public void A_new_leader_is_not_the_dead_one_of_the_same_surname() =>
        Assert.Equal(["Al-Harun", "Abu Nizar al-Harun"], Resolve(
            [
                "Al-Harun|PROPN|3|nsubj:pass was^be|AUX|3|aux:pass killed^kill|VERB|0|root .|PUNCT|3|punct",
                "Fighters^fighter|NOUN|2|nsubj named^name|VERB|0|root Abu|PROPN|2|obj Nizar|PROPN|3|flat al-Harun|PROPN|3|flat as|ADP|8|case new|ADJ|8|amod leader|NOUN|2|obl .|PUNCT|2|punct",
            ],
            ("Al-Harun", EntityType.Person),
            ("Abu Nizar al-Harun", EntityType.Person)));

    [Fact]
    public void A_bare_surname_before_the_full_name_is_the_same_man() =>
        Assert.Equal(["Al-Harun = Abu Nizar al-Harun"], Resolve(
            [
                "Al-Harun|PROPN|2|nsubj spoke^speak|VERB|0|root .|PUNCT|2|punct",
                "Abu|PROPN|4|nsubj Nizar|PROPN|1|flat al-Harun|PROPN|1|flat left^leave|VERB|0|root .|PUNCT|4|punct",
            ],
            ("Al-Harun", EntityType.Person),
            ("Abu Nizar al-Harun", EntityType.Person)));

    [Fact]
    public void An_acronym_takes_up_the_name_whose_letters_it_has() =>
        Assert.Equal(["River Border Guard = RBG"], Resolve(
            ["River|PROPN|3|compound Border|PROPN|3|compound Guard|PROPN|4|nsubj fired^fire|VERB|0|root .|PUNCT|4|punct", "RBG|PROPN|2|nsubj left^leave|VERB|0|root .|PUNCT|2|punct"],
            ("River Border Guard", EntityType.Military),
            ("RBG", EntityType.Organization)));

    [Theory]
    [InlineData("He", "Tarek Mansur = He")]
    [InlineData("It", "Red Dawn = It")]
    public void Pronouns_agree_with_what_they_stand_for(string pronoun, string chain) =>
        Assert.Contains(chain, Resolve(
            [
                "Tarek|PROPN|3|nsubj Mansur|PROPN|1|flat praised^praise|VERB|0|root Red|PROPN|5|compound Dawn|PROPN|3|obj .|PUNCT|3|punct",
                $"{pronoun}^{pronoun}|PRON|2|nsubj grew^grow|VERB|0|root .|PUNCT|2|punct",
            ],
            ("Tarek Mansur", EntityType.Person),
            ("Red Dawn", EntityType.Organization)));

    [Fact]
    public void An_object_pronoun_is_not_the_subject_of_its_verb() =>
        Assert.DoesNotContain(
            Resolve(["Mansur|PROPN|2|nsubj blamed^blame|VERB|0|root him|PRON|2|obj .|PUNCT|2|punct"], ("Mansur", EntityType.Person)),
            chain => chain.Contains("him", StringComparison.Ordinal));

    [Theory]
    [InlineData("The|DET|2|det attackers^attacker|NOUN|3|nsubj fled^flee|VERB|0|root .|PUNCT|3|punct", true)]
    [InlineData("Two|NUM|2|nummod attackers^attacker|NOUN|3|nsubj fled^flee|VERB|0|root .|PUNCT|3|punct", false)]
    [InlineData("The|DET|3|det other|ADJ|3|amod attackers^attacker|NOUN|4|nsubj fled^flee|VERB|0|root .|PUNCT|4|punct", false)]
    public void A_definite_phrase_takes_up_the_same_word(string second, bool same) =>
        Assert.Equal(same, Resolve(["Masked|ADJ|2|amod attackers^attacker|NOUN|3|nsubj struck^strike|VERB|0|root .|PUNCT|3|punct", second]).Length == 1);

    [Fact]
    public void The_group_is_the_body_named_last() =>
        Assert.Equal(["Red Dawn = The armed group", "Lenno"], Resolve(
            [
                "Red|PROPN|2|compound Dawn|PROPN|3|nsubj took^take|VERB|0|root Lenno|PROPN|3|obj .|PUNCT|3|punct",
                "The|DET|3|det armed|ADJ|3|amod group|NOUN|4|nsubj left^leave|VERB|0|root .|PUNCT|4|punct",
            ],
            ("Red Dawn", EntityType.Organization),
            ("Lenno", EntityType.Place)));

    [Fact]
    public void I_inside_a_quotation_is_its_speaker() =>
        Assert.Equal(["I = Mansur"], Resolve(
            ["“|PUNCT|3|punct I|PRON|3|nsubj know^know|VERB|6|ccomp ,|PUNCT|3|punct ”|PUNCT|3|punct said^say|VERB|0|root Mansur|PROPN|6|nsubj .|PUNCT|6|punct"],
            ("Mansur", EntityType.Person)));

    [Fact]
    public void A_text_without_words_has_no_chains() => Assert.Empty(Resolver.Annotate(ParsedText.Of([])).Chains);

    [Fact]
    public void A_sentence_of_thousands_of_words_is_read()
    {
        string[] clause = ["Harun|PROPN|{0}|conj", "and|CCONJ|{0}|cc", "the|DET|{0}|det", "group|NOUN|{0}|nmod", "his|PRON|{0}|nmod:poss", "“|PUNCT|{0}|punct"];
        var words = Enumerable.Range(0, 5_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, clause[i % clause.Length], Math.Max(1, i - (i % 7))));
        var document = ParsedText.Of([string.Join(' ', words.Prepend("Harun|PROPN|0|root"))], ("Harun", EntityType.Person));
        Assert.Single(Resolver.Annotate(document).Chains, chain => chain.Mentions[0].Kind == MentionKind.Name);
    }

    [Fact]
    public void A_book_on_one_man_is_read()
    {
        string[] sentences = ["Harun|PROPN|2|nsubj left^leave|VERB|0|root .|PUNCT|2|punct", "The|DET|2|det group|NOUN|3|nsubj saw^see|VERB|0|root him|PRON|3|obj .|PUNCT|3|punct"];
        var document = ParsedText.Of([.. Enumerable.Range(0, 4_000).Select(i => sentences[i % 2])], ("Harun", EntityType.Person));
        Assert.Equal(4_000, Resolver.Annotate(document).Chains.Single(chain => chain.Type == EntityType.Person).Mentions.Length);
    }

    [Fact]
    public void Chains_partition_their_mentions_whatever_the_text()
    {
        var words = new[] { "He|PRON", "she|PRON", "it|PRON", "their|PRON", "who|PRON", "the|DET", "leader|NOUN", "group|NOUN", "Harun|PROPN", "and|CCONJ", "“|PUNCT", "”|PUNCT", "said^say|VERB", "killed^kill|VERB" };
        var relations = new[] { "nsubj", "obj", "det", "conj", "cc", "appos", "nmod:poss", "acl:relcl", "flat", "compound", "cop", "punct" };
        var sentence = Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 12], Gen.Int[0, relations.Length - 1].Select(i => relations[i]).Array[12], Gen.Int[0, 11].Array[12])
            .Select(parts => string.Join(' ', parts.Item1.Select((word, i) => i == 0 ? $"{word}|0|root" : $"{word}|{(parts.Item3[i] % i) + 1}|{parts.Item2[i]}")));
        sentence.Array[1, 6].Sample(sentences =>
        {
            var document = Resolver.Annotate(ParsedText.Of(sentences, ("Harun", EntityType.Person)));
            var mentions = document.Chains.SelectMany(chain => chain.Mentions).ToList();
            Assert.Equal(mentions.Count, mentions.Distinct().Count());
            Assert.All(mentions, mention => Assert.True(mention.First <= mention.Head && mention.Head < mention.End && mention.End <= document.Count));
            Assert.All(document.Chains, chain => Assert.Equal(chain.Mentions.OrderBy(m => m.First).ThenByDescending(m => m.End).Select(m => m.First), chain.Mentions.Select(m => m.First)));
            Assert.All(document.Entities, name => Assert.Contains(mentions, mention => mention.Covers(name.Head)));
        });
    }
}
