namespace EdgeDsl.Validation.Measurements;

/// <summary>The runtime that stands for an engine.</summary>
/// <param name="Runtime">The runtime.</param>
/// <param name="IsItself">Whether the engine is that runtime; else it is the nearest one, and its rows are scored apart.</param>
internal sealed record Engine(Runtime Runtime, bool IsItself)
{
    private static readonly (string Start, Engine Engine)[] All =
    [
        // Another program's loop around llama.cpp's library; neither lengths nor settings are stated.
        ("llama.cpp b10964 (yzma)", new(Runtime.LlamaCpp, false)),
        ("llama.cpp", new(Runtime.LlamaCpp, true)),
        ("ollama", new(Runtime.LlamaCpp, true)),
        ("llamafile", new(Runtime.LlamaCpp, true)),
        ("MLC", new(Runtime.Mlc, true)),
        ("NanoLLM/MLC", new(Runtime.Mlc, true)),
        ("vLLM", new(Runtime.Vllm, true)),
        ("rkllm", new(Runtime.Rkllm, true)),
        ("ExecuTorch", new(Runtime.ExecuTorch, true)),
        ("mlx-swift", new(Runtime.Mlx, true)),
        ("Qualcomm", new(Runtime.Qnn, true)),
        ("QNN", new(Runtime.Qnn, true)),
        ("distributed-llama", new(Runtime.LlamaCpp, false)),
        ("bitnet.cpp", new(Runtime.LlamaCpp, false)),
        ("T-MAC", new(Runtime.LlamaCpp, false)),
        ("ik_llama.cpp", new(Runtime.LlamaCpp, false)),
        ("cactus", new(Runtime.LlamaCpp, false)),
        ("TinyChat", new(Runtime.Vllm, false)),
        ("HF Transformers", new(Runtime.Vllm, false)),
        ("TensorRT-Edge-LLM", new(Runtime.Vllm, false)),
        ("LiteRT/MediaPipe", new(Runtime.ExecuTorch, false)),
        ("litert-lm", new(Runtime.Mlx, false)),
        ("core-ai", new(Runtime.Mlx, false)),
    ];

    public static Engine Of(Measurement row)
    {
        // The same source has the rows of the kernels that came after; a mean of both would be of neither.
        if (row.Engine.EndsWith("(before PR)", StringComparison.Ordinal) || row.Notes.StartsWith("before PR", StringComparison.Ordinal))
            throw new Unmodelled("kernels that the same source replaces");
        foreach (var (start, engine) in All)
        {
            if (row.Engine.StartsWith(start, StringComparison.Ordinal))
                return engine;
        }

        throw new Unmodelled($"engine {row.Engine}");
    }
}
