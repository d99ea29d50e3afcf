namespace Dateline.Extraction.Tenures;

/// <summary>A tenure while passages are still being put to it.</summary>
internal sealed class TenureDraft(int person, string post)
{
    private readonly List<TenurePassage> _passages = [];

    /// <summary>Identity of the holder.</summary>
    public int Person { get; } = person;

    /// <summary>The post.</summary>
    public string Post { get; } = post;

    /// <summary>Its passages in the order they were put to it.</summary>
    public IReadOnlyList<TenurePassage> Passages => _passages;

    /// <summary>The passage that names the role best: by a noun, and the first such.</summary>
    public TenurePassage Naming => _passages.OrderBy(WordsRank).ThenBy(passage => passage.Evidence.Start).First();

    /// <summary>The body by the best words for it: those of a passage on the role.</summary>
    public Argument? Organisation => Settled ?? _passages.Where(passage => passage.Post is not null).Select(passage => passage.Organisation).FirstOrDefault(body => body is not null) ?? Inherited;

    /// <summary>The body of the predecessor or successor, or the story's country, where no passage names one.</summary>
    public Argument? Inherited { get; set; }

    /// <summary>The body as a neighbour in office names it, where this tenure's own words name none ("the terror group leader").</summary>
    public Argument? Settled { get; set; }

    /// <summary>The end told best: death before arrest before mere replacement.</summary>
    public TenurePassage? Exit => _passages.Where(passage => passage.ExitMode is not null).OrderBy(passage => ExitRank(passage)).ThenBy(passage => passage.Evidence.Start).FirstOrDefault();

    /// <summary>The beginning, told by a verb before by a noun.</summary>
    public TenurePassage? Entry => _passages.Where(passage => passage.EntryMode != EntryMode.Unknown || passage.EntryTrigger is not null)
        .OrderBy(passage => passage.EntryTrigger is null).ThenBy(passage => passage.EntryMode == EntryMode.Unknown).FirstOrDefault();

    /// <summary>Who held it before.</summary>
    public Argument? Predecessor { get; set; }

    /// <summary>Who held it after.</summary>
    public Argument? Successor { get; set; }

    /// <summary>Someone has just come to it.</summary>
    public bool IsEntered => _passages.Any(passage => passage.IsNew || passage.EntryTrigger is not null || passage.EntryMode == EntryMode.Succeeded);

    /// <summary>True where a word with the role says that it was held once, so that what happened to the holder since did not end it.</summary>
    public bool IsFormer => _passages.Any(passage => passage.Post is not null && passage.ExitMode is not null && passage.ExitTrigger is null);

    /// <summary>Puts a passage to it.</summary>
    public void Add(TenurePassage passage)
    {
        _passages.Add(passage);
        Predecessor ??= passage.Predecessor;
        Successor ??= passage.Successor;
    }

    private static int WordsRank(TenurePassage passage) => passage switch
    {
        { Words: null } => 3,
        { Post: null } => 2,
        _ => passage.Rule.EndsWith("/lead", StringComparison.Ordinal) ? 1 : 0,
    };

    private static int ExitRank(TenurePassage passage) => (passage.ExitTrigger is null ? 10 : 0) + passage.ExitMode switch
    {
        ExitMode.Suicide => 0,
        ExitMode.Killed => 1,
        ExitMode.Died => 2,
        ExitMode.Overthrown => 3,
        ExitMode.Removed => 4,
        ExitMode.Resigned => 5,
        ExitMode.Arrested => 6,
        ExitMode.Term => 7,
        ExitMode.Replaced => 12,
        _ => 13,
    };
}
