using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>The name of a value in emitted code.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">Its name.</param>
/// <param name="Comment">What the name does not say.</param>
/// <param name="IsForShared">Whether it gets the name only where something else is made of it.</param>
internal readonly record struct ValueName(int Value, string Name, string Comment = "", bool IsForShared = false);

/// <summary>The names of costs, and of what they are made of, in emitted code.</summary>
internal sealed class CostNames
{
    private readonly ExpressionValues values;
    private readonly List<ValueName> names = new(96);

    private CostNames(ExpressionValues values) => this.values = values;

    /// <summary>Names of everything that the costs of a deployment are made of.</summary>
    public static IReadOnlyList<ValueName> Of(DeploymentPlan plan, ExpressionValues values)
    {
        var names = new CostNames(values);
        // A cost that is only reported needs no local.
        foreach (var field in ReportField.All)
            names.names.Add(new ValueName(field.ValueOf(plan.Costs, values), field.Local, IsForShared: true));
        var isStreaming = plan.Model.Streamed is not null;
        names.AddGroups("prefill", plan.Costs.Prefill, isStreaming);
        names.AddGroups("decode", plan.Costs.DecodeStep, isStreaming);
        names.AddShared(plan);
        return names.names;
    }

    private void Add(Count count, string name, string comment = "") => names.Add(new ValueName(values.Of(count), name, comment));

    private void Add(Real real, string name, string comment = "") => names.Add(new ValueName(values.Of(real), name, comment));

    private void AddShared(DeploymentPlan plan)
    {
        var (prompt, output, batch) = (plan.FreeWorkload.PromptTokens, plan.FreeWorkload.OutputTokens, plan.FreeWorkload.Batch);
        var steps = Count.Max(output, 1);
        var microBatches = Count.CeilingDivide(batch * prompt, plan.Model.Deployment.MicroBatch);
        Add(prompt + output, "context");
        Add(prompt + steps - 1, "lastContext", "of the steps after the first token");
        Add(Count.Min(prompt, 1), "promptIsThere");
        Add(batch * prompt, "tokens");
        Add(Count.Triangular(prompt), "promptPositions", "1 + 2 + … + prompt tokens");
        Add(Count.Triangular(prompt + steps), "contextPositions");
        Add(microBatches, "microBatches");
        Add(Count.Min(batch * (prompt + output), plan.Model.Deployment.MicroBatch), "bufferTokens");
        Add((Real)prompt, "prompt");
        Add((Real)output, "output");
        Add((Real)batch, "sequences");
        Add((Real)microBatches, "weightReads", "once per micro-batch");
        Add((Real)(prompt + prompt + steps + 1), "contextEnds", "first and last context; half of it is the mean");
        Add((Real)(steps - 1), "stepsAfterFirst");
        Add(plan.Costs.DecodeTime, "decodeTime");
        Add(plan.Costs.PrefillEnergy, "prefillEnergy");
        Add(plan.Costs.DecodeEnergy, "decodeEnergy");
        Add(plan.Costs.PrefillPower, "prefillPower");
        Add(plan.Costs.DecodePower, "decodePower");
    }

    private void AddGroups(string phase, PhaseCosts costs, bool isStreaming)
    {
        foreach (var group in costs.Groups)
        {
            var name = phase + Pascal(group.Name);
            Add(group.Flops, name + "Flops");
            Add(group.Bytes, name + "Bytes");
            Add(group.ComputeTime, name + "Compute");
            Add(group.MemoryTime, name + "Memory");
            Add(group.Elapsed, name);
        }

        Add(costs.ComputeTime, phase + "ComputeTime", "busy compute units");
        Add(costs.MemoryTime, phase + "MemoryTime", "busy memory");
        if (isStreaming)
        {
            Add(costs.LinkTime, phase + "LinkTime", "weights streaming beside the operators");
            Add(costs.OperatorTime, phase + "OperatorTime");
            Add(costs.DataTime, phase + "DataTime", "busy memory or link");
        }

        // Not decodeTime, which is the time of all steps. Without cost terms the step is the time per output token, and has that name.
        Add(costs.Elapsed, phase == "decode" ? "decodeStep" : phase + "Time");
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
