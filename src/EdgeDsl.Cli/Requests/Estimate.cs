using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What a request costs.</summary>
/// <param name="Model">The cost model of its deployment.</param>
/// <param name="Point">Its workload.</param>
/// <param name="Costs">The costs.</param>
/// <param name="HasClass">Whether the device's class is known.</param>
/// <param name="Notes">What a user should know before the figures are believed.</param>
internal sealed record Estimate(DeploymentCostModel Model, WorkloadPoint Point, DeploymentCosts Costs, bool HasClass, IReadOnlyList<string> Notes)
{
    /// <summary>Whether peak memory is within what the device has for it; null where that is not known.</summary>
    public bool? Fits => double.IsNaN(Model.Deployment.Device.UsableMemory) ? null : Costs.PeakMemoryBytes.Constant <= Model.Deployment.Device.UsableMemory;

    /// <summary>Positions that the KV cache is made for.</summary>
    public long ContextLength =>
        Model.Deployment.ContextLength > 0 ? Model.Deployment.ContextLength : (long)Point.PromptTokens + Point.OutputTokens;
}
