using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes the record's remarks, which editors show on hover: headline first, then the costs at the worst point.</summary>
internal static class RemarksTable
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        var deployment = plan.Model.Deployment;
        var point = WorstPoint.Find(plan.Model, plan.Ranges, Budget.Memory);
        var costs = plan.Model.At(point.ToWorkload());
        var memory = Quantity.Bytes(costs.PeakMemoryBytes.Constant);
        var energy = Quantity.Joules(costs.EnergyPerToken.Constant);

        writer.Line("/// <remarks>");
        writer.Line("/// " + XmlText.Escape(CostHeadline.Of(costs, point)) + ".");
        writer.Line("/// <list type=\"table\">");
        writer.Line("/// <listheader><term>Cost</term><description>At that workload</description></listheader>");
        Row("Model, device, policy", $"{deployment.Model.Name}, {deployment.Device.Name}, {deployment.Policy.Name}");
        if (plan.Tailored is { Infeasible: null } tailored)
            Row("Tailoring", TailoringHeadline.Of(tailored));
        Row("Weights", Quantity.Bytes(costs.WeightBytes.Constant));
        if (deployment.Adapters is { } adapters)
            Row("Adapters", FormattableString.Invariant($"{adapters.Count} of rank {adapters.Rank}, {adapters.Active} mixed{(adapters.Merged ? " and merged" : "")}, in the weights"));
        if (deployment.StreamedLayers > 0)
            Row("Streamed layers", FormattableString.Invariant($"{deployment.StreamedLayers} of {deployment.Model.Layers}"));
        Row("KV cache", Quantity.Bytes(costs.KeyValueCacheBytes.Constant));
        Row("Peak memory", memory);
        Row("Time to first token", Band(costs.TimeToFirstToken, costs.TimeToFirstTokenLow, costs.TimeToFirstTokenHigh));
        Row("Time per output token", Band(costs.TimePerOutputToken, costs.TimePerOutputTokenLow, costs.TimePerOutputTokenHigh));
        Row("End to end", Band(costs.EndToEndLatency, costs.EndToEndLatencyLow, costs.EndToEndLatencyHigh));
        Row("Energy per token", energy);
        Row("Energy per request", Quantity.Joules(costs.EnergyPerRequest.Constant));
        Row("Peak power", Quantity.Watts(costs.PeakPower.Constant));
        if (plan.Spec.CostTerms.Count > 0)
            Row("Cost terms", "not in this table, which the compiler made without running them");
        writer.Line("/// </list>");
        writer.Line("/// </remarks>");

        void Row(string term, string description) =>
            writer.Line($"/// <item><term>{XmlText.Escape(term)}</term><description>{XmlText.Escape(description)}</description></item>");
    }

    private static string Band(Real value, Real low, Real high) => Quantity.Seconds(value.Constant)
        + (low.IsUnknown ? "" : $" ({Quantity.Seconds(low.Constant)} to {Quantity.Seconds(high.Constant)})");
}
