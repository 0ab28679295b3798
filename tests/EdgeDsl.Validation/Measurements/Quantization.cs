namespace EdgeDsl.Validation.Measurements;

/// <summary>The catalog's policy that stands for a row's quantization.</summary>
internal static class Quantization
{
    public static string NameOf(Measurement row, Engine engine)
    {
        var name = row.Quantization.Split(" (ollama")[0];
        return (name, engine.Runtime) switch
        {
            ("" or "n/s", _) => throw new Unmodelled("quantization not stated"),
            ("Q4_0_4_4", _) => "Q4_0", // the same blocks, interleaved
            ("W4 (Q4_0)" or "Q40 weights / Q80 buffer" or "4-bit", Runtime.LlamaCpp) => "Q4_0",
            ("W4", Runtime.LlamaCpp) => "Q4_0",
            ("W2 (Q2_K)" or "W2 (Q2_K / T-MAC 2-bit)", _) => "Q2_K",
            ("FP16" or "W16A16", _) => "F16",
            ("FP32", _) => "F32",
            ("INT4 q4f16_ft", _) => "q4f16_ft",
            ("W4A16" or "W4A16 AWQ" or "W4A16 AWQ g128", Runtime.Vllm) => "AWQ",
            ("w4a16" or "W4", Runtime.Qnn) => "QNN w4a16",
            ("Q4 (MLX)" or "Q4", Runtime.Mlx) => "MLX 4-bit",
            ("QAT+LoRA 4-bit", Runtime.ExecuTorch) => "8da4w", // its adapters, 2 % of the bytes, are not counted
            ("W8A16", Runtime.Vllm) => "w8a8", // the weights are stored alike
            ("4-bit g128", Runtime.ExecuTorch) => "8da4w g128",
            ("4-bit g256", Runtime.ExecuTorch) => "8da4w g256",
            _ => name,
        };
    }
}
