namespace EdgeDsl.CostModel;

/// <summary>
/// Which runtimes can read what a policy stores. Block formats and file types are llama.cpp's own, and beside full precision it reads nothing
/// else: groups of the same shape as one of its blocks, Q8_0's say, are another file. The other runtimes read full precision and uniform
/// groups; which groups each of them takes depends on its version and is not told apart.
/// </summary>
public static class RuntimeFormats
{
    /// <summary>Whether a runtime can run a model that is stored so.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="policy">The policy.</param>
    public static bool Reads(Runtime runtime, QuantizationPolicy policy) => runtime == Runtime.LlamaCpp
        ? policy.Bits == 0 && !IsGroups(policy.Weights) && !IsGroups(policy.TokenEmbedding) && !IsGroups(policy.OutputHead)
        : policy.Bits > 0 || IsGroups(policy.Weights) || policy.Weights is WeightFormat.F32 or WeightFormat.F16 or WeightFormat.BF16;

    private static bool IsGroups(WeightFormat format) => UniformGroups.BitsOf(format) > 0;
}
