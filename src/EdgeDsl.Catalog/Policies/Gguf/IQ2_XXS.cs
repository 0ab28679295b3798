namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ2_XXS: 2-bit super-blocks of 256 on a non-linear grid, the smallest of them.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 2.20 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ2_XXS")]
[QuantizationPolicy(Mix = GgufMix.IQ2_XXS)]
public sealed partial record IQ2_XXS;
