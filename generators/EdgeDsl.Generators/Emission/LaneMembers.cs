using System.Linq;

namespace EdgeDsl.Generators;

/// <summary>
/// Writes the costs of many workloads: the same staged expressions as <c>Evaluate</c>, several workloads at a time. What only some columns
/// need is computed where one of them is asked for.
/// </summary>
internal static class LaneMembers
{
    private const string Dimensions =
        "global::System.ReadOnlySpan<int> promptTokens, global::System.ReadOnlySpan<int> outputTokens, global::System.ReadOnlySpan<int> batch";

    private static readonly LanePart Everything = LanePart.Everything();

    public static void Write(CodeWriter writer, DeploymentPlan plan, ExpressionValues values, IReadOnlyList<ValueName> names)
    {
        var record = plan.Spec.Shape.QualifiedName;
        WriteDimensions("The costs of many workloads, in columns, without allocation; each value has the bits that Evaluate gives.");
        writer.Line("/// <param name=\"columns\">Where the costs go, one place for each workload; what is left empty is not computed.</param>");
        WriteError("nothing has been written.");
        writer.Line($"public static void {GeneratedMembers.EvaluateMany}({Dimensions}, in {Global.CostColumns} columns) =>");
        writer.Indented($"{Global.ManyWorkloads}.Evaluate<{record}>(promptTokens, outputTokens, batch, columns);").Line();

        WriteDimensions("The best and the worst of many workloads by the cost that a budget limits, and how many do not keep within it.");
        writer.Line("/// <param name=\"budget\">The budget; it need not be declared.</param>");
        WriteError("nothing has been evaluated.");
        writer.Line($"public static {Global.WorkloadSummary} {GeneratedMembers.Summarize}({Dimensions}, {Global.Budget} budget) =>");
        writer.Indented($"{Global.ManyWorkloads}.Summarize<{record}>(promptTokens, outputTokens, batch, budget);").Line();

        WriteLanes(writer, plan, values, names);

        void WriteDimensions(string summary)
        {
            writer.Doc("summary", summary);
            writer.Line("/// <param name=\"promptTokens\">Prompt tokens of one sequence, for each workload; empty for 512 in all.</param>");
            writer.Line("/// <param name=\"outputTokens\">Output tokens of one sequence, for each workload; empty for 128 in all.</param>");
            writer.Line("/// <param name=\"batch\">Sequences at once, for each workload; empty for 1 in all.</param>");
        }

        void WriteError(string consequence) => writer.Line(
            $"/// <exception cref=\"global::System.ArgumentException\">Columns are of different lengths; {consequence}</exception>");
    }

    private static void WriteLanes(CodeWriter writer, DeploymentPlan plan, ExpressionValues values, IReadOnlyList<ValueName> names)
    {
        writer.Open($"static int {Global.IDeployment(plan.Spec.Shape.QualifiedName)}.EvaluateLanes<TLanes, TReals, TCounts, TSink>(in {Global.WorkloadColumns} workloads, ref TSink sink)");
        var start = writer.Length;
        // Terms are methods of one workload.
        if (plan.Spec.CostTerms.Count > 0 || !WriteBody(writer, plan, values, names))
        {
            writer.TakeBack(start);
            writer.Line("return 0; // a cost is formed by an operation that only Evaluate knows");
        }

        writer.Close();
    }

    /// <summary>Writes what is inside of the method, and tells whether the notation knows all of it.</summary>
    private static bool WriteBody(CodeWriter writer, DeploymentPlan plan, ExpressionValues values, IReadOnlyList<ValueName> names)
    {
        writer.Line("TSink costs = sink; // a copy, whose parts may stay in registers");
        writer.Line("int row = 0;");
        writer.Open("unchecked");
        writer.Open("for (; row <= workloads.Count - TLanes.Width; row += TLanes.Width)");
        var printer = new ExpressionPrinter(LaneNotation.Instance, values);
        Use(Everything);
        printer.Give(names);
        foreach (var parameter in plan.Spec.Parameters.Where(parameter => parameter.Low < parameter.High))
            writer.Line($"TCounts {ExpressionPrinter.LocalOf(parameter.Dimension)} = workloads.{parameter.Name}.Load<TLanes, TReals, TCounts>(row);");
        Print(Everything);
        writer.Line("costs.Next(row);");
        writer.Close();
        writer.Close();
        writer.Line().Line("sink = costs;").Line("return row;");
        return printer.IsComplete;

        void Use(LanePart part)
        {
            foreach (var field in part.Fields)
                field.Use(printer, plan.Costs, part.Own);
            foreach (var bound in part.Bounds)
                bound.Of(plan.Costs).Use(printer, part.Own);
            foreach (var inner in part.Inner)
                Use(inner);
        }

        void Print(LanePart part)
        {
            printer.PrintShared(writer, [part.Own, .. part.Inner.Select(inner => inner.All)]);
            foreach (var field in part.Fields)
                Put(field.Name, field.Print(printer, writer, plan.Costs));
            foreach (var bound in part.Bounds)
                Put(bound.Name, bound.Of(plan.Costs).Print(printer, writer));
            foreach (var inner in part.Inner)
            {
                writer.Line();
                var range = $"{Global.CostColumn}.{inner.First}, {Global.CostColumn}.{inner.Last}";
                if (inner.IsUnknown(plan.Costs))
                {
                    writer.Line($"costs.Put({range}, row, {inner.Fields[0].Print(printer, writer, plan.Costs)});");
                    continue;
                }

                writer.Open($"if (costs.Asks({range}))");
                Print(inner);
                writer.Close();
            }
        }

        void Put(string column, string values) => writer.Line($"costs.Put({Global.CostColumn}.{column}, row, {values});");
    }
}
