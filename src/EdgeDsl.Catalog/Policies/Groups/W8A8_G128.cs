namespace EdgeDsl.Catalog;

/// <summary>8-bit weights in groups of 128, 8-bit activations, as rkllm runs them on the RK3588.</summary>
/// <remarks>
/// github.com/airockchip/rknn-llm (w8a8_g128). The embedding in F16 beside an output head of its own, and scales of 32 bits, are assumed.
/// </remarks>
[KnownAs("w8a8_g128", "rkllm w8a8_g128")]
[QuantizationPolicy(Bits = 8, GroupSize = 128, ScaleBits = 32, TokenEmbedding = WeightFormat.F16, OutputHead = WeightFormat.Int8,
                    StoresOutputMatrix = true)]
public sealed partial record W8A8_G128;
