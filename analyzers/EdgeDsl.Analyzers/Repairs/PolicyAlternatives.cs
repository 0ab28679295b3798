namespace EdgeDsl.Analyzers;

/// <summary>The deployment under another policy.</summary>
/// <param name="candidate">The policy.</param>
/// <param name="present">The deployment as it is.</param>
internal sealed class PolicyAlternative(PolicyCandidate candidate, DeploymentEvaluation present)
{
    private DeploymentEvaluation? evaluation;

    public PolicyCandidate Candidate => candidate;

    /// <summary>What it costs then, tailored anew where it is tailored: worked out once, when it is asked for.</summary>
    public DeploymentEvaluation Evaluation => evaluation ??= present.With(present.Declared with { Policy = candidate.Policy });
}

/// <summary>What one deployment could be under the other policies that are known, for all its rules.</summary>
internal sealed class PolicyAlternatives
{
    private readonly Lazy<IReadOnlyList<PolicyAlternative>> all;

    public PolicyAlternatives(DeploymentEvaluation present, PolicyCandidates candidates, CancellationToken cancellation)
    {
        all = new(
            () =>
            {
                var known = present.Declared.Policy with { Name = "" };
                var others = new List<PolicyAlternative>();
                foreach (var candidate in candidates.For(present.Deployment.EffectiveRuntime, cancellation))
                {
                    if (candidate.Policy with { Name = "" } != known)
                        others.Add(new PolicyAlternative(candidate, present));
                }

                return others;
            },
            LazyThreadSafetyMode.None);
    }

    public IReadOnlyList<PolicyAlternative> All => all.Value;
}
