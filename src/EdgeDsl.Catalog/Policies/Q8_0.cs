namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q8_0: every matrix in 8-bit blocks of 32, 8.5 bits per weight.</summary>
/// <remarks>Perplexity ratio to F16 1.0004 (llama.cpp, Llama-3-8B).</remarks>
[KnownAs("Q8_0", "Q8_0 (ollama default)")]
[QuantizationPolicy(Mix = GgufMix.Q8_0)]
public sealed partial record Q8_0;
