namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q2_K: Q2_K, with Q3_K and Q4_K for <c>attn_v</c>, <c>attn_output</c> and <c>ffn_down</c>.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.01 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.5648 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q2_K", "W2 (Q2_K)")]
[QuantizationPolicy(Mix = GgufMix.Q2_K)]
public sealed partial record Q2_K;
