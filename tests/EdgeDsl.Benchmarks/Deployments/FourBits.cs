namespace EdgeDsl.Benchmarks;

/// <summary>Matrices of the layers in one format, embedding and head in another.</summary>
[QuantizationPolicy(Weights = WeightFormat.Q4_K, TokenEmbedding = WeightFormat.Q6_K, KeyValueCache = CacheFormat.F16)]
public sealed partial record FourBits;
