using System.Text.RegularExpressions;

namespace Dateline.Tests.Resolution.Places;

/// <summary>Documents with words and sentences only, cut at white space and punctuation.</summary>
internal static partial class Plain
{
    public static Document Document(string text)
    {
        var spans = Words().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToArray();
        var forms = spans.Select(span => span.Of(text).ToString()).ToArray();
        var starts = Enumerable.Range(0, spans.Length).Where(i => i == 0 || forms[i - 1] is "." or "?" or "!").ToArray();
        return new Document { Report = Report.Create(text), Tokens = new TokenLayer(spans, forms, starts) };
    }

    [GeneratedRegex(@"(?:[A-Z]\.){2,}|(?:St|Tex)\.|\w+|['’]s\b|[^\w\s]")]
    private static partial Regex Words();
}
