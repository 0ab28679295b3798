namespace EdgeDsl.Catalog;

/// <summary>
/// Every weight in IEEE binary32, 32 bits per weight: the reference that the others are compared with. The KV cache is F16.
/// </summary>
[KnownAs("FP32", "F32")]
[QuantizationPolicy(Weights = WeightFormat.F32)]
public sealed partial record Fp32;
