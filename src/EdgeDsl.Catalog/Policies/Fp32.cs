namespace EdgeDsl.Catalog;

/// <summary>
/// Every weight in IEEE binary32, 32 bits per weight: the reference that the others are compared with. The KV cache is F16.
/// </summary>
/// <remarks>llama.cpp's file type F32, MLC's q0f32.</remarks>
[KnownAs("FP32", "F32", "q0f32")]
[QuantizationPolicy(Weights = WeightFormat.F32)]
public sealed partial record Fp32;
