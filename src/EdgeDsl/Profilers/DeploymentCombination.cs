namespace EdgeDsl;

/// <summary>A combination of a <see cref="DeploymentMatrixAttribute">[DeploymentMatrix]</see>; the compiler adds a class for each.</summary>
/// <param name="modelName">Name of the model.</param>
/// <param name="deviceName">Name of the device.</param>
/// <param name="policyName">Name of the policy.</param>
public abstract class DeploymentCombination(string modelName, string deviceName, string policyName)
    : ProfiledDeployment($"{modelName} × {deviceName} × {policyName}", modelName, deviceName, policyName)
{
    /// <summary>The costs of the workload that draws most power.</summary>
    protected abstract CostReport WorstPower { get; }

    /// <summary>The costs of the longest prompt and output with the largest batch.</summary>
    protected abstract CostReport FarCorner { get; }

    /// <summary>The costs of the longest prompt and output with the smallest batch.</summary>
    protected abstract CostReport SmallestBatch { get; }

    /// <inheritdoc />
    public override double WorstNeed(Budget budget) => (budget switch
    {
        Budget.Power => WorstPower,
        Budget.EnergyPerToken => SmallestBatch,
        _ => FarCorner,
    }).Need(budget);
}
