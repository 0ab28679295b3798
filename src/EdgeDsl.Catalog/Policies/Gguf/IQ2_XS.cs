namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ2_XS: 2-bit super-blocks of 256 on a non-linear grid, smaller than IQ2_S.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.42 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ2_XS")]
[QuantizationPolicy(Mix = GgufMix.IQ2_XS)]
public sealed partial record IQ2_XS;
