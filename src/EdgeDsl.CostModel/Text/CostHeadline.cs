namespace EdgeDsl.CostModel;

/// <summary>The costs of a deployment in one line, at the far corner of its ranges.</summary>
public static class CostHeadline
{
    /// <summary>Memory, time to first token, decode rate and energy per token, and the workload that they are for.</summary>
    /// <param name="costs">The costs at that workload.</param>
    /// <param name="point">The workload.</param>
    /// <param name="decimalUnits">Whether bytes are shown in GB rather than GiB.</param>
    public static string Of(DeploymentCosts costs, WorkloadPoint point, bool decimalUnits = false) =>
        $"{(decimalUnits ? Quantity.DecimalBytes(costs.PeakMemoryBytes.Constant) : Quantity.Bytes(costs.PeakMemoryBytes.Constant))}, first token after {Quantity.Seconds(costs.TimeToFirstToken.Constant)}, "
        + $"{Quantity.Number(costs.DecodeTokensPerSecond.Constant)} tokens/s, {Quantity.Joules(costs.EnergyPerToken.Constant)} per token"
        + FormattableString.Invariant($" at PromptTokens = {point.PromptTokens}, OutputTokens = {point.OutputTokens}")
        + (point.Batch == 1 ? "" : FormattableString.Invariant($", Batch = {point.Batch}"));
}
