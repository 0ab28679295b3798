namespace EdgeDsl.CostModel;

/// <summary>How a deployment is planned over its operating points, as <c>[FrequencyScaling]</c> declares it.</summary>
public sealed record FrequencyScaling
{
    /// <summary>Largest slowdown by a co-running load that deadlines are kept for, at least 1.</summary>
    public double MaxSlowdown { get; init; } = 1;

    /// <summary>Time in seconds of a switch; not a number for what the operating points declare.</summary>
    public double SwitchingTime { get; init; } = double.NaN;

    /// <summary>Energy in joules of a switch; not a number for what the operating points declare.</summary>
    public double SwitchingEnergy { get; init; } = double.NaN;

    /// <summary>Parts of the context in the governor's table.</summary>
    public int ContextBuckets { get; init; } = 8;

    /// <summary>Parts of the slack in the governor's table.</summary>
    public int SlackBuckets { get; init; } = 256;
}
