namespace Dateline.Extraction.Statements;

/// <summary>Finds what is said in a report, by whom and by which words: quotations and indirect speech, acts of speech, and thoughts told.</summary>
/// <remarks>Spans follow PARC and PolNeAR: the speaker's whole phrase, the cue with its auxiliaries, the content with "that" and its quotation marks.</remarks>
public sealed class StatementExtractor : IExtractor
{
    private const int LongestEvidence = 1200;

    private readonly CueFinder _cues;
    private readonly ContentBorders _borders;
    private readonly SpeechTags _tags;
    private readonly NounCues _nouns;
    private readonly SourcePhrases _phrases;
    private readonly KindReader _kinds;
    private readonly SpokenFor _spokenFor;
    private readonly Reportability _reportability;

    /// <param name="dataFolder">The folder that holds lexicons/statement-*.tsv.</param>
    /// <exception cref="DataFileException">A lexicon is missing or wrong.</exception>
    public StatementExtractor(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "lexicons");
        var lexicon = new CueLexicon(folder);
        var speakers = new SpeakerLexicon(folder);
        _cues = new CueFinder(lexicon);
        _borders = new ContentBorders(_cues);
        _tags = new SpeechTags(_borders);
        _nouns = new NounCues(lexicon, _borders);
        _phrases = new SourcePhrases(_borders, speakers);
        _kinds = new KindReader(folder, _cues, speakers);
        _spokenFor = new SpokenFor(speakers);
        _reportability = new Reportability(speakers);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires =>
        DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Lemmas | DocumentLayers.Dependencies | DocumentLayers.Entities | DocumentLayers.Coreference;

    /// <inheritdoc/>
    public Mentions Extract(Document document, Mentions found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(found);
        if (document.Count == 0)
        {
            return found;
        }

        var passage = new Passage(document);
        var attributions = Attributions(passage);
        var within = Nesting.Of(attributions);
        var spokenFor = attributions.ConvertAll(attribution => attribution.Source is { } source ? _spokenFor.Of(passage, source) : null);
        var kinds = attributions.Select((attribution, a) => _kinds.Of(passage, attribution, spokenFor[a]?.Role)).ToList();
        var reportable = _reportability.Of(passage, attributions, kinds, within);
        var offset = found.Statements.Length;
        return found with
        {
            Statements = found.Statements.AddRange(attributions.Select((attribution, a) =>
                Mention(passage, attribution, kinds[a]) with { SpeakerFor = spokenFor[a]?.Body, Within = within[a] + offset, Reportable = reportable[a] })),
        };
    }

    private List<Attribution> Attributions(Passage passage)
    {
        var found = new List<Attribution>();
        if (_phrases.Headline(passage, passage.ParagraphEnd(0)) is { } headline)
        {
            found.Add(headline);
        }

        for (var token = 0; token < passage.Document.Count; token++)
        {
            if (ByVerb(passage, token) is { } verbal)
            {
                found.Add(verbal);
            }
            else if ((_phrases.AccordingAt(passage, token) ?? _nouns.At(passage, token)) is { } other)
            {
                found.Add(other);
            }
        }

        found = Nesting.Kept(passage, found);
        found.AddRange([.. LooseQuotations.In(passage, found)]);
        found.Sort((one, other) => Start(one).CompareTo(Start(other)));
        return found;
    }

    private static int Start(Attribution attribution) => Math.Min(attribution.Content[0].First, attribution.Cue?.First ?? int.MaxValue);

    private Attribution? ByVerb(Passage passage, int token)
    {
        foreach (var cue in _cues.At(passage, token))
        {
            if (SourceFinder.Of(passage, cue) is { } source && Told(passage, cue, source) is { } attribution)
            {
                return attribution;
            }
        }

        return null;
    }

    private Attribution? Told(Passage passage, Cue cue, Source source)
    {
        var takesQuote = cue.Entry.Takes(CueFrames.Quote) && !passage.IsQuoted(cue.Head);
        if (takesQuote && _tags.Before(passage, cue, source) is { Rule: "quotation-tag" } tag)
        {
            return Made(cue, source, tag.Content, tag.Rule, tag.Confidence, Audience.Of(passage, cue));
        }

        if (takesQuote && SpeechTags.After(passage, cue) is { } quotation)
        {
            return Made(cue, source, SpeechTags.Continued(passage, [quotation], quotation.End), "quotation-announced", 0.95, Audience.Of(passage, cue));
        }

        if (takesQuote && SpeechTags.IsParenthesis(passage, cue, source) && _tags.Before(passage, cue, source) is { } around)
        {
            return Made(cue, source, around.Content, around.Rule, around.Confidence, Audience.Of(passage, cue));
        }

        if (Complements.After(passage, cue) is { } complement && _borders.Fit(passage, complement.First, complement.End, cue.Head) is { } fitted && !source.Covers(fitted.First))
        {
            return Made(cue, source, [fitted], complement.Rule, complement.Confidence, Audience.Phrase(passage, complement.Addressee) ?? Audience.Of(passage, cue));
        }

        return cue.Entry.Takes(CueFrames.Quote) && _tags.Before(passage, cue, source) is { } before
            ? Made(cue, source, before.Content, before.Rule, before.Confidence, Audience.Of(passage, cue))
            : null;
    }

    private static Attribution Made(Cue cue, Source source, ImmutableArray<(int First, int End)> content, string rule, double confidence, Source? addressee) => new()
    {
        Cue = cue,
        Source = source,
        Addressee = addressee,
        Content = content,
        Rule = rule,
        Confidence = cue.Entry.Stance == Stance.Said ? confidence : confidence * 0.8,
    };

    private static StatementMention Mention(Passage passage, Attribution attribution, StatementKind kind)
    {
        var document = passage.Document;
        var source = attribution.Source;
        return new StatementMention
        {
            Kind = kind,
            Speaker = source?.In(document),
            Addressee = attribution.Addressee?.In(document),
            Cue = attribution.Cue?.Head,
            CueSpan = attribution.Cue is { } cue ? document.SpanOf(cue.First, cue.End) : null,
            Content = [.. attribution.Content.Select(part => document.SpanOf(part.First, part.End))],
            Verbatim = VerbatimOf(passage, attribution),
            Confidence = attribution.Confidence,
            Rule = attribution.Rule,
            Evidence = Evidence(passage, attribution),
        };
    }

    private static Verbatim VerbatimOf(Passage passage, Attribution attribution)
    {
        var (quoted, plain) = (0, 0);
        foreach (var (first, end) in attribution.Content)
        {
            for (var i = first; i < end; i++)
            {
                quoted += passage.StretchOf(i) != DependencyLayer.None ? 1 : 0;
                plain += passage.StretchOf(i) == DependencyLayer.None && passage.Document.Tags.Upos[i] != Upos.Punct ? 1 : 0;
            }
        }

        return quoted == 0 ? Verbatim.Indirect : plain == 0 ? Verbatim.Direct : Verbatim.Mixed;
    }

    // The stretch from the first to the last sentence of speaker, cue and first content; then the sentences of further content.
    private static ImmutableArray<TextSpan> Evidence(Passage passage, Attribution attribution)
    {
        var parts = attribution.Content.Select(part => Sentences(passage.Document, part.First, part.End)).ToList();
        var best = parts[0];
        if (attribution.Cue is { } cue)
        {
            var cueSentence = Sentences(passage.Document, cue.First, cue.End);
            var both = best.Union(cueSentence);
            best = both.Length <= LongestEvidence ? both : cueSentence;
        }

        best = best.Length <= LongestEvidence ? best : passage.Document[attribution.Content[0].First].Sentence.Span;
        return [best, .. parts.Where(part => !best.Contains(part) && part.Length <= LongestEvidence).Distinct()];
    }

    private static TextSpan Sentences(Document document, int first, int end) =>
        document[first].Sentence.Span.Union(document[end - 1].Sentence.Span);
}
