namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q5_K_M: Q5_K, with Q6_K for the output and half of <c>attn_v</c> and <c>ffn_down</c>.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 5.68 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.0091 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q5_K_M")]
[QuantizationPolicy(Mix = GgufMix.Q5_K_M)]
public sealed partial record Q5_K_M;
