namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q3_K_M: Q3_K, with more bits for <c>attn_v</c>, <c>attn_output</c> and some <c>ffn_down</c>.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.91 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.1054 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q3_K_M")]
[QuantizationPolicy(Mix = GgufMix.Q3_K_M)]
public sealed partial record Q3_K_M;
