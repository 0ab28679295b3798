namespace EdgeDsl.Catalog;

/// <summary>Every weight in IEEE binary16, 16 bits per weight; norms and biases stay F32. The KV cache is F16.</summary>
[QuantizationPolicy(Weights = WeightFormat.F16)]
public sealed partial record Fp16;
