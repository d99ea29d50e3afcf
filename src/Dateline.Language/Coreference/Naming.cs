namespace Dateline.Language.Coreference;

/// <summary>Finds which names of a document name the same, in text order, before anything else is resolved.</summary>
internal sealed class Naming(CoreferenceLexicon lexicon, PostClueReader clues)
{
    public void Join(Discourse discourse)
    {
        var reading = new Reading(lexicon, clues, discourse);
        foreach (var expression in discourse.Expressions)
        {
            if (expression.Kind == MentionKind.Name)
            {
                reading.Take(expression);
            }
        }
    }

    /// <summary>The names met so far in one document.</summary>
    private sealed class Reading(CoreferenceLexicon lexicon, PostClueReader clues, Discourse discourse)
    {
        // "known by the nom de guerre of the".
        private const int LongestAliasPhrase = 8;

        private readonly Dictionary<string, ReferringExpression> _byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ReferringExpression> _byAcronym = new(StringComparer.Ordinal);
        private readonly Dictionary<int, ReferringExpression> _byAliasRow = [];
        private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
        private readonly Bearers _bearers = new(discourse);

        public void Take(ReferringExpression name)
        {
            var text = discourse.Document.SpanOf(name.First, name.End).Of(discourse.Document.Text).ToString();
            if (OtherNameOf(name) is { } bearer)
            {
                discourse.Join(bearer, name);
                Remember(name, NameText.Key(text), text);
            }
            else if (name.Sort == Sort.Person)
            {
                TakePerson(name, text);
            }
            else if (!MayBePerson(name, text) || !TakeAsPerson(name, text))
            {
                TakeBody(name, text);
            }
        }

        private void TakePerson(ReferringExpression name, string text)
        {
            if (PersonName.Read(text, lexicon) is { } parsed)
            {
                parsed = parsed.Titled == Sex.Either ? parsed with { Titled = TitleSex(discourse.Document[name.Head]) } : parsed;
                var (told, posts) = clues.Read(discourse.Document, name);
                _bearers.Take(name, parsed, told);
                discourse[name].Words.UnionWith(posts);
            }
        }

        // Without a type, or of one word that begins no name of a body so far: "Raymi" after "Qassim al-Raymi", but not "Ford" after "Ford Motors".
        private bool MayBePerson(ReferringExpression name, string text) =>
            name.Type == EntityType.Other
            || (name.Type is EntityType.Organization or EntityType.Place && name.End - name.First == 1 && BodyName.AsAcronym(text) is null
                && !IsDefinite(name) && !_firstWords.Contains(NameText.Key(text)) && name.Function is GrammaticalFunction.Subject);

        // A name without a type that is just how a known man would be named again.
        private bool TakeAsPerson(ReferringExpression name, string text) =>
            PersonName.Read(text, lexicon) is { } parsed && _bearers.TakeKnown(name, parsed, clues.Read(discourse.Document, name).Clues);

        private Sex TitleSex(Token head)
        {
            foreach (var noun in Descriptions.Of(head))
            {
                if (lexicon.TitleSex(noun.Form) is not Sex.Either and var titled)
                {
                    return titled;
                }

                if (lexicon.Noun(noun.Lemma.ToLowerInvariant()).Sex is not Sex.Either and var told)
                {
                    return told;
                }
            }

            return Sex.Either;
        }

        private void TakeBody(ReferringExpression name, string text)
        {
            var key = NameText.Key(text);
            if (key.Length == 0)
            {
                return;
            }

            var known = ByKey(key, name) ?? ByAlias(key, name) ?? ByAcronym(text, name) ?? ByShortForm(key, name) ?? ByBracket(name);
            if (known is not null)
            {
                discourse.Join(known, name);
            }

            Remember(name, key, text);
        }

        private ReferringExpression? ByKey(string key, ReferringExpression name) => Fitting(_byKey.GetValueOrDefault(key), name);

        private ReferringExpression? ByAlias(string key, ReferringExpression name) =>
            lexicon.AliasRows(key).Select(row => Fitting(_byAliasRow.GetValueOrDefault(row), name)).FirstOrDefault(known => known is not null);

        private ReferringExpression? ByAcronym(string text, ReferringExpression name)
        {
            if (BodyName.AsAcronym(text) is { } letters)
            {
                return Fitting(_byAcronym.GetValueOrDefault(letters), name);
            }

            return BodyName.Acronyms(text).Select(acronym => Fitting(_byAcronym.GetValueOrDefault(acronym), name)).FirstOrDefault(known => known is not null);
        }

        private ReferringExpression? ByShortForm(string key, ReferringExpression name) =>
            BodyName.ShortForms(key, lexicon).Prepend(key).Select(form => Fitting(_byKey.GetValueOrDefault(form), name)).FirstOrDefault(known => known is not null)
            ?? (IsDefinite(name) ? Fitting(_byKey.GetValueOrDefault($"{key} "), name) : null);

        // "the Rapid Action Battalion (RAB)", whatever the letters.
        private ReferringExpression? ByBracket(ReferringExpression name)
        {
            var document = discourse.Document;
            return name.First > 1 && name.End - name.First == 1 && document.Tokens.Forms[name.First - 1] == "(" && BodyName.AsAcronym(document.Tokens.Forms[name.First]) is not null
                && NameEndingAt(name, name.First - 1) is { } full && MayAbbreviate(document.Tokens.Forms[name.First], full)
                ? Fitting(full, name)
                : null;
        }

        // An acronym may come from the name in its own language, but one of a single word keeps that word's letters.
        private bool MayAbbreviate(string acronym, ReferringExpression full)
        {
            var text = discourse.Document.SpanOf(full.First, full.End).Of(discourse.Document.Text);
            var at = 0;
            foreach (var c in text)
            {
                at += at < acronym.Length && char.ToUpperInvariant(c) == acronym[at] ? 1 : 0;
            }

            return at == acronym.Length || text.Contains(' ');
        }

        // "Mansur alias Samir", "Red Dawn, also known as the Front", "Jimenez, known by the nom de guerre Timochenko".
        private ReferringExpression? OtherNameOf(ReferringExpression name)
        {
            var forms = discourse.Document.Tokens.Forms;
            var at = name.First;
            while (at > 1 && name.First - at < LongestAliasPhrase && lexicon.AliasWords.TryGetValue(forms[at - 1], out var opens))
            {
                at--;
                if (opens)
                {
                    at -= at > 1 && forms[at - 1] is "also" or "better" ? 1 : 0;
                    at -= at > 1 && forms[at - 1] is "," or "(" ? 1 : 0;
                    return NameEndingAt(name, at);
                }
            }

            return null;
        }

        private ReferringExpression? NameEndingAt(ReferringExpression name, int end)
        {
            for (var i = name.Index - 1; i >= 0 && i > name.Index - 4; i--)
            {
                if (discourse.Expressions[i] is { Kind: MentionKind.Name } before && before.End == end)
                {
                    return before;
                }
            }

            return null;
        }

        private bool IsDefinite(ReferringExpression name) =>
            discourse.Document[name.Head].Child(Deprel.Det) is { } determiner && determiner.Is("the");

        private ReferringExpression? Fitting(ReferringExpression? known, ReferringExpression name) =>
            known is not null && Agreement.Sorts(discourse[known].Sort, discourse[name].Sort) ? known : null;

        private void Remember(ReferringExpression name, string key, string text)
        {
            _byKey.TryAdd(key, name);
            _firstWords.Add(key.Split(' ')[0]);
            foreach (var form in name.Sort == Sort.Body ? BodyName.ShortForms(key, lexicon) : [])
            {
                _byKey.TryAdd(form, name);
            }

            foreach (var row in lexicon.AliasRows(key))
            {
                _byAliasRow.TryAdd(row, name);
            }

            foreach (var acronym in BodyName.AsAcronym(text) is { } letters ? [letters] : BodyName.Acronyms(text))
            {
                _byAcronym.TryAdd(acronym, name);
            }

            if (BodyName.AsAcronym(text) is { Length: > 2 } capitals)
            {
                discourse.Acronyms.TryAdd(capitals, name);
            }

            // "the Observatory" takes up "the Syrian Observatory for Human Rights" by the word that heads it.
            if (name.Sort == Sort.Body && name.End - name.First > 1 && lexicon.Noun(name.Word).Sort == Sort.Body)
            {
                _byKey.TryAdd($"{name.Word} ", name);
            }
        }
    }
}
