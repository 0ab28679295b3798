namespace EdgeDsl;

/// <summary>Compares deployments on one workload. Nothing here allocates where the deployments' own code does not.</summary>
public static class DeploymentComparison
{
    /// <summary>What <see cref="Best"/> returns where no deployment is a candidate.</summary>
    public const int None = -1;

    /// <summary>Evaluates every deployment, in order.</summary>
    /// <param name="deployments">The deployments.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="costs">Receives a row for each deployment; it has to be at least as long.</param>
    /// <returns>How many deployments are declared for the workload and keep their budgets.</returns>
    public static int Compare(
        ReadOnlySpan<ProfiledDeployment> deployments, int promptTokens, int outputTokens, int batch, Span<ProfiledCosts> costs)
    {
        if (costs.Length < deployments.Length)
            throw new ArgumentException($"There are {deployments.Length} deployments, and room for {costs.Length}.", nameof(costs));
        var candidates = 0;
        for (var i = 0; i < deployments.Length; i++)
        {
            var isDeclared = deployments[i].Declares(promptTokens, outputTokens, batch);
            var report = deployments[i].Evaluate(promptTokens, outputTokens, batch);
            var keepsBudgets = isDeclared && deployments[i].KeepsBudgets(report);
            costs[i] = new ProfiledCosts(isDeclared, keepsBudgets, report);
            if (keepsBudgets)
                candidates++;
        }

        return candidates;
    }

    /// <summary>
    /// The deployment that has least of what the objective is about, among those that are declared for the workload and keep every
    /// budget at it. Of equal ones it is the one with less peak memory, then the first.
    /// </summary>
    /// <param name="deployments">The deployments.</param>
    /// <param name="objective">The objective; where it is unknown, the deployment is no candidate.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="report">The costs on the best deployment.</param>
    /// <returns>Its index; <see cref="None"/> where there is no candidate.</returns>
    public static int Best(
        ReadOnlySpan<ProfiledDeployment> deployments, Objective objective, int promptTokens, int outputTokens, int batch, out CostReport report)
    {
        var best = None;
        var least = double.NaN;
        report = default;
        for (var i = 0; i < deployments.Length; i++)
        {
            if (!deployments[i].Declares(promptTokens, outputTokens, batch))
                continue;
            var candidate = deployments[i].Evaluate(promptTokens, outputTokens, batch);
            var value = deployments[i].Value(objective, candidate);
            if (double.IsNaN(value) || !deployments[i].KeepsBudgets(candidate))
                continue;
            if (best != None && !(value < least || (value == least && candidate.PeakMemoryBytes < report.PeakMemoryBytes)))
                continue;
            best = i;
            least = value;
            report = candidate;
        }

        return best;
    }
}
