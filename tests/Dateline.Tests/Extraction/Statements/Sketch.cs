namespace Dateline.Tests.Extraction.Statements;

/// <summary>Builds documents by hand: one word "form/UPOS/XPOS/head/relation" a token, heads counted from 1 in the sentence, 0 the root.</summary>
/// <remarks>A form begins with "~" where no space precedes it. The lemma is the form in lower case unless a sixth part gives it.</remarks>
internal sealed class Sketch
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly List<string[]> _words = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _heads = [];

    public Sketch Sentence(string words, string before = " ")
    {
        var first = _words.Count;
        _starts.Add(first);
        foreach (var part in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('/')))
        {
            var form = part[0].TrimStart('~');
            _text.Append(_words.Count == 0 || part[0][0] == '~' ? "" : _words.Count == first ? before : " ").Append(form);
            _spans.Add(new TextSpan(_text.Length - form.Length, _text.Length));
            _words.Add([form, .. part[1..]]);
            _heads.Add(int.Parse(part[3], System.Globalization.CultureInfo.InvariantCulture) is var head and > 0 ? first + head - 1 : DependencyLayer.None);
        }

        return this;
    }

    public Document Build()
    {
        var tokens = new TokenLayer([.. _spans], [.. _words.Select(word => word[0])], [.. _starts]);
        return new Document
        {
            Report = Report.Create(_text.ToString()),
            Tokens = tokens,
            Tags = new TagLayer([.. _words.Select(word => Enum.Parse<Upos>(word[1], ignoreCase: true))], [.. _words.Select(word => word[2])], [.. _words.Select(_ => "_")]),
            Lemmas = new LemmaLayer([.. _words.Select(word => word.Length > 5 ? word[5] : word[0].ToLowerInvariant())]),
            Dependencies = new DependencyLayer(tokens, [.. _heads], [.. _words.Select(word => Deprels.Parse(word[4]))]),
            Entities = [],
            Chains = [],
        };
    }
}
