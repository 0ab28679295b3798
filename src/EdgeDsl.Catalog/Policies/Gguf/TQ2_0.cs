namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type TQ2_0: ternary weights in 2 bits, for models trained so.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.20 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("TQ2_0")]
[QuantizationPolicy(Mix = GgufMix.TQ2_0)]
public sealed partial record TQ2_0;
