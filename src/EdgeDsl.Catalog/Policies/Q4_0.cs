namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type Q4_0: 4-bit blocks of 32, with Q6_K for the output.</summary>
/// <remarks>Perplexity ratio to F16 1.0752 (llama.cpp, Llama-3-8B).</remarks>
[KnownAs("Q4_0", "Q4_0 (ollama default)")]
[QuantizationPolicy(Mix = GgufMix.Q4_0)]
public sealed partial record Q4_0;
