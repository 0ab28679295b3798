namespace EdgeDsl.Catalog;

/// <summary>
/// Every weight in bfloat16, 16 bits per weight, the format most models are published in; norms and biases stay F32. The KV cache is F16.
/// </summary>
/// <remarks>llama.cpp's file type BF16, MLC's q0bf16.</remarks>
[KnownAs("BF16", "q0bf16")]
[QuantizationPolicy(Weights = WeightFormat.BF16)]
public sealed partial record BF16;
