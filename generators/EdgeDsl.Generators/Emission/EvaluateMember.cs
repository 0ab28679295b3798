using System.Linq;
using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes <c>Evaluate</c>: the staged costs as straight-line arithmetic on the free variables.</summary>
internal static class EvaluateMember
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        var costs = plan.Costs;
        var printer = new ExpressionPrinter();
        foreach (var field in ReportField.All)
            field.Use(printer, costs);
        var prefillBound = PhaseBound.Of(costs.Prefill);
        var decodeBound = PhaseBound.Of(costs.DecodeStep);
        prefillBound.Use(printer);
        decodeBound.Use(printer);

        foreach (var field in ReportField.All)
            field.GiveName(printer, costs);
        NameGroups(printer, "prefill", costs.Prefill);
        NameGroups(printer, "decode", costs.DecodeStep);

        NameShared(printer, plan);

        writer.Doc("summary", "The costs of this workload, without allocation.");
        var free = plan.Spec.Parameters.Where(parameter => parameter.Low < parameter.High).ToList();
        if (free.Count == 0)
        {
            writer.Open($"public {Global.CostReport} {GeneratedMembers.Evaluate}()");
        }
        else
        {
            // The instance method is small enough to be inlined, so that the workload travels in registers and not through memory.
            var arguments = string.Join(", ", free.Select(parameter => parameter.Name));
            var parameters = string.Join(", ", free.Select(parameter => "long " + ExpressionPrinter.LocalOf(parameter.Dimension)));
            writer.Line($"public {Global.CostReport} {GeneratedMembers.Evaluate}() => {GeneratedMembers.Evaluate}({arguments});").Line();
            writer.Open($"private static {Global.CostReport} {GeneratedMembers.Evaluate}({parameters})");
        }

        writer.Open("unchecked"); // outside the declared ranges counts may overflow, but nothing is thrown
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
        foreach (var field in ReportField.All)
            writer.Line($"{field.Name} = {texts[field.Name]},");
        writer.Line($"PrefillBound = {prefillBoundText},");
        writer.Line($"DecodeBound = {decodeBoundText},");
        writer.Close("};");
        writer.Close();
        writer.Close();

        void Section(string title, IReadOnlyList<ReportField> fields)
        {
            writer.Line().Line("// " + title);
            foreach (var field in fields)
                texts[field.Name] = field.Print(printer, writer, costs);
        }
    }

    private static void NameShared(ExpressionPrinter printer, DeploymentPlan plan)
    {
        var (prompt, output, batch) = (plan.FreeWorkload.PromptTokens, plan.FreeWorkload.OutputTokens, plan.FreeWorkload.Batch);
        var steps = Count.Max(output, 1);
        var microBatches = Count.CeilingDivide(batch * prompt, plan.Model.Deployment.MicroBatch);
        printer.Name(prompt + output, "context");
        printer.Name(prompt + steps - 1, "lastContext", "of the steps after the first token");
        printer.Name(Count.Min(prompt, 1), "promptIsThere");
        printer.Name(batch * prompt, "tokens");
        printer.Name(Count.Triangular(prompt), "promptPositions", "1 + 2 + … + prompt tokens");
        printer.Name(Count.Triangular(prompt + steps), "contextPositions");
        printer.Name(microBatches, "microBatches");
        printer.Name(Count.Min(batch * (prompt + output), plan.Model.Deployment.MicroBatch), "bufferTokens");
        printer.Name((Real)prompt, "prompt");
        printer.Name((Real)output, "output");
        printer.Name((Real)batch, "sequences");
        printer.Name((Real)microBatches, "weightReads", "once per micro-batch");
        printer.Name((Real)(prompt + prompt + steps + 1), "contextEnds", "first and last context; half of it is the mean");
        printer.Name((Real)(steps - 1), "stepsAfterFirst");
        printer.Name(plan.Costs.DecodeTime, "decodeTime");
        printer.Name(plan.Costs.PrefillEnergy, "prefillEnergy");
        printer.Name(plan.Costs.DecodeEnergy, "decodeEnergy");
        printer.Name(plan.Costs.PrefillPower, "prefillPower");
        printer.Name(plan.Costs.DecodePower, "decodePower");
    }

    private static void NameGroups(ExpressionPrinter printer, string phase, PhaseCosts costs)
    {
        foreach (var group in costs.Groups)
        {
            var name = phase + Pascal(group.Name);
            printer.Name(group.Flops, name + "Flops");
            printer.Name(group.Bytes, name + "Bytes");
            printer.Name(group.ComputeTime, name + "Compute");
            printer.Name(group.MemoryTime, name + "Memory");
            printer.Name(group.Elapsed, name);
        }

        printer.Name(costs.ComputeTime, phase + "ComputeTime", "busy compute units");
        printer.Name(costs.MemoryTime, phase + "MemoryTime", "busy memory");
        printer.Name(costs.Elapsed, phase + "Time");
    }

    private static void PrintGroups(ExpressionPrinter printer, CodeWriter writer, PhaseCosts costs)
    {
        foreach (var group in costs.Groups)
            printer.Print(writer, group.Elapsed);
        printer.Print(writer, costs.Elapsed);
    }

    private static string Pascal(string name)
    {
        var result = new StringBuilder();
        var start = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                start = true;
                continue;
            }

            result.Append(start ? char.ToUpperInvariant(character) : character);
            start = false;
        }

        return result.ToString();
    }
}
