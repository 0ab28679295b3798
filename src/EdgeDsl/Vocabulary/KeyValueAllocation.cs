#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>How many positions the KV cache of a sliding-window layer holds. Layers without a window always hold the context.</summary>
public enum KeyValueAllocation
{
    /// <summary>What the runtime does: <see cref="LlamaCpp"/> for llama.cpp, <see cref="WindowBound"/> for the others.</summary>
    RuntimeDefault = 0,

    /// <summary>The whole context, window or not.</summary>
    Full = 1,

    /// <summary>At most the window: <c>min(context, window)</c> positions.</summary>
    WindowBound = 2,

    /// <summary>
    /// As llama.cpp allocates: <c>min(context, window + micro-batch)</c> positions, padded to a multiple of 256; the whole context for models
    /// whose every layer has a window (Mistral, Phi-3), which it runs without one.
    /// </summary>
    LlamaCpp = 3,
}
