namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ3_XS: IQ3_XXS and IQ3_S mixed.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.32 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ3_XS")]
[QuantizationPolicy(Mix = GgufMix.IQ3_XS)]
public sealed partial record IQ3_XS;
