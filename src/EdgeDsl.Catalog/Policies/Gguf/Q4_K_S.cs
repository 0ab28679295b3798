namespace EdgeDsl.Catalog;

/// <summary>
/// llama.cpp's file type Q4_K_S: Q4_K, with Q6_K for the output and Q5_K for the first <c>attn_v</c> and <c>ffn_down</c>.
/// </summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.58 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("Q4_K_S")]
[QuantizationPolicy(Mix = GgufMix.Q4_K_S)]
public sealed partial record Q4_K_S;
