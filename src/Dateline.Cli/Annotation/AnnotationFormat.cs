namespace Dateline.Cli.Annotation;

/// <summary>How annotations are printed.</summary>
internal enum AnnotationFormat
{
    /// <summary>CoNLL-U, ten columns.</summary>
    Conllu,

    /// <summary>A word and its name tag a line.</summary>
    Bio,
}

/// <summary>What a text to annotate is written in.</summary>
internal enum AnnotationInput
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>CoNLL-U, of which words and sentences are kept.</summary>
    Conllu,

    /// <summary>Words with tags, of which words and sentences are kept.</summary>
    Bio,
}
