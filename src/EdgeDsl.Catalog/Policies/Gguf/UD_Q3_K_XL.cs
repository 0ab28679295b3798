namespace EdgeDsl.Catalog;

/// <summary>UD-Q3_K_XL, Unsloth's dynamic file type, approximately: Q3_K_M with the token embedding in Q6_K.</summary>
/// <remarks>
/// Which tensors get more bits differs from model to model and is told by the files only (huggingface.co/unsloth); <c>edgedsl import</c> reads
/// one. The bytes of this approximation are within 0.6 % of the published files that it was compared with.
/// </remarks>
[KnownAs("UD-Q3_K_XL")]
[QuantizationPolicy(Mix = GgufMix.Q3_K_M, TokenEmbedding = WeightFormat.Q6_K)]
public sealed partial record UD_Q3_K_XL;
