namespace EdgeDsl.Catalog;

/// <summary>
/// Uniform symmetric 4-bit groups of 32 weights with a 16-bit scale, 4.5 bits per weight, embedding and output head included. The KV cache
/// is F16.
/// </summary>
/// <remarks>The block of llama.cpp's Q4_0, and what MLC calls q4f16_0 and q4f16_1 (github.com/mlc-ai/mlc-llm, quantization.py).</remarks>
[KnownAs("INT4", "q4f16_1", "q4f16_0")]
[QuantizationPolicy(Bits = 4, GroupSize = 32, ScaleBits = 16)]
public sealed partial record Int4;
