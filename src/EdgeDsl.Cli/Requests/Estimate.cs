using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What a request costs.</summary>
/// <param name="Model">The cost model of its deployment.</param>
/// <param name="Point">Its workload.</param>
/// <param name="Costs">The costs.</param>
/// <param name="HasClass">Whether the device's class is known.</param>
internal sealed record Estimate(DeploymentCostModel Model, WorkloadPoint Point, DeploymentCosts Costs, bool HasClass)
{
    /// <summary>Positions that the KV cache is made for.</summary>
    public long ContextLength =>
        Model.Deployment.ContextLength > 0 ? Model.Deployment.ContextLength : (long)Point.PromptTokens + Point.OutputTokens;
}
