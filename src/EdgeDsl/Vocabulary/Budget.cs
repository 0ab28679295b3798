#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>The costs that a deployment can limit; each has its own worst point in the declared ranges.</summary>
public enum Budget
{
    /// <summary>Peak memory in bytes against <c>[MemoryBudget]</c>.</summary>
    Memory = 0,

    /// <summary>Peak memory in bytes against the device's capacity less its reservation.</summary>
    DeviceMemory = 1,

    /// <summary>Peak power in watts against <c>[PowerBudget]</c>.</summary>
    Power = 2,

    /// <summary>Time to first token in seconds against <c>[LatencyBudget(TimeToFirstToken = …)]</c>.</summary>
    TimeToFirstToken = 3,

    /// <summary>Time per output token in seconds against <c>[LatencyBudget(TimePerOutputToken = …)]</c>.</summary>
    TimePerOutputToken = 4,

    /// <summary>End-to-end latency in seconds against <c>[LatencyBudget(EndToEnd = …)]</c>.</summary>
    EndToEnd = 5,

    /// <summary>Energy per output token in joules against <c>[EnergyBudget(PerToken = …)]</c>.</summary>
    EnergyPerToken = 6,

    /// <summary>Energy per request in joules against <c>[EnergyBudget(PerRequest = …)]</c>.</summary>
    EnergyPerRequest = 7,

    /// <summary>Energy per request in joules against the share of <c>[BatteryBudget]</c> that one request has.</summary>
    Battery = 8,

    /// <summary>Bytes of the weights' file against <c>[StorageBudget]</c>.</summary>
    Storage = 9,
}
