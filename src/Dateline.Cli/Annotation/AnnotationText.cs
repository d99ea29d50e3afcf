using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Cli.Annotation;

/// <summary>A text to annotate: a report, or words that came divided. A closed family.</summary>
internal abstract record AnnotationText
{
    private protected AnnotationText()
    {
    }

    /// <summary>Annotates the text and prints it.</summary>
    public abstract void Write(TextWriter writer, LanguageModels models, AnnotationFormat format);
}

/// <summary>Running text, divided here.</summary>
internal sealed record RunningText(Report Report) : AnnotationText
{
    /// <inheritdoc/>
    public override void Write(TextWriter writer, LanguageModels models, AnnotationFormat format)
    {
        var document = models.Annotate(Report);
        if (format == AnnotationFormat.Bio)
        {
            BioWriter.Write(writer, document);
        }
        else
        {
            ConlluWriter.Write(writer, document);
        }
    }
}

/// <summary>Words and sentences that came divided; their file's comments and blank lines are given back.</summary>
internal sealed record DividedText(GivenText Given) : AnnotationText
{
    /// <inheritdoc/>
    public override void Write(TextWriter writer, LanguageModels models, AnnotationFormat format)
    {
        var document = models.Annotate(Given.ToDocument());
        if (format == AnnotationFormat.Bio)
        {
            BioWriter.Write(writer, document, Given);
        }
        else
        {
            ConlluWriter.Write(writer, document, Given);
        }
    }
}
