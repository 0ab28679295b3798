#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>
/// An entry of a governor's decode table, one load for a decision: an operating point above <see cref="RatioBits"/> bits, and in these what
/// its step takes as a multiple of the highest operating point's, in units of 1/<see cref="RatioUnit"/>.
/// </summary>
public static class DecodeEntry
{
    /// <summary>Bits below the operating point.</summary>
    public const int RatioBits = 56;

    /// <summary>What a step as long as at the highest operating point has in these bits: 2³².</summary>
    public const double RatioUnit = 4294967296;

    // A slower point is as good as one that never ends.
    private const double MostRatio = (1 << (RatioBits - 32)) - 1;

    /// <summary>The entry of an operating point.</summary>
    /// <param name="point">Index of the operating point, at least 0 and below 128.</param>
    /// <param name="ratio">Multiple of the highest operating point's step, at least 1; beyond 2²⁴ − 1 it is that.</param>
    public static long Pack(int point, double ratio) => ((long)point << RatioBits) | (long)((ratio < MostRatio ? ratio : MostRatio) * RatioUnit);

    /// <summary>Index of the operating point.</summary>
    /// <param name="entry">The entry.</param>
    public static int PointOf(long entry) => (int)(entry >> RatioBits);

    /// <summary>Multiple of the highest operating point's step.</summary>
    /// <param name="entry">The entry.</param>
    public static double RatioOf(long entry) => (entry & ((1L << RatioBits) - 1)) / RatioUnit;
}
