namespace EdgeDsl.CostModel;

/// <summary>
/// The blocks of ggml's tensor formats. Source: <c>GGML_QUANT_SIZES</c> of llama.cpp, gguf-py/gguf/constants.py, and the block structures
/// of ggml/src/ggml-common.h.
/// </summary>
public static class WeightFormatBlocks
{
    /// <summary>The block of <paramref name="format"/>, from <see cref="WeightFormat.F32"/> to <see cref="WeightFormat.TQ2_0"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The format is <see cref="WeightFormat.Unspecified"/>, or uniform groups, whose scales the policy declares.
    /// </exception>
    public static BlockFormat Of(WeightFormat format) => format switch
    {
        WeightFormat.F32 => new(1, 4),
        WeightFormat.F16 => new(1, 2),
        WeightFormat.BF16 => new(1, 2),

        WeightFormat.Q8_0 => new(32, 34),
        WeightFormat.Q5_1 => new(32, 24),
        WeightFormat.Q5_0 => new(32, 22),
        WeightFormat.Q4_1 => new(32, 20),
        WeightFormat.Q4_0 => new(32, 18),

        WeightFormat.Q6_K => new(256, 210),
        WeightFormat.Q5_K => new(256, 176),
        WeightFormat.Q4_K => new(256, 144),
        WeightFormat.Q3_K => new(256, 110),
        WeightFormat.Q2_K => new(256, 84),

        WeightFormat.IQ4_NL => new(32, 18),
        WeightFormat.IQ4_XS => new(256, 136),
        WeightFormat.IQ3_S => new(256, 110),
        WeightFormat.IQ3_XXS => new(256, 98),
        WeightFormat.IQ2_S => new(256, 82),
        WeightFormat.IQ2_XS => new(256, 74),
        WeightFormat.IQ2_XXS => new(256, 66),
        WeightFormat.IQ1_M => new(256, 56),
        WeightFormat.IQ1_S => new(256, 50),

        WeightFormat.TQ2_0 => new(256, 66),
        WeightFormat.TQ1_0 => new(256, 54),

        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a tensor format of ggml."),
    };
}
