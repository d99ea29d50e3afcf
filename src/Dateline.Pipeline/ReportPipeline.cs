using System.Reflection;
using System.Runtime.CompilerServices;
using Dateline.Extraction.Aliases;
using Dateline.Extraction.Codebook;
using Dateline.Extraction.Control;
using Dateline.Extraction.Events;
using Dateline.Extraction.Links;
using Dateline.Extraction.Statements;
using Dateline.Extraction.Tenures;
using Dateline.Language;
using Dateline.Resolution;

namespace Dateline.Pipeline;

/// <summary>The main path: Read, Annotate, Extract, Resolve. Immutable once built and shared by all threads.</summary>
public sealed class ReportPipeline
{
    private readonly LanguageGuess _languages;
    private readonly ImmutableArray<IAnnotator> _annotators;
    private readonly ImmutableArray<IExtractor> _extractors;
    private readonly ReportResolver _resolver;

    private ReportPipeline(
        LanguageGuess languages, ImmutableArray<IAnnotator> annotators, ImmutableArray<IExtractor> extractors, ReportResolver resolver, CoderVersion version)
    {
        CheckLayers(annotators, extractors);
        (_languages, _annotators, _extractors, _resolver, Version) = (languages, annotators, extractors, resolver, version);
    }

    /// <summary>What codes here.</summary>
    public CoderVersion Version { get; }

    /// <summary>Builds the path from the folders that stand beside the program.</summary>
    /// <param name="dataFolder">Codebook, lexicons, gazetteer.</param>
    /// <param name="modelsFolder">Trained weights.</param>
    /// <exception cref="DataFileException">A file is missing or cannot be used; the message names it.</exception>
    public static ReportPipeline Open(string dataFolder, string modelsFolder)
    {
        var language = LanguageModels.Open(modelsFolder, dataFolder);
        var codebook = EventCodebook.Load(Path.Combine(dataFolder, "codebook"));
        ImmutableArray<IExtractor> extractors =
        [
            new StatementExtractor(dataFolder),
            new EventExtractor(codebook, dataFolder),
            new TenureExtractor(dataFolder),
            new ControlExtractor(dataFolder),
            new AliasExtractor(dataFolder),
            new LinkExtractor(dataFolder),
        ];
        var program = typeof(ReportPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var version = new CoderVersion(program?.InformationalVersion ?? "unknown", codebook.Hash, language.Hashes);
        return new ReportPipeline(new LanguageGuess(dataFolder), language.Annotators, extractors, new ReportResolver(dataFolder), version);
    }

    /// <summary>Codes a stream of reports on all processors and yields results in the order they came, so that equal input gives equal output.</summary>
    /// <param name="source">What a reader read; refusals pass through in their place.</param>
    /// <param name="cancellationToken">Stops before the next report.</param>
    public async IAsyncEnumerable<CodingResult> RunAsync(
        IAsyncEnumerable<ReadResult> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var inWork = new Queue<Task<CodingResult>>();
        await foreach (var read in source.WithCancellation(cancellationToken))
        {
            inWork.Enqueue(read.Report is { } report
                ? Task.Run(() => Code(report), cancellationToken)
                : Task.FromResult(CodingResult.Refused(read.Rejection ?? throw new InvalidOperationException("A read without result."))));
            while (inWork.Count > 2 * Environment.ProcessorCount || (inWork.TryPeek(out var first) && first.IsCompleted))
            {
                yield return await inWork.Dequeue();
            }
        }

        while (inWork.TryDequeue(out var rest))
        {
            yield return await rest.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Annotate, Extract, Resolve: one report's records, or its rejection with the stage it failed in.</summary>
    public CodingResult Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_languages.Judge(report.Text) is { IsEnglish: false } guess)
        {
            return CodingResult.Refused(new Rejection(report.SourceId ?? report.Id.Value, Stage.Annotate, guess.Reason));
        }

        var stage = Stage.Annotate;
        try
        {
            var document = Annotate(report);
            stage = Stage.Extract;
            var mentions = Extract(document);
            stage = Stage.Resolve;
            return CodingResult.Of(_resolver.Resolve(document, mentions));
        }
#pragma warning disable CA1031 // The one boundary where any failure of a report becomes its rejection, so that a run of a million is not stopped by one.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return CodingResult.Refused(new Rejection(report.SourceId ?? report.Id.Value, stage, $"{failure.GetType().Name}: {failure.Message}"));
        }
    }

    /// <summary>The report with its linguistic annotations.</summary>
    public Document Annotate(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _annotators.Aggregate(new Document { Report = report }, (document, annotator) => annotator.Annotate(document));
    }

    /// <summary>What a fully annotated document mentions.</summary>
    public Mentions Extract(Document document) =>
        _extractors.Aggregate(Mentions.None, (found, extractor) => extractor.Extract(document, found));

    private static void CheckLayers(ImmutableArray<IAnnotator> annotators, ImmutableArray<IExtractor> extractors)
    {
        var present = DocumentLayers.None;
        foreach (var annotator in annotators)
        {
            Require(annotator, annotator.Requires, present);
            present |= annotator.Provides;
        }

        foreach (var extractor in extractors)
        {
            Require(extractor, extractor.Requires, present);
        }
    }

    private static void Require(object stage, DocumentLayers required, DocumentLayers present)
    {
        if ((required & ~present) is var missing and not DocumentLayers.None)
        {
            throw new InvalidOperationException($"{stage.GetType().Name} needs the layers {missing}, which no annotator before it provides.");
        }
    }
}
