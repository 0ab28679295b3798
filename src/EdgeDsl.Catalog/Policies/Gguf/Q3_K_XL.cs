namespace EdgeDsl.Catalog;

/// <summary>Q3_K_XL, as published beside llama.cpp's own file types: Q3_K_L with token embedding and output matrix in Q8_0.</summary>
/// <remarks>
/// <c>llama-quantize --token-embedding-type q8_0 --output-tensor-type q8_0</c> (huggingface.co/bartowski). The other matrices are those of
/// <see cref="Q3_K_L"/>.
/// </remarks>
[KnownAs("Q3_K_XL")]
[QuantizationPolicy(Mix = GgufMix.Q3_K_L, TokenEmbedding = WeightFormat.Q8_0, OutputHead = WeightFormat.Q8_0)]
public sealed partial record Q3_K_XL;
