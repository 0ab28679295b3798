namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q2_K_S: Q2_K with fewer matrices in bigger formats than the file type Q2_K.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.75 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q2_K_S")]
[QuantizationPolicy(Mix = GgufMix.Q2_K_S)]
public sealed partial record Q2_K_S;
