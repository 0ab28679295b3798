namespace EdgeDsl.Catalog;

/// <summary>
/// ExecuTorch's 8da4w with groups of 128 weights: 4-bit weights with a 32-bit scale, activations quantized to 8 bits as they come.
/// </summary>
/// <remarks>
/// github.com/pytorch/executorch, examples/models/llama (group_size 128). The embedding is quantized alike, as is recommended there for
/// Llama 3; Llama 2 was exported with an embedding of 32 bits, of which a token reads one row.
/// </remarks>
[KnownAs("8da4w g128", "4-bit g128")]
[QuantizationPolicy(Bits = 4, GroupSize = 128, ScaleBits = 32)]
public sealed partial record Xnnpack8da4wG128;
