namespace EdgeDsl.Catalog;

/// <summary>
/// 8-bit weights with one 32-bit scale per row, activations quantized to 8 bits as they come: the dynamic INT8 of XNNPACK, which LiteRT and
/// ExecuTorch run.
/// </summary>
/// <remarks>github.com/google/XNNPACK, qd8-f32-qc8w; that embedding and output head are quantized too is assumed.</remarks>
[KnownAs("XNNPACK INT8", "dynamic_int8", "8da8w")]
[QuantizationPolicy(Bits = 8, GroupSize = 0, ScaleBits = 32)]
public sealed partial record XnnpackInt8;
