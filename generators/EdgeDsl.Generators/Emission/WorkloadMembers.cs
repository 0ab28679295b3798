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

    /// <summary>The expression that makes the record from its parameters.</summary>
    public static string New(DeploymentSpec spec, Func<WorkloadDimension, string> argument)
    {
        var text = "new " + spec.Shape.QualifiedName + "(";
        for (var i = 0; i < spec.Parameters.Count; i++)
            text += (i == 0 ? "" : ", ") + spec.Parameters[i].Name + ": " + argument(spec.Parameters[i].Dimension);
        return text + ")";
    }
}
