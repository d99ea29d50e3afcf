using Dateline.Language.Models;

namespace Dateline.Language.Entities;

/// <summary>Finds names of people, bodies and places, and words for peoples.</summary>
/// <remarks>
/// A perceptron labels the words left to right; a word that bore a label earlier in the document is likely to bear it again.
/// Peoples and religions come from a list. Kinds of bodies (armed forces, organs of state) come from the words of their names.
/// </remarks>
public sealed class NameRecognizer : IAnnotator
{
    internal const string Kind = "dateline names 2";

    private readonly NameLists _lists;
    private readonly SparseWeights _weights;
    private readonly WordClusters _clusters;
    private readonly NameWords _words;

    internal NameRecognizer(ModelReader reader, WordClusters clusters, string dataFolder)
    {
        _clusters = clusters;
        _lists = NameLists.Load(reader);
        _weights = SparseWeights.Load(reader);
        _words = NameWords.Load(dataFolder);
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Tags | DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Entities;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new NameContext(document.Tokens, document.Tags, _lists, _clusters);
        var found = new NameRevision(document.Tokens, context, _words).Revise(Names(Labels(document.Tokens, context)));
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        var next = 0;
        for (var i = 0; i < document.Count; i++)
        {
            if (next < found.Count && found[next].First == i)
            {
                var name = found[next++];
                mentions.Add(Mention(document, name.First, name.End, TypeOf(document, context, name)));
                AddInner(document, context, name, mentions);
                i = name.End - 1;
            }
            else if (IsNationality(document, context, i))
            {
                mentions.Add(Mention(document, i, i + 1, EntityType.Nationality));
            }
        }

        return document with { Entities = mentions.ToImmutable() };
    }

    private static bool IsNationality(Document document, NameContext context, int i) =>
        context.IsCapital[i] && (context.Flags[i] & ListFlags.Nationality) != 0 && document.Tags.Upos[i] is Upos.Adj or Upos.Propn or Upos.Noun;

    // A people that opens the name of a body is a mention of its own: the "Swedish" of a Swedish agency.
    private static void AddInner(Document document, NameContext context, FoundName name, ImmutableArray<EntityMention>.Builder mentions)
    {
        if (NameLabels.Types[name.Type] == "ORG" && name.End - name.First > 2 && IsNationality(document, context, name.First))
        {
            mentions.Add(Mention(document, name.First, name.First + 1, EntityType.Nationality));
        }
    }

    private static List<FoundName> Names(int[] labels)
    {
        var names = new List<FoundName>();
        for (var i = 0; i < labels.Length;)
        {
            var end = NameEnd(labels, i);
            if (labels[i] != NameLabels.Outside)
            {
                names.Add(new FoundName(i, end, NameLabels.Type(labels[i])));
            }

            i = end;
        }

        return names;
    }

    // The class of each word.
    private int[] Labels(TokenLayer tokens, NameContext context)
    {
        var labels = new int[tokens.Count];
        var history = new Dictionary<ulong, int>();
        Span<int> scores = stackalloc int[NameLabels.Count];
        Span<ulong> keys = stackalloc ulong[NameFeatures.Most];
        for (var s = 0; s < tokens.SentenceCount; s++)
        {
            var (first, end) = tokens.Sentence(s);
            var (label1, label2) = (0, 0);
            for (var i = first; i < end; i++)
            {
                var known = history.GetValueOrDefault(context.Traits.Lower[i]);
                var count = NameFeatures.Extract(context, i, first, end, (ulong)label1, (ulong)label2, (ulong)known, keys);
                labels[i] = Best(keys[..count], scores, label1, i + 1 == end);
                (label1, label2) = (labels[i], label1);
                if (context.IsCapital[i])
                {
                    history[context.Traits.Lower[i]] = labels[i] + 1;
                }
            }
        }

        return labels;
    }

    private int Best(ReadOnlySpan<ulong> keys, Span<int> scores, int before, bool isLast)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            _weights.Add(key, scores);
        }

        var best = -1;
        for (var c = 0; c < scores.Length; c++)
        {
            best = NameLabels.Allows(before, c, isLast) && (best < 0 || scores[c] > scores[best]) ? c : best;
        }

        return best;
    }

    private static int NameEnd(int[] labels, int first)
    {
        var end = first + 1;
        if (labels[first] != NameLabels.Outside && NameLabels.PositionOf(labels[first]) == NameLabels.Position.Begin)
        {
            while (NameLabels.PositionOf(labels[end - 1]) != NameLabels.Position.Last)
            {
                end++;
            }
        }

        return end;
    }

    private EntityType TypeOf(Document document, NameContext context, FoundName name) => NameLabels.Types[name.Type] switch
    {
        _ when name.End - name.First == 1 && NameLabels.Types[name.Type] != "MISC" && (context.Flags[name.First] & (ListFlags.Nationality | ListFlags.Surname)) == ListFlags.Nationality => EntityType.Nationality,
        "PER" => EntityType.Person,
        "ORG" => BodyType(document, name.First, name.End),
        "LOC" => _words.BodyType(document.Tokens.Forms[name.End - 1]) == EntityType.Facility ? EntityType.Facility : EntityType.Place,
        _ => EntityType.Other,
    };

    private EntityType BodyType(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_words.BodyType(document.Tokens.Forms[i]) is { } found and not EntityType.Facility)
            {
                return found;
            }
        }

        return EntityType.Organization;
    }

    private static EntityMention Mention(Document document, int first, int end, EntityType type)
    {
        var head = end - 1;
        for (var i = first; i < end; i++)
        {
            if (document.Dependencies.Heads[i] is var h && (h < first || h >= end))
            {
                head = i;
                break;
            }
        }

        return new EntityMention(first, end, head, type, MentionKind.Name);
    }
}
