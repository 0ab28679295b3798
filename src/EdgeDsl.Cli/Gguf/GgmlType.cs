using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// A type of tensor by its number in files. Sources: <c>ggml_type</c> in ggml's docs/gguf.md; <c>GGML_QUANT_SIZES</c> of llama.cpp,
/// gguf-py/gguf/constants.py.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Block">Its blocks.</param>
/// <param name="Format">The format of weights; unspecified for types that the cost model does not know.</param>
internal sealed record GgmlType(string Name, BlockFormat Block, WeightFormat Format)
{
    private static readonly Dictionary<uint, GgmlType> Known = new()
    {
        [0] = Of(WeightFormat.F32),
        [1] = Of(WeightFormat.F16),
        [2] = Of(WeightFormat.Q4_0),
        [3] = Of(WeightFormat.Q4_1),
        [6] = Of(WeightFormat.Q5_0),
        [7] = Of(WeightFormat.Q5_1),
        [8] = Of(WeightFormat.Q8_0),
        [9] = Of("Q8_1", 32, 36),
        [10] = Of(WeightFormat.Q2_K),
        [11] = Of(WeightFormat.Q3_K),
        [12] = Of(WeightFormat.Q4_K),
        [13] = Of(WeightFormat.Q5_K),
        [14] = Of(WeightFormat.Q6_K),
        [15] = Of("Q8_K", 256, 292),
        [16] = Of(WeightFormat.IQ2_XXS),
        [17] = Of(WeightFormat.IQ2_XS),
        [18] = Of(WeightFormat.IQ3_XXS),
        [19] = Of(WeightFormat.IQ1_S),
        [20] = Of(WeightFormat.IQ4_NL),
        [21] = Of(WeightFormat.IQ3_S),
        [22] = Of(WeightFormat.IQ2_S),
        [23] = Of(WeightFormat.IQ4_XS),
        [24] = Of("I8", 1, 1),
        [25] = Of("I16", 1, 2),
        [26] = Of("I32", 1, 4),
        [27] = Of("I64", 1, 8),
        [28] = Of("F64", 1, 8),
        [29] = Of(WeightFormat.IQ1_M),
        [30] = Of(WeightFormat.BF16),
        [34] = Of(WeightFormat.TQ1_0),
        [35] = Of(WeightFormat.TQ2_0),
        [39] = Of("MXFP4", 32, 17),
        [40] = Of("NVFP4", 64, 36),
        [41] = Of("Q1_0", 128, 18),
    };

    /// <summary>The type of a number; null where there is none, or none any more (4, 5, 31 to 33, 36 to 38).</summary>
    public static GgmlType? Find(uint id) => Known.GetValueOrDefault(id);

    private static GgmlType Of(WeightFormat format) => new(format.ToString(), WeightFormatBlocks.Of(format), format);

    private static GgmlType Of(string name, int elements, int bytes) => new(name, new BlockFormat(elements, bytes), WeightFormat.Unspecified);
}
