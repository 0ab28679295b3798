namespace EdgeDsl.Catalog;

/// <summary>
/// llama.cpp's file type Q4_0: 4-bit blocks of 32, with Q6_K for the output. Files repacked for ARM (Q4_0_4_4) hold the same bytes in
/// another order.
/// </summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.54 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.0752 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q4_0", "Q4_0 (ollama default)", "Q4_0_4_4", "W4 (Q4_0)")]
[QuantizationPolicy(Mix = GgufMix.Q4_0)]
public sealed partial record Q4_0;
