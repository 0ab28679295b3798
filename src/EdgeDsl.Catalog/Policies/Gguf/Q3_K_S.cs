namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q3_K_S: Q3_K, with Q6_K for the output.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.50 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q3_K_S")]
[QuantizationPolicy(Mix = GgufMix.Q3_K_S)]
public sealed partial record Q3_K_S;
