namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ4_XS: 4-bit super-blocks of 256 on a non-linear grid.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.33 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ4_XS")]
[QuantizationPolicy(Mix = GgufMix.IQ4_XS)]
public sealed partial record IQ4_XS;
