namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ2_S: 2-bit super-blocks of 256 on a non-linear grid.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.61 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ2_S")]
[QuantizationPolicy(Mix = GgufMix.IQ2_S)]
public sealed partial record IQ2_S;
