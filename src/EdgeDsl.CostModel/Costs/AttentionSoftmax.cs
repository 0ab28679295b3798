namespace EdgeDsl.CostModel;

/// <summary>
/// What the softmax adds to attention's time. It works on every score, however wide the head is, so narrow heads spend a larger part of
/// their time on it; FLOPs are counted without it (cost-model §1).
/// </summary>
public static class AttentionSoftmax
{
    // Fitted on the prefill of three models with heads of 64 and 256 channels on the Raspberry Pi 4 (51 rows, llama.cpp b7095): with 32 a
    // left-out model's median error is 1.5 %, without the term 7.8 %.
    private const double ChannelsPerScore = 32;

    /// <summary>Share of attention's compute time that its matrix products take: d ÷ (d + 32), above 0 and below 1.</summary>
    /// <param name="headDimension">Channels d of a head.</param>
    public static double MatmulShare(int headDimension) => headDimension / (headDimension + ChannelsPerScore);
}
