namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ1_M: 1.75-bit super-blocks of 256 on a non-linear grid.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 1.96 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ1_M")]
[QuantizationPolicy(Mix = GgufMix.IQ1_M)]
public sealed partial record IQ1_M;
