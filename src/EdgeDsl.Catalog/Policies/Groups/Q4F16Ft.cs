namespace EdgeDsl.Catalog;

/// <summary>MLC's q4f16_ft: 4 bits and one 16-bit scale per row for the layers, 4-bit groups of 32 for embedding and output head.</summary>
/// <remarks>github.com/mlc-ai/mlc-llm, ft_quantization.py. Q4_0 stands for the groups of 32, which take the same bytes.</remarks>
[KnownAs("q4f16_ft", "INT4 q4f16_ft")]
[QuantizationPolicy(Bits = 4, GroupSize = 0, ScaleBits = 16, TokenEmbedding = WeightFormat.Q4_0, OutputHead = WeightFormat.Q4_0)]
public sealed partial record Q4F16Ft;
