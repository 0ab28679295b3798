namespace EdgeDsl.Catalog;

/// <summary>
/// 4-bit weights with one scale per row, 16-bit activations, as QNN (Genie) runs them on Hexagon and rkllm on the RK3576.
/// </summary>
/// <remarks>
/// aihub.qualcomm.com (w4a16) and github.com/airockchip/rknn-llm. The embedding in F16 beside an output head of its own is assumed.
/// </remarks>
[KnownAs("w4a16", "QNN w4a16", "rkllm w4a16")]
[QuantizationPolicy(Bits = 4, GroupSize = 0, ScaleBits = 32, TokenEmbedding = WeightFormat.F16, OutputHead = WeightFormat.Int4,
                    StoresOutputMatrix = true)]
public sealed partial record W4A16;
