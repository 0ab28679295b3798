namespace EdgeDsl.CostModel;

/// <summary>
/// What llama.cpp takes where a row does not fill its blocks: a format of blocks of 32 with at least as many bits, else F16. Source:
/// <c>tensor_type_fallback</c> in llama.cpp src/llama-quant.cpp.
/// </summary>
internal static class GgufRowLengthFallback
{
    public static WeightFormat Of(WeightFormat format, long columns)
    {
        if (WeightFormatBlocks.Of(format).Divides(columns))
            return format;

        var smallerBlocks = WithBlocksOf32(format);
        return WeightFormatBlocks.Of(smallerBlocks).Divides(columns) ? smallerBlocks : WeightFormat.F16;
    }

    private static WeightFormat WithBlocksOf32(WeightFormat format) => format switch
    {
        WeightFormat.Q6_K => WeightFormat.Q8_0,
        WeightFormat.Q5_K => WeightFormat.Q5_1,
        WeightFormat.Q4_K => WeightFormat.Q5_0,
        WeightFormat.Q3_K or WeightFormat.Q2_K or WeightFormat.TQ1_0 or WeightFormat.TQ2_0 => WeightFormat.Q4_0,
        WeightFormat.IQ4_XS or WeightFormat.IQ3_S or WeightFormat.IQ3_XXS => WeightFormat.IQ4_NL,
        WeightFormat.IQ2_S or WeightFormat.IQ2_XS or WeightFormat.IQ2_XXS => WeightFormat.IQ4_NL,
        WeightFormat.IQ1_M or WeightFormat.IQ1_S => WeightFormat.IQ4_NL,
        _ => WeightFormat.F16,
    };
}
