#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>Inference runtime that executes the model. It decides the arithmetic of a weight format and the KV cache allocation.</summary>
public enum Runtime
{
    /// <summary>The runtime that the device declares.</summary>
    DeviceDefault = 0,

    /// <summary>llama.cpp and the tools built on it (ollama, llamafile).</summary>
    LlamaCpp = 1,

    /// <summary>MLC LLM.</summary>
    Mlc = 2,

    /// <summary>vLLM.</summary>
    Vllm = 3,

    /// <summary>ExecuTorch.</summary>
    ExecuTorch = 4,

    /// <summary>rkllm on Rockchip's neural processing units.</summary>
    Rkllm = 5,

    /// <summary>Qualcomm's QNN (Genie).</summary>
    Qnn = 6,

    /// <summary>Apple's MLX.</summary>
    Mlx = 7,
}
