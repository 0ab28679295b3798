namespace EdgeDsl.Catalog;

/// <summary>MLX with 8 bits, its default groups of 64 weights.</summary>
/// <remarks>
/// github.com/ml-explore/mlx, mlx.nn.quantize: groups of 64 with a 16-bit scale and a 16-bit bias, embedding and output head included; 8.5
/// bits per weight.
/// </remarks>
[KnownAs("MLX 8-bit", "MLX Q8", "Q8 (MLX)")]
[QuantizationPolicy(Bits = 8, GroupSize = 64, ScaleBits = 16, ZeroPointBits = 16)]
public sealed partial record Mlx8Bit;
