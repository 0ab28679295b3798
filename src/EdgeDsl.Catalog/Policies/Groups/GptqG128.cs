namespace EdgeDsl.Catalog;

/// <summary>GPTQ with 4 bits and groups of 128 weights, as vLLM runs it.</summary>
/// <remarks>
/// Scale of 16 bits and zero point of 4 per group, 4.16 bits per weight in the layers; embedding and output head stay F16
/// (github.com/AutoGPTQ/AutoGPTQ, arXiv 2210.17323). Files with reordered columns hold an index of 4 bytes per column besides.
/// </remarks>
[KnownAs("GPTQ", "GPTQ g128", "GPTQ 4-bit g128")]
[QuantizationPolicy(Bits = 4, GroupSize = 128, ScaleBits = 16, ZeroPointBits = 4, TokenEmbedding = WeightFormat.F16,
                    OutputHead = WeightFormat.F16)]
public sealed partial record GptqG128;
