namespace EdgeDsl.Catalog;

/// <summary>AWQ with 4 bits and groups of 128 weights, as vLLM and TinyChat run it.</summary>
/// <remarks>
/// Scale of 16 bits and zero point of 4 per group, 4.16 bits per weight in the layers; embedding and output head stay F16
/// (github.com/mit-han-lab/llm-awq, arXiv 2306.00978).
/// </remarks>
[KnownAs("AWQ", "AWQ g128", "AWQ 4-bit g128", "W4A16 AWQ", "W4A16 AWQ g128", "q4f16_autoawq")]
[QuantizationPolicy(Bits = 4, GroupSize = 128, ScaleBits = 16, ZeroPointBits = 4, TokenEmbedding = WeightFormat.F16,
                    OutputHead = WeightFormat.F16)]
public sealed partial record AwqG128;
