namespace EdgeDsl.Catalog;

/// <summary>Q2_K_L, as published beside llama.cpp's own file types: Q2_K with token embedding and output matrix in Q8_0.</summary>
/// <remarks>
/// <c>llama-quantize --token-embedding-type q8_0 --output-tensor-type q8_0</c> (huggingface.co/bartowski). The other matrices are those of
/// <see cref="Q2_K"/>.
/// </remarks>
[KnownAs("Q2_K_L")]
[QuantizationPolicy(Mix = GgufMix.Q2_K, TokenEmbedding = WeightFormat.Q8_0, OutputHead = WeightFormat.Q8_0)]
public sealed partial record Q2_K_L;
