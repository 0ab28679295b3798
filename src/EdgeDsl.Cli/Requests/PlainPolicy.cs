using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A policy of the catalog that keeps the budgets of a tailoring as it is, with nothing pruned.</summary>
/// <param name="Model">The cost model of the deployment under it.</param>
/// <param name="PerplexityRatio">What it is predicted to lose.</param>
internal sealed record PlainPolicy(DeploymentCostModel Model, double PerplexityRatio)
{
    /// <summary>Its name.</summary>
    public string Name => Model.Deployment.Policy.Name;

    /// <summary>
    /// The policy with the least predicted loss among those that the runtime reads and that keep every budget, of two the one with less
    /// memory; null where none loses less than the plan, or none keeps the budgets.
    /// </summary>
    /// <param name="tailored">The plan, or that there is none.</param>
    public static PlainPolicy? BetterThan(TailoredDeployment tailored)
    {
        var declared = tailored.Untailored.Deployment;
        return KnownEntries.Policies.Entries.Select(entry => entry.Described)
            .Where(policy => RuntimeFormats.Reads(declared.EffectiveRuntime, policy))
            .Select(policy => new DeploymentCostModel(declared with { Policy = policy, Tailoring = null }))
            .Select(model => new PlainPolicy(model, CostModel.PerplexityRatio.Of(model)))
            .Where(plain => tailored.Infeasible is null ? plain.PerplexityRatio < tailored.PerplexityRatio : double.IsFinite(plain.PerplexityRatio))
            // What a policy does not make known is not kept.
            .Where(plain => tailored.Limits.All(limit => limit.Need(plain.Model) <= limit.Limit))
            .OrderBy(plain => plain.PerplexityRatio).ThenBy(plain => plain.Model.Weights.TotalBytes.Constant)
            .FirstOrDefault();
    }
}
