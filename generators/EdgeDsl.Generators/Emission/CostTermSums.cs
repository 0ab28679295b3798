using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes the sums of a deployment's cost terms, which the staged costs are free in.</summary>
internal static class CostTermSums
{
    /// <summary>Name of the local that holds the sum of a kind.</summary>
    public static string LocalOf(CostTermKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString().Substring(1) + "Terms";

    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        if (plan.Spec.CostTerms.Count == 0)
            return;
        writer.Line("// the product's own costs");
        foreach (var kind in (CostTermKind[])Enum.GetValues(typeof(CostTermKind)))
        {
            var sum = "";
            foreach (var term in plan.Spec.CostTerms)
            {
                if (term.Kind == kind)
                    sum += (sum.Length == 0 ? "" : " + ") + Call(plan, term);
            }

            if (sum.Length > 0)
                writer.Line(kind == CostTermKind.PeakMemory
                    ? $"long {LocalOf(kind)} = {Global.CostTermAttribute}.WholeBytes({sum});"
                    : $"double {LocalOf(kind)} = {sum};");
        }

        writer.Line();
    }

    private static string Length(DeploymentPlan plan, WorkloadDimension dimension)
    {
        var range = RangeOf(plan, dimension);
        return range.Low == range.High ? Literal.Of(range.Low) : ExpressionPrinter.LocalOf(dimension);
    }

    private static string Call(DeploymentPlan plan, CostTerm term)
    {
        var arguments = "";
        foreach (var parameter in term.Parameters)
        {
            var dimension = CostTerm.DimensionOf(parameter)!.Value;
            var range = RangeOf(plan, dimension);
            arguments += (arguments.Length == 0 ? "" : ", ") + Identifier.Escape(parameter) + ": "
                + (range.Low == range.High ? "" : "(int)") + Length(plan, dimension);
        }

        // Qualified, because locals have names too; where the record has to go by its simple name, and that could be one of a local, not.
        var record = plan.Spec.Shape.QualifiedName;
        var qualifier = char.IsLower(record[0]) && record == plan.Spec.Shape.Part.Name ? "" : record + ".";
        return $"(double){qualifier}{Identifier.Escape(term.Method)}({arguments})";
    }

    private static DimensionRange RangeOf(DeploymentPlan plan, WorkloadDimension dimension) => dimension switch
    {
        WorkloadDimension.PromptTokens => plan.Ranges.PromptTokens,
        WorkloadDimension.OutputTokens => plan.Ranges.OutputTokens,
        _ => plan.Ranges.Batch,
    };
}
