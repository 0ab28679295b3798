namespace EdgeDsl.CostModel.Tests;

/// <summary>
/// A model small enough for sums by hand: 2 layers of width 64 with 4 heads of 16, 2 of them for keys and values, an MLP of 128, and a
/// vocabulary of 1000 with a tied head. A layer has 36,864 weights in matrices.
/// </summary>
internal static class SmallModel
{
    public static Transformer Tied { get; } = new()
    {
        Layers = 2,
        HiddenSize = 64,
        IntermediateSize = 128,
        AttentionHeads = 4,
        KeyValueHeads = 2,
        HeadDimension = 16,
        VocabularySize = 1000,
        TieWordEmbeddings = true,
    };
}
