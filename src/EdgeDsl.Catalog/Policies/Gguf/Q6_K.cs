namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q6_K: 6.56 bits per weight; rows that are no multiple of 256 fall back to Q8_0.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 6.56 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.0035 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q6_K")]
[QuantizationPolicy(Mix = GgufMix.Q6_K)]
public sealed partial record Q6_K;
