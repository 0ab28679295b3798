namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type TQ1_0: ternary weights, five in a byte, for models trained so.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 1.84 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("TQ1_0")]
[QuantizationPolicy(Mix = GgufMix.TQ1_0)]
public sealed partial record TQ1_0;
