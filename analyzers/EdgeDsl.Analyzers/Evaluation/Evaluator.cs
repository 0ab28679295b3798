using System.Collections.Concurrent;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// Evaluates the deployments of a compilation. Each model is laid out once per policy, however many deployments and repairs ask for it.
/// </summary>
internal class Evaluator
{
    private readonly ConcurrentDictionary<(Transformer Model, QuantizationPolicy Policy), Lazy<StoredWeights>> weights = new(SameDescriptions.Instance);

    /// <summary>The evaluation of a deployment, tailored where it asks for it.</summary>
    public DeploymentEvaluation Evaluate(Deployment declared, DeploymentBudgets budgets, WorkloadRanges ranges, CancellationToken cancellation)
    {
        var tailored = declared.Tailoring is null ? null : Tailor(declared, budgets, ranges, cancellation);
        return new DeploymentEvaluation(this, tailored?.Model ?? CostModelOf(declared), budgets, ranges, tailored, cancellation);
    }

    /// <summary>Lays a model out under a policy.</summary>
    protected virtual StoredWeights LayOut(Transformer model, QuantizationPolicy policy) => new(model, policy);

    /// <summary>Searches the plan of a deployment that is to be tailored.</summary>
    protected virtual TailoredDeployment? Tailor(Deployment declared, DeploymentBudgets budgets, WorkloadRanges ranges, CancellationToken cancellation) =>
        TailoredDeployment.Of(declared, budgets, ranges, cancellation);

    private DeploymentCostModel CostModelOf(Deployment deployment) => new(
        deployment,
        weights.GetOrAdd((deployment.Model, deployment.Policy), key => new Lazy<StoredWeights>(() => LayOut(key.Model, key.Policy))).Value);

    /// <summary>Descriptions are read once per compilation, so the same one is the same object.</summary>
    private sealed class SameDescriptions : IEqualityComparer<(Transformer Model, QuantizationPolicy Policy)>
    {
        public static SameDescriptions Instance { get; } = new();

        public bool Equals((Transformer Model, QuantizationPolicy Policy) x, (Transformer Model, QuantizationPolicy Policy) y) =>
            ReferenceEquals(x.Model, y.Model) && ReferenceEquals(x.Policy, y.Policy);

        public int GetHashCode((Transformer Model, QuantizationPolicy Policy) pair) => unchecked(
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Model) * 31)
            + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Policy));
    }
}
