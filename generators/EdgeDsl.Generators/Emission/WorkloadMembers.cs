using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes how a workload is made and checked.</summary>
internal static class WorkloadMembers
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        var record = plan.Spec.Shape.QualifiedName;
        writer.Line($"static {record} {Global.IDeployment(record)}.Workload(int promptTokens, int outputTokens, int batch) =>");
        writer.Indented(New(plan.Spec, ExpressionPrinter.LocalOf) + ";").Line();

        writer.Line($"static bool {Global.IDeployment(record)}.Declares(int promptTokens, int outputTokens, int batch) =>");
        writer.Indented($"{IsIn("promptTokens", plan.Ranges.PromptTokens)} && {IsIn("outputTokens", plan.Ranges.OutputTokens)} && {IsIn("batch", plan.Ranges.Batch)};").Line();

        writer.Doc("summary", "Whether the workload lies in the declared ranges.");
        writer.Line("/// <param name=\"error\">The parameter, its value and its range, where it does not.</param>");
        writer.Open($"public bool {GeneratedMembers.TryValidate}([global::System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? error)");
        foreach (var parameter in plan.Spec.Parameters)
        {
            writer.Open($"if ({parameter.Name} is < {Literal.Of(parameter.Low)} or > {Literal.Of(parameter.High)})");
            var range = FormattableString.Invariant($"; {plan.Spec.Shape.Name} declares {parameter.Low} to {parameter.High}.");
            writer.Line($"error = \"{parameter.Name} is \" + {parameter.Name}.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + {Literal.Of(range)};");
            writer.Line("return false;");
            writer.Close().Line();
        }

        writer.Line("error = null;");
        writer.Line("return true;");
        writer.Close();
    }

    /// <summary>The expression that tells whether a length lies in its range.</summary>
    public static string IsIn(string length, DimensionRange range) => range.Low == range.High
        ? $"{length} == {Literal.Of(range.Low)}"
        : $"{length} is >= {Literal.Of(range.Low)} and <= {Literal.Of(range.High)}";

    /// <summary>The expression that makes the record from its parameters.</summary>
    public static string New(DeploymentSpec spec, Func<WorkloadDimension, string> argument)
    {
        var text = "new " + spec.Shape.QualifiedName + "(";
        for (var i = 0; i < spec.Parameters.Count; i++)
            text += (i == 0 ? "" : ", ") + spec.Parameters[i].Name + ": " + argument(spec.Parameters[i].Dimension);
        return text + ")";
    }
}
