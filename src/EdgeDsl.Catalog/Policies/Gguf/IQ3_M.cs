namespace EdgeDsl.Catalog;

/// <summary>llama.cpp's file type IQ3_M: IQ3_S, with more bits for <c>attn_v</c>, <c>attn_output</c> and some <c>ffn_down</c>.</summary>
/// <remarks>
/// The formats of every matrix are those of llama.cpp's quantizer, build 10573 (llama-quant.cpp); 3.70 bits per weight on Llama-2-7B.
/// </remarks>
[KnownAs("IQ3_M")]
[QuantizationPolicy(Mix = GgufMix.IQ3_M)]
public sealed partial record IQ3_M;
