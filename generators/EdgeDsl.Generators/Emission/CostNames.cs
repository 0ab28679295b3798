using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>The names of costs, and of what they are made of, in emitted code.</summary>
internal static class CostNames
{
    /// <summary>Names everything that the costs of a deployment are made of.</summary>
    public static void Give(ExpressionPrinter printer, DeploymentPlan plan)
    {
        foreach (var field in ReportField.All)
            field.GiveName(printer, plan.Costs);
        var isStreaming = plan.Model.Streamed is not null;
        NameGroups(printer, "prefill", plan.Costs.Prefill, isStreaming);
        NameGroups(printer, "decode", plan.Costs.DecodeStep, isStreaming);
        NameShared(printer, plan);
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

    private static void NameGroups(ExpressionPrinter printer, string phase, PhaseCosts costs, bool isStreaming)
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
        if (isStreaming)
        {
            printer.Name(costs.LinkTime, phase + "LinkTime", "weights streaming beside the operators");
            printer.Name(costs.OperatorTime, phase + "OperatorTime");
            printer.Name(costs.DataTime, phase + "DataTime", "busy memory or link");
        }

        // Not decodeTime, which is the time of all steps. Without cost terms the step is the time per output token, and has that name.
        printer.Name(costs.Elapsed, phase == "decode" ? "decodeStep" : phase + "Time");
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
