#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>The resource that a phase spends more time on.</summary>
public enum Bound
{
    /// <summary>Summed compute time is the larger.</summary>
    Compute = 0,

    /// <summary>Summed memory time is the larger, or that of a link over which weights stream.</summary>
    Memory = 1,
}
