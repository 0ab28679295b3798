namespace EdgeDsl.Catalog;

/// <summary>Every weight in IEEE binary16, 16 bits per weight; norms and biases stay F32. The KV cache is F16.</summary>
/// <remarks>llama.cpp's file type F16, MLC's q0f16.</remarks>
[KnownAs("FP16", "F16", "q0f16", "W16A16")]
[QuantizationPolicy(Weights = WeightFormat.F16)]
public sealed partial record Fp16;
