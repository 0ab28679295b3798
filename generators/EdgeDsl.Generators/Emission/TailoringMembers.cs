using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes the plan of a tailored deployment, and what the deployment would be without it.</summary>
internal static class TailoringMembers
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        if (plan.Tailored is not { Infeasible: null } tailored)
            return;
        var point = WorstPoint.Find(tailored.Untailored, plan.Ranges, Budget.Memory);
        var before = tailored.Untailored.At(point.ToWorkload());

        writer.Line();
        writer.Doc("summary", "How the layers are tailored to keep the budgets, and what the deployment would be without that. "
            + (tailored.HasDefaultSensitivities ? "Caution: " + LayerSensitivities.DefaultCaution + "." : "Sensitivities are the model's own."));
        writer.Open("public static class " + GeneratedMembers.TailoringPlan);
        Bytes("PrunedThirtySeconds", "Thirty-seconds of each layer that are pruned away, from the first layer.", tailored.Plan.Select(layer => layer.PrunedThirtySeconds));
        Bytes("BitWidths", "Bits per weight of each layer, from the first; 0 where it keeps the policy's format.", tailored.Plan.Select(layer => layer.Bits));
        Real("PerplexityRatio", "Predicted perplexity relative to the unquantized, unpruned model.", tailored.PerplexityRatio);
        Real("Gap", "How far the predicted loss can be above that of the best plan, as a share of what budgets add to it; 0 where this plan is the best.", tailored.Gap);
        writer.Doc("summary", "Whether the sensitivities are the default, fitted on another model, and not declared by this one.");
        writer.Line($"public const bool DefaultSensitivities = {(tailored.HasDefaultSensitivities ? "true" : "false")};").Line();
        Real("Score", "CLONE's score of the tailored deployment: 1 by the perplexity ratio, less where energy or time pass their budgets.", CloneScore.Of(tailored.Model, tailored.Limits));
        Real("UntailoredScore", "CLONE's score without tailoring.", CloneScore.Of(tailored.Untailored, tailored.Limits));
        Real("UntailoredPerplexityRatio", "Perplexity relative to the unquantized model, without tailoring.", CostModel.PerplexityRatio.Of(tailored.Untailored));
        Integer("UntailoredWeightBytes", "Bytes of all tensors without tailoring.", before.WeightBytes);
        Integer("UntailoredPeakMemoryBytes", "Peak memory in bytes without tailoring, at the far corner of the ranges.", before.PeakMemoryBytes);
        Real("UntailoredTimeToFirstToken", "Seconds to the first token without tailoring, at the far corner of the ranges.", before.TimeToFirstToken.Constant);
        Real("UntailoredTimePerOutputToken", "Seconds per output token without tailoring, at the far corner of the ranges.", before.TimePerOutputToken.Constant);
        Real("UntailoredEnergyPerToken", "Joules per output token without tailoring, at the far corner of the ranges.", before.EnergyPerToken.Constant, last: true);
        writer.Close();

        void Bytes(string name, string summary, IEnumerable<int> values)
        {
            writer.Doc("summary", summary);
            writer.Line($"public static global::System.ReadOnlySpan<byte> {name} => new byte[] {{ {string.Join(", ", values.Select(value => Literal.Of(value)))} }};").Line();
        }

        void Integer(string name, string summary, Count value)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const long {name} = {Literal.Of(value.Constant)};").Line();
        }

        void Real(string name, string summary, double value, bool last = false)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const double {name} = {Literal.Of(value)};");
            if (!last)
                writer.Line();
        }
    }
}
