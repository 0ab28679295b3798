using System.Collections.Immutable;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE302: another known policy is better in every respect.</summary>
internal static class DominatedPolicyRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOn(Descriptors.DominatedPolicy) || HasUnmeasuredQuality(context.Evaluation.Deployment.Policy))
            return;
        var present = Costs(context.Evaluation);
        foreach (var alternative in context.Alternatives.All)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (candidate, evaluation) = (alternative.Candidate, alternative.Evaluation);
            if (evaluation.Overflows || !Dominates(Costs(evaluation), present))
                continue;
            var memory = context.Options.Bytes(evaluation.FarCorner.PeakMemoryBytes.Constant);
            context.Report(
                Descriptors.DominatedPolicy,
                context.Locations.Policy,
                $"'{context.Name}': {candidate.Name} is better than {context.Evaluation.Deployment.Policy.Name} in memory, both latencies, energy and quality ({memory}, {Quantity.Seconds(evaluation.FarCorner.TimePerOutputToken.Constant)} per token)",
                ImmutableDictionary<string, string?>.Empty
                    .Add(FixKeys.Policy, candidate.QualifiedName)
                    .Add(FixKeys.PolicyTitle, $"Use {candidate.Name}: {memory}"));
            return;
        }
    }

    // What a bigger embedding or head beside a file type gains was not measured.
    private static bool HasUnmeasuredQuality(QuantizationPolicy policy) => policy.Mix != GgufMix.None
        && (policy.TokenEmbedding != WeightFormat.Unspecified || policy.OutputHead != WeightFormat.Unspecified);

    private static double[] Costs(DeploymentEvaluation evaluation)
    {
        var corner = evaluation.FarCorner;
        return
        [
            corner.PeakMemoryBytes.Constant, corner.TimeToFirstToken.Constant, corner.TimePerOutputToken.Constant,
            corner.EnergyPerToken.Constant, PerplexityRatio.Of(evaluation.Model),
        ];
    }

    private static bool Dominates(double[] candidate, double[] present)
    {
        var better = false;
        for (var i = 0; i < present.Length; i++)
        {
            if (candidate[i] > present[i] || double.IsNaN(candidate[i]) != double.IsNaN(present[i]))
                return false;
            better |= candidate[i] < present[i];
        }

        return better;
    }
}
