namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q3_K_L: Q3_K, with more bits for <c>attn_v</c>, <c>attn_output</c> and <c>ffn_down</c>.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.27 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q3_K_L")]
[QuantizationPolicy(Mix = GgufMix.Q3_K_L)]
public sealed partial record Q3_K_L;
