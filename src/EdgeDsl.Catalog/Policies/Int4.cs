namespace EdgeDsl.Catalog;

/// <summary>
/// Uniform symmetric 4-bit groups of 32 weights with a 16-bit scale, 4.5 bits per weight, embedding and output head included. The KV cache
/// is F16.
/// </summary>
/// <remarks>The block of Q4_0 and of MLC's q4f16_1.</remarks>
[KnownAs("INT4", "Q4")]
[QuantizationPolicy(Bits = 4, GroupSize = 32, ScaleBits = 16)]
public sealed partial record Int4;
