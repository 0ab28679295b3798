namespace EdgeDsl.Catalog;

/// <summary>
/// ExecuTorch's 8da4w with groups of 32, as Llama 3.2 SpinQuant is published: 4-bit weights with a 32-bit scale, activations quantized to 8
/// bits as they come, embedding and output head in 8 bits.
/// </summary>
/// <remarks>
/// github.com/pytorch/executorch, examples/models/llama (8da4w_output_8da8w). The head is stored although it is tied. Embedding and head
/// have one scale per row; Q8_0 stands for them, which makes the file 2 % bigger than the published one (2435 MiB for Llama 3.2 3B).
/// </remarks>
[KnownAs("8da4w", "8da4w g32", "SpinQuant", "SpinQuant 4-bit g32 (8da4w)")]
[QuantizationPolicy(Bits = 4, GroupSize = 32, ScaleBits = 32, TokenEmbedding = WeightFormat.Q8_0, OutputHead = WeightFormat.Q8_0,
                    StoresOutputMatrix = true)]
public sealed partial record Xnnpack8da4wG32;
