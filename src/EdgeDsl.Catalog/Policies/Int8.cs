namespace EdgeDsl.Catalog;

/// <summary>Uniform 8-bit groups of 32 weights with a 16-bit scale, 8.5 bits per weight. The KV cache is F16.</summary>
/// <remarks>
/// Groups of 32 rather than a scale per row: that is the block of Q8_0, the 8-bit format that llama.cpp and most tools around it run, and
/// single outliers then spoil 32 weights instead of a row. A scale per row would save half a bit.
/// </remarks>
[KnownAs("INT8")]
[QuantizationPolicy(Bits = 8, GroupSize = 32, ScaleBits = 16)]
public sealed partial record Int8;
