namespace Dateline;

/// <summary>Names a report everywhere: SHA-256 in lower-case hexadecimal over source key, publication time and text (see <see cref="Report.Create"/>).</summary>
public readonly record struct ReportId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names an entity within one coding: "n1", "n2", in order of first mention.</summary>
public readonly record struct EntityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names an assertion within one coding: a letter for its kind and a number in text order ("e3", "s1").</summary>
public readonly record struct AssertionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
