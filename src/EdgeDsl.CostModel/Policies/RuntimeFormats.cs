namespace EdgeDsl.CostModel;

/// <summary>
/// Which runtimes can read what a policy stores. Block formats and file types are llama.cpp's own; of uniform groups it reads those that
/// have the shape of one of its blocks. The other runtimes read full precision and uniform groups; which groups each of them takes depends
/// on its version and is not told apart.
/// </summary>
public static class RuntimeFormats
{
    private const int BlockLength = 32;
    private const int BlockScaleBits = 16;

    /// <summary>Whether a runtime can run a model that is stored so.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="policy">The policy.</param>
    public static bool Reads(Runtime runtime, QuantizationPolicy policy) => runtime == Runtime.LlamaCpp
        ? IsBlock(policy, policy.Bits) && IsBlock(policy, policy.Weights) && IsBlock(policy, policy.TokenEmbedding) && IsBlock(policy, policy.OutputHead)
        : policy.Bits > 0 || UniformGroups.BitsOf(policy.Weights) > 0 || policy.Weights is WeightFormat.F32 or WeightFormat.F16 or WeightFormat.BF16;

    private static bool IsBlock(QuantizationPolicy policy, WeightFormat format) => IsBlock(policy, UniformGroups.BitsOf(format));

    // Q4_0, Q5_0 and Q8_0; with a minimum Q4_1 and Q5_1.
    private static bool IsBlock(QuantizationPolicy policy, int bits) => bits == 0
        || (policy.GroupSize == BlockLength && policy.ScaleBits == BlockScaleBits
            && ((policy.ZeroPointBits == 0 && bits is 4 or 5 or 8) || (policy.ZeroPointBits == BlockScaleBits && bits is 4 or 5)));
}
