using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes limits, worst points and the longest lengths that fit.</summary>
internal static class BudgetMembers
{
    private static readonly Budget[] All = (Budget[])Enum.GetValues(typeof(Budget));

    public static void Write(CodeWriter writer, DeploymentPlan plan, CancellationToken cancellation)
    {
        WriteLimit(writer, plan);
        writer.Line();
        WriteWorstCase(writer, plan, cancellation);
        writer.Line();
        WriteLongest(writer, plan, GeneratedMembers.LongestPrompt, "prompt", "Prompt", "outputTokens", "output", plan.Ranges.PromptTokens);
        writer.Line();
        WriteLongest(writer, plan, GeneratedMembers.LongestOutput, "output", "Output", "promptTokens", "prompt", plan.Ranges.OutputTokens);
    }

    private static void WriteLimit(CodeWriter writer, DeploymentPlan plan)
    {
        var contract = Global.IDeployment(plan.Spec.Shape.QualifiedName);
        writer.Open($"static double {contract}.Limit({Global.Budget} budget) => budget switch");
        foreach (var budget in All)
        {
            var limit = plan.Budgets.Limit(budget, plan.Model.Deployment.Device);
            if (!double.IsInfinity(limit))
                writer.Line($"{Global.Budget}.{budget} => {Literal.Of(limit)},");
        }

        writer.Line("_ => double.PositiveInfinity,");
        writer.Close("};");
    }

    private static void WriteWorstCase(CodeWriter writer, DeploymentPlan plan, CancellationToken cancellation)
    {
        writer.Doc("summary", "The workload in the declared ranges that costs most of what the budget limits"
            + (plan.Spec.CostTerms.Count == 0 ? "." : ", but for cost terms, which are not looked at."));
        writer.Line("/// <param name=\"budget\">The budget; it need not be declared.</param>");
        WorstCaseSwitch.Write(writer, plan,
            $"public static {plan.Spec.Shape.QualifiedName} {GeneratedMembers.WorstCase}({Global.Budget} budget) => ",
            point => WorkloadMembers.New(plan.Spec, dimension => Literal.Of(dimension switch
            {
                WorkloadDimension.PromptTokens => point.PromptTokens,
                WorkloadDimension.OutputTokens => point.OutputTokens,
                _ => point.Batch,
            })),
            ";", cancellation);
    }

    private static void WriteLongest(
        CodeWriter writer, DeploymentPlan plan, string member, string length, string search, string other, string otherLength, DimensionRange range)
    {
        writer.Doc("summary", $"The most {length} tokens in the declared range that keep within the budget; 0 where none do.");
        writer.Line("/// <param name=\"budget\">The budget; without a declared one the whole range fits.</param>");
        writer.Line($"/// <param name=\"{other}\">{char.ToUpperInvariant(otherLength[0]) + otherLength.Substring(1)} tokens of one sequence; ignored where the record does not declare them.</param>");
        writer.Line("/// <param name=\"batch\">Sequences at once; ignored where the record declares no Batch.</param>");
        writer.Line($"public static int {member}({Global.Budget} budget, int {other}, int batch = 1) =>");
        writer.Indented($"{Global.LongestFit}.{search}<{plan.Spec.Shape.QualifiedName}>(budget, {Literal.Of(range.Low)}, {Literal.Of(range.High)}, {other}, batch"
            + (plan.Spec.CostTerms.Count == 0 ? ");" : ", everyLength: true);"));
    }
}
