namespace EdgeDsl.CostModel;

/// <summary>Bytes of uniformly quantized matrices: cost-model §2, bits + (scale bits + zero-point bits) / group size per weight.</summary>
public static class UniformGroups
{
    /// <summary>The format that stands for uniform groups of so many bits; unspecified where there is none.</summary>
    /// <param name="bits">Bits per weight.</param>
    public static WeightFormat FormatOf(int bits) => bits switch
    {
        2 => WeightFormat.Int2,
        3 => WeightFormat.Int3,
        4 => WeightFormat.Int4,
        5 => WeightFormat.Int5,
        6 => WeightFormat.Int6,
        8 => WeightFormat.Int8,
        _ => WeightFormat.Unspecified,
    };

    /// <summary>Bits per weight of a uniform format; 0 for a block format.</summary>
    /// <param name="format">The format.</param>
    public static int BitsOf(WeightFormat format) => format is >= WeightFormat.Int2 and <= WeightFormat.Int8
        ? 2 + (format - WeightFormat.Int2)
        : 0;

    /// <summary>Bytes of a matrix: every row has its own groups, the last of them may be short.</summary>
    /// <param name="policy">Group size and bits of scale and zero point.</param>
    /// <param name="bits">Bits per weight.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Length of a row.</param>
    public static Count MatrixBytes(QuantizationPolicy policy, int bits, long rows, long columns)
    {
        var groups = policy.GroupSize == 0 ? 1 : ExactArithmetic.CeilingDivide(columns, policy.GroupSize);
        var rowBits = ((Count)columns * bits) + ((Count)groups * (policy.ScaleBits + policy.ZeroPointBits));
        return Count.CeilingDivide(rows * rowBits, 8);
    }
}
