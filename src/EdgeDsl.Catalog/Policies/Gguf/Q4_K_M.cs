namespace EdgeDsl.Catalog;

/// <summary>
/// llama.cpp's file type Q4_K_M, the usual default: Q4_K, with Q6_K for the output and half of <c>attn_v</c> and <c>ffn_down</c>.
/// </summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.84 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.0282 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q4_K_M", "Q4_K_M (ollama default)")]
[QuantizationPolicy(Mix = GgufMix.Q4_K_M)]
public sealed partial record Q4_K_M;
