namespace EdgeDsl.Catalog;

/// <summary>8-bit weights with one scale per row, 8-bit activations, as rkllm runs them.</summary>
/// <remarks>
/// github.com/airockchip/rknn-llm. The embedding in F16 beside an output head of its own is assumed: it makes a published Qwen3-4B file
/// (4.51 GiB) to 0.1 GiB.
/// </remarks>
[KnownAs("w8a8", "rkllm w8a8")]
[QuantizationPolicy(Bits = 8, GroupSize = 0, ScaleBits = 32, TokenEmbedding = WeightFormat.F16, OutputHead = WeightFormat.Int8,
                    StoresOutputMatrix = true)]
public sealed partial record W8A8;
