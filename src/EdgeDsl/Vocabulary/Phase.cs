#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>The two phases of generation.</summary>
public enum Phase
{
    /// <summary>The prompt is processed and yields the first output token.</summary>
    Prefill = 0,

    /// <summary>One token per sequence and step is generated.</summary>
    Decode = 1,
}
