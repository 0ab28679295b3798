namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q5_1: 5-bit blocks of 32 with a minimum, with Q6_K for the output.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 6.01 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q5_1")]
[QuantizationPolicy(Mix = GgufMix.Q5_1)]
public sealed partial record Q5_1;
