namespace EdgeDsl.Catalog;

/// <summary>Where the measurements behind the devices' calibrations are published, and how the shares were fitted to them.</summary>
/// <remarks>
/// All were fitted with the cost model's own equations (per weight format the larger of compute and memory time, attention apart, a fixed
/// time per step) to <c>llama-bench</c> figures, prompt 512 and output 128, with a loss that large deviations enter linearly, as some
/// boards were throttling. Relative errors are 90th percentiles over rows that the fit did not see: models left out one at a time, and
/// where named, figures of other sources.
/// </remarks>
internal static class CalibrationSources
{
    private const string LeaveOneOut = " Error: leave-one-model-out.";

    private const string Assumed = "Assumed: no measurement. ";

    public const string Pi4Prefill =
        "llama.cpp b7095, 4 threads, 51 rows: 3 models in 17 types, github.com/sensura-san/llm-bench." + LeaveOneOut;

    public const string Pi4Decode =
        "llama.cpp b7095, 4 threads, 51 rows at context 1 to 128 and 51 at 513 to 640: 3 models in 17 types, "
        + "github.com/sensura-san/llm-bench." + LeaveOneOut + " 7 ollama rows (github.com/geerlingguy/ai-benchmarks and a published "
        + "table), not fitted, are 6 to 13 % below the prediction and enter the error.";

    public const string Pi5Prefill =
        "llama.cpp, 4 threads, 19 rows of 16 models: Q4_K_M of b9307 with OpenBLAS (github.com/davidscarth/edge-ai-study), Q8_0 and Q4_0 "
        + "of a 2024 build (huggingface.co/spaces/nyunai/edge-llm-leaderboard), one Q4_0 row of "
        + "github.com/ggml-org/llama.cpp/discussions/30069." + LeaveOneOut;

    public const string Pi5Decode =
        "llama.cpp, 4 threads, 21 rows of 17 models: github.com/davidscarth/edge-ai-study (b9307), "
        + "huggingface.co/spaces/nyunai/edge-llm-leaderboard, github.com/ggml-org/llama.cpp/discussions/30069. Error: "
        + "leave-one-model-out (0.19), and 15 ollama and llama.cpp rows of unstated context (github.com/geerlingguy/ai-benchmarks, "
        + "github.com/stratosphereips/StratosphereLinuxIPS and others), not fitted.";

    public const string Pi5Unmeasured = Assumed + "The share that quantized formats reach.";

    public const string Pi5Attention =
        Assumed + "The FLOP/s per FP32 peak that the Raspberry Pi 4 reaches, as a share of the FP16 rate.";

    public const string OrinPrefill =
        "llama.cpp b9518, CUDA, flash attention, 6 Q4_K_M rows of 6 models in MAXN_SUPER, github.com/davidscarth/edge-ai-study. The "
        + "step time is decode's." + LeaveOneOut;

    public const string OrinDecode =
        "llama.cpp b9518, CUDA, flash attention, 6 Q4_K_M rows of 6 models in MAXN_SUPER, github.com/davidscarth/edge-ai-study, and "
        + "Llama-3.2-1B of smolhub.com/posts/jetson-nano-super-benchmark-non-reasoning." + LeaveOneOut + " Gemma-3-1B of the latter, "
        + "not fitted, is 15 % below the prediction and enters the error.";

    public const string OrinAttention = Assumed + "Streams the KV cache at the share that the weights reach, as Apple's GPUs do.";

    public const string OrinPrefillAttention = Assumed + "A tenth of the FP16 rate.";

    public const string OrinHalf =
        Assumed + "The whole peak without tensor cores: AGX Orin's FP16 prefill, on tensor cores, reaches 1.3 times its own such peak "
        + "(github.com/mit-han-lab/llm-awq, Llama-3-8B, 1056 tokens in 1.05 s).";

    public const string OrinSingle = Assumed + "What dense FP32 kernels usually reach.";

    public const string CarriedOver =
        "Carried over from the Orin Nano Super, which has the same GPU at a higher clock; no llama.cpp measurement of its own.";
}
