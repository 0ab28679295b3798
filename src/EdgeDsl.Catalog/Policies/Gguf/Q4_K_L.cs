namespace EdgeDsl.Catalog;

/// <summary>Q4_K_L, as published beside llama.cpp's own file types: Q4_K_M with token embedding and output matrix in Q8_0.</summary>
/// <remarks>
/// <c>llama-quantize --token-embedding-type q8_0 --output-tensor-type q8_0</c> (huggingface.co/bartowski). The other matrices are those of
/// <see cref="Q4_K_M"/>.
/// </remarks>
[KnownAs("Q4_K_L")]
[QuantizationPolicy(Mix = GgufMix.Q4_K_M, TokenEmbedding = WeightFormat.Q8_0, OutputHead = WeightFormat.Q8_0)]
public sealed partial record Q4_K_L;
