namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q4_1: 4-bit blocks of 32 with a minimum, with Q6_K for the output.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 5.03 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q4_1")]
[QuantizationPolicy(Mix = GgufMix.Q4_1)]
public sealed partial record Q4_1;
