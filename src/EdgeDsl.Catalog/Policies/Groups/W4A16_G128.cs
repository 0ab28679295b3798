namespace EdgeDsl.Catalog;

/// <summary>4-bit weights in groups of 128, 16-bit activations, as rkllm runs them on the RK3576.</summary>
/// <remarks>
/// github.com/airockchip/rknn-llm (w4a16_g128). The embedding in F16 beside an output head of its own, and scales of 32 bits, are assumed.
/// </remarks>
[KnownAs("w4a16_g128", "rkllm w4a16_g128")]
[QuantizationPolicy(Bits = 4, GroupSize = 128, ScaleBits = 32, TokenEmbedding = WeightFormat.F16, OutputHead = WeightFormat.Int4,
                    StoresOutputMatrix = true)]
public sealed partial record W4A16_G128;
