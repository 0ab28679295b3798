namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ3_S: 3-bit super-blocks of 256 on a non-linear grid.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.50 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ3_S")]
[QuantizationPolicy(Mix = GgufMix.IQ3_S)]
public sealed partial record IQ3_S;
