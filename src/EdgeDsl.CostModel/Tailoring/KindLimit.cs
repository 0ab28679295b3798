namespace EdgeDsl.CostModel;

/// <summary>A limit on how many layers have an option of a kind, or of any other kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="OfOthers">Whether the options of all other kinds count.</param>
/// <param name="Most">How many layers may have one of these.</param>
internal readonly record struct KindLimit(int Kind, bool OfOthers, int Most)
{
    /// <summary>Whether options of a kind count.</summary>
    public bool Counts(int kind) => (kind == Kind) != OfOthers;
}
