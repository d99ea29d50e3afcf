using System.Security.Cryptography;
using Dateline.Language.Coreference;
using Dateline.Language.Entities;
using Dateline.Language.Lemmatization;
using Dateline.Language.Models;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;
using Dateline.Language.Tokenization;

namespace Dateline.Language;

/// <summary>The trained models and the annotators that use them. Read once, shared by all threads.</summary>
public sealed class LanguageModels
{
    private LanguageModels(ImmutableArray<IAnnotator> annotators, ImmutableSortedDictionary<string, string> hashes) =>
        (Annotators, Hashes) = (annotators, hashes);

    /// <summary>All annotators in the order in which each finds the layers it needs.</summary>
    public ImmutableArray<IAnnotator> Annotators { get; }

    /// <summary>SHA-256 of each model file in lower-case hexadecimal, by file name.</summary>
    public ImmutableSortedDictionary<string, string> Hashes { get; }

    /// <summary>Reads the models.</summary>
    /// <param name="modelsFolder">Folder of the trained weights (<c>*.bin</c>).</param>
    /// <param name="dataFolder">Folder of the word lists.</param>
    /// <exception cref="DataFileException">A file is missing or of another release.</exception>
    public static LanguageModels Open(string modelsFolder, string dataFolder)
    {
        var morphology = MorphologyTable.Load(dataFolder);
        var clusterFile = ModelReader.Open(Path.Combine(modelsFolder, "clusters.bin"), WordClusters.Kind);
        var clusters = WordClusters.Load(clusterFile);
        var tagger = ModelReader.Open(Path.Combine(modelsFolder, "tagger.bin"), Tagger.Kind);
        var parser = ModelReader.Open(Path.Combine(modelsFolder, "parser.bin"), Parser.Kind);
        var names = ModelReader.Open(Path.Combine(modelsFolder, "names.bin"), NameRecognizer.Kind);
        return new LanguageModels(
            [new Tokenizer(dataFolder), new Tagger(tagger, clusters, morphology), new Lemmatizer(dataFolder), new Parser(parser, clusters), new NameRecognizer(names, clusters, dataFolder), new CoreferenceResolver(dataFolder)],
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [Hash("clusters.bin", clusterFile), Hash("tagger.bin", tagger), Hash("parser.bin", parser), Hash("names.bin", names)]));
    }

    /// <summary>Runs every annotator over a report.</summary>
    public Document Annotate(Report report) => Annotate(new Document { Report = report });

    /// <summary>Adds to a document whatever layers it lacks; words and sentences it brings are kept.</summary>
    public Document Annotate(Document document) => Annotators.Aggregate(document, (annotated, annotator) => annotator.Annotate(annotated));

    private static KeyValuePair<string, string> Hash(string name, ModelReader model) => new(name, Convert.ToHexStringLower(SHA256.HashData(model.Bytes)));
}
