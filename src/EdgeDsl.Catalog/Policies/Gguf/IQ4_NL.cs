namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ4_NL: 4-bit blocks of 32 on a non-linear grid.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 4.57 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ4_NL")]
[QuantizationPolicy(Mix = GgufMix.IQ4_NL)]
public sealed partial record IQ4_NL;
