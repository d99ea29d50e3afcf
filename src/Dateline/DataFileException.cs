namespace Dateline;

/// <summary>A data file that cannot be used as it stands: codebook, lexicon, gazetteer or model. The message names file, line and remedy.</summary>
public sealed class DataFileException : Exception
{
    /// <param name="file">The file, as its user knows it.</param>
    /// <param name="line">Line from 1, or 0 where the whole file is meant.</param>
    /// <param name="problem">What is wrong and what to do about it.</param>
    /// <param name="inner">What brought it to light.</param>
    public DataFileException(string file, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}", inner) => (File, Line) = (file, line);

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Line from 1, or 0 for the whole file.</summary>
    public int Line { get; }
}
