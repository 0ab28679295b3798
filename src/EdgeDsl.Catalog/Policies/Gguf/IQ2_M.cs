namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ2_M: IQ2_S, with more bits for some matrices.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.80 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ2_M")]
[QuantizationPolicy(Mix = GgufMix.IQ2_M)]
public sealed partial record IQ2_M;
