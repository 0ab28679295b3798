using System.Runtime.InteropServices;

namespace EdgeDsl.Benchmarks;

/// <summary>Two functions are compared in time only where they return the same bits.</summary>
internal static class SameBits
{
    /// <summary>Throws where the expert's report differs from the generated one, for every prompt and a spread of output lengths.</summary>
    public static void Check()
    {
        for (var promptTokens = 1; promptTokens <= 1024; promptTokens++)
        {
            for (var outputTokens = 1; outputTokens <= 10_000; outputTokens += 1 + (outputTokens / 16))
                Check(promptTokens, outputTokens);
            Check(promptTokens, 10_000);
        }
    }

    private static void Check(int promptTokens, int outputTokens)
    {
        var generated = new Assistant(promptTokens, outputTokens).Evaluate();
        var expert = Expert.Evaluate(promptTokens, outputTokens);
        // The report has no padding, so its bytes are its values; NaNs and zeros of either sign are told apart.
        if (!MemoryMarshal.AsBytes(new ReadOnlySpan<CostReport>(in generated)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<CostReport>(in expert))))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Not the same costs for {promptTokens} prompt and {outputTokens} output tokens:\ngenerated {generated}\nexpert    {expert}"));
        }
    }
}
