#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>The cost that a product's own term is added to, and its unit. The error band of the model does not widen a term.</summary>
public enum CostTermKind
{
    /// <summary>Seconds before the first token, added to time to first token and end-to-end latency. Like a cold start they are no part of
    /// the prefill rate.</summary>
    TimeToFirstToken = 0,

    /// <summary>Seconds of each decode step, added to time per output token and, output − 1 times, to end-to-end latency; the decode rate
    /// falls with them.</summary>
    TimePerOutputToken = 1,

    /// <summary>Joules of each output token of one sequence, added to energy per token and, batch · (output − 1) times, to energy per
    /// request.</summary>
    EnergyPerToken = 2,

    /// <summary>Joules of a request of all sequences, once.</summary>
    EnergyPerRequest = 3,

    /// <summary>Bytes of peak memory, rounded up.</summary>
    PeakMemory = 4,
}
