using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes <c>Evaluate</c>: the staged costs as straight-line arithmetic on the free variables.</summary>
internal static class EvaluateMember
{
    /// <param name="writer">Where to write.</param>
    /// <param name="plan">The deployment.</param>
    /// <param name="values">The values of its costs.</param>
    /// <param name="names">Their names.</param>
    /// <param name="method">Name of the static method behind the override of a matrix's combination; null for the members of a record.</param>
    public static void Write(CodeWriter writer, DeploymentPlan plan, ExpressionValues values, IReadOnlyList<ValueName> names, string? method = null)
    {
        var costs = plan.Costs;
        var printer = new ExpressionPrinter(ScalarNotation.Instance, values);
        foreach (var field in ReportField.All)
            field.Use(printer, costs);
        var prefillBound = PhaseBound.Of(costs.Prefill);
        var decodeBound = PhaseBound.Of(costs.DecodeStep);
        prefillBound.Use(printer);
        decodeBound.Use(printer);

        printer.Give(names);

        var free = plan.Spec.Parameters.Where(parameter => parameter.Low < parameter.High).Select(parameter => parameter.Dimension).ToList();
        if (free.Count == 0)
            free.Add(WorkloadDimension.PromptTokens); // there has to be a static method, and it must not have the instance method's signature
        var parameters = string.Join(", ", free.Select(dimension => "long " + ExpressionPrinter.LocalOf(dimension)));
        if (method is null)
        {
            writer.Doc("summary", "The costs of this workload, without allocation.");
            // The instance method is small enough to be inlined, so that the workload travels in registers and not through memory.
            writer.Line($"public {Global.CostReport} {GeneratedMembers.Evaluate}() => {GeneratedMembers.Evaluate}({string.Join(", ", free.Select(Property))});").Line();
            writer.Line($"static {Global.CostReport} {Global.IDeployment(plan.Spec.Shape.QualifiedName)}.{GeneratedMembers.Evaluate}(int promptTokens, int outputTokens, int batch) =>");
            writer.Indented($"{GeneratedMembers.Evaluate}({string.Join(", ", free.Select(ExpressionPrinter.LocalOf))});").Line();
            // Inlined into a caller's loop, what the caller does not read is not computed.
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        }
        else
        {
            writer.Line($"public override {Global.CostReport} {GeneratedMembers.Evaluate}(int promptTokens, int outputTokens, int batch = 1) => {method}({string.Join(", ", free.Select(ExpressionPrinter.LocalOf))});").Line();
        }

        writer.Open($"private static {Global.CostReport} {method ?? GeneratedMembers.Evaluate}({parameters})");

        writer.Open("unchecked"); // outside the declared ranges counts may overflow, but nothing is thrown
        CostTermSums.Write(writer, plan);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        writer.Line("// prefill, seconds by operator group: the longer of compute and memory time");
        PrintGroups(printer, writer, costs.Prefill);
        writer.Line().Line("// decode, seconds of a mean step");
        PrintGroups(printer, writer, costs.DecodeStep);
        Section("seconds and tokens per second", ReportField.Latency);
        Section("joules and watts", ReportField.Energy);
        var prefillBoundText = prefillBound.Print(printer, writer);
        var decodeBoundText = decodeBound.Print(printer, writer);
        // Last, so that no register has to hold them while times and energies are formed.
        Section("FLOPs", ReportField.Flops);
        Section("bytes", ReportField.Memory);

        writer.Line();
        writer.Open($"return new {Global.CostReport}");
        foreach (var field in ReportField.Latency.Concat(ReportField.Energy))
            writer.Line($"{field.Name} = {texts[field.Name]},");
        writer.Line($"PrefillBound = {prefillBoundText},");
        writer.Line($"DecodeBound = {decodeBoundText},");
        foreach (var field in ReportField.Flops.Concat(ReportField.Memory))
            writer.Line($"{field.Name} = {texts[field.Name]},");
        writer.Close("};");
        writer.Close();
        writer.Close();

        string Property(WorkloadDimension dimension) =>
            plan.Spec.Parameters.Any(parameter => parameter.Dimension == dimension) ? dimension.ToString() : Literal.Of(plan.Ranges.PromptTokens.Low);

        void Section(string title, IReadOnlyList<ReportField> fields)
        {
            writer.Line().Line("// " + title);
            foreach (var field in fields)
                texts[field.Name] = field.Print(printer, writer, costs);
        }
    }

    private static void PrintGroups(ExpressionPrinter printer, CodeWriter writer, PhaseCosts costs)
    {
        foreach (var group in costs.Groups)
        {
            printer.Print(writer, group.Elapsed);
            // What only the energy needs, while the lengths that it is made of are at hand.
            if (printer.UsesOf(group.MemoryTime) > 0)
                printer.Print(writer, group.MemoryTime);
        }

        printer.Print(writer, costs.Elapsed);
    }
}
