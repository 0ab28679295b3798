namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q8_0: every matrix in 8-bit blocks of 32, 8.5 bits per weight.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 8.50 bits per weight on Llama-2-7B.
/// Perplexity ratio to F16 1.0004 (llama.cpp, Llama-3-8B).
/// </remarks>
[KnownAs("Q8_0", "Q8_0 (ollama default)")]
[QuantizationPolicy(Mix = GgufMix.Q8_0)]
public sealed partial record Q8_0;
