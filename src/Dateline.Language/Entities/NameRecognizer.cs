using System.Collections.Frozen;
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
    private readonly FrozenDictionary<string, EntityType> _typeWords;

    internal NameRecognizer(ModelReader reader, WordClusters clusters, string dataFolder)
    {
        _clusters = clusters;
        _lists = NameLists.Load(reader);
        _weights = SparseWeights.Load(reader);
        _typeWords = DataTable.Read(Path.Combine(dataFolder, "names", "entity-types.tsv"), 2).ToFrozenDictionary(
            row => row[0], row => Enum.TryParse<EntityType>(row[1], true, out var type) ? type : throw row.Fault($"'{row[1]}' is no type of entity."), StringComparer.OrdinalIgnoreCase);
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
        var labels = Labels(document.Tokens, context);
        var names = ImmutableArray.CreateBuilder<EntityMention>();
        for (var i = 0; i < labels.Length;)
        {
            var end = NameEnd(labels, i);
            if (labels[i] != NameLabels.Outside)
            {
                names.Add(Mention(document, i, end, TypeOf(document, NameLabels.Type(labels[i]), i, end)));
            }
            else if (context.IsCapital[i] && (context.Flags[i] & ListFlags.Nationality) != 0 && document.Tags.Upos[i] is Upos.Adj or Upos.Propn or Upos.Noun)
            {
                names.Add(Mention(document, i, end, EntityType.Nationality));
            }

            i = end;
        }

        return document with { Entities = names.ToImmutable() };
    }

    /// <summary>The class of each word.</summary>
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

    private EntityType TypeOf(Document document, int type, int first, int end) => NameLabels.Types[type] switch
    {
        "PER" => EntityType.Person,
        "ORG" => BodyType(document, first, end),
        "LOC" => _typeWords.TryGetValue(document.Tokens.Forms[end - 1], out var found) && found == EntityType.Facility ? found : EntityType.Place,
        _ => EntityType.Other,
    };

    private EntityType BodyType(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_typeWords.TryGetValue(document.Tokens.Forms[i], out var found) && found != EntityType.Facility)
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
