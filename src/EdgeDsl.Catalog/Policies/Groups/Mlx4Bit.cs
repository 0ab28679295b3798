namespace EdgeDsl.Catalog;

/// <summary>MLX with 4 bits, its default groups of 64 weights.</summary>
/// <remarks>
/// github.com/ml-explore/mlx, mlx.nn.quantize: groups of 64 with a 16-bit scale and a 16-bit bias, embedding and output head included; 4.5
/// bits per weight.
/// </remarks>
[KnownAs("MLX 4-bit", "MLX Q4", "Q4 (MLX)")]
[QuantizationPolicy(Bits = 4, GroupSize = 64, ScaleBits = 16, ZeroPointBits = 16)]
public sealed partial record Mlx4Bit;
