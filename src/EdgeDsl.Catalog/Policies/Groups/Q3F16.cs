namespace EdgeDsl.Catalog;

/// <summary>MLC's q3f16_0 and q3f16_1: 3-bit groups of 40 weights with a 16-bit scale, embedding and output head included.</summary>
/// <remarks>
/// github.com/mlc-ai/mlc-llm, quantization.py. A word of 32 bits holds ten weights: the two bits that stay empty, 8 of a group, are counted
/// with its scale.
/// </remarks>
[KnownAs("q3f16_1", "q3f16_0")]
[QuantizationPolicy(Bits = 3, GroupSize = 40, ScaleBits = 24)]
public sealed partial record Q3F16;
