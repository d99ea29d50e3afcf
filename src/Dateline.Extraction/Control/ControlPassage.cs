namespace Dateline.Extraction.Control;

/// <summary>One passage that tells who has which ground.</summary>
/// <param name="Holder">Head token of the holder.</param>
/// <param name="Territory">Head token of the ground.</param>
/// <param name="Status">How he stands to it.</param>
/// <param name="Trigger">Token that tells so.</param>
/// <param name="Factuality">Whether it is so.</param>
internal readonly record struct ControlPassage(int Holder, int Territory, ControlStatus Status, int Trigger, Factuality Factuality);
