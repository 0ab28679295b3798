namespace EdgeDsl;

/// <summary>
/// Plans a deployment over its device's operating points: the least energy that keeps the <see cref="LatencyBudgetAttribute"/>, and a
/// governor that decides token by token. The first token's budget bounds prefill, that per output token bounds decode, that of the request
/// bounds both. Costs of the deployment itself stay those of its own operating point.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class FrequencyScalingAttribute : Attribute
{
    /// <summary>
    /// The largest factor, at least 1, by which a co-running load may slow the model down and deadlines are still kept. Default 1: none.
    /// </summary>
    public double MaxSlowdown { get; set; } = 1;

    /// <summary>Time in seconds, at least 0, of a switch to another operating point. Unset, what the operating points declare.</summary>
    [Dimension(Dimension.Time)]
    public double SwitchingTime { get; set; } = double.NaN;

    /// <summary>
    /// Energy in joules, at least 0, of a switch. Unset, what the operating points declare; where they declare none, a switch draws the power
    /// of the point that it leads to for as long as it takes.
    /// </summary>
    [Dimension(Dimension.Energy)]
    public double SwitchingEnergy { get; set; } = double.NaN;

    /// <summary>Rows of the governor's table: parts of the context, 1 to 64. Default 8.</summary>
    public int ContextBuckets { get; set; } = 8;

    /// <summary>Columns of the governor's table: parts of the slack, 2 to 1024. Default 256.</summary>
    public int SlackBuckets { get; set; } = 256;
}
