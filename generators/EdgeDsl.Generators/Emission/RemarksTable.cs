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
        var firstToken = Quantity.Seconds(costs.TimeToFirstToken.Constant);
        var decodeRate = Quantity.Number(costs.DecodeTokensPerSecond.Constant) + " tokens/s";
        var energy = Quantity.Joules(costs.EnergyPerToken.Constant);
        var batch = point.Batch == 1 ? "" : FormattableString.Invariant($", Batch = {point.Batch}");

        writer.Line("/// <remarks>");
        Text($"{memory}, first token after {firstToken}, {decodeRate}, {energy} per token"
            + FormattableString.Invariant($" at PromptTokens = {point.PromptTokens}, OutputTokens = {point.OutputTokens}{batch}."));
        writer.Line("/// <list type=\"table\">");
        writer.Line("/// <listheader><term>Cost</term><description>At that workload</description></listheader>");
        Row("Model, device, policy", $"{deployment.Model.Name}, {deployment.Device.Name}, {deployment.Policy.Name}");
        Row("Weights", Quantity.Bytes(costs.WeightBytes.Constant));
        Row("KV cache", Quantity.Bytes(costs.KeyValueCacheBytes.Constant));
        Row("Peak memory", memory);
        Row("Time to first token", Band(costs.TimeToFirstToken, costs.TimeToFirstTokenLow, costs.TimeToFirstTokenHigh));
        Row("Time per output token", Band(costs.TimePerOutputToken, costs.TimePerOutputTokenLow, costs.TimePerOutputTokenHigh));
        Row("End to end", Band(costs.EndToEndLatency, costs.EndToEndLatencyLow, costs.EndToEndLatencyHigh));
        Row("Energy per token", energy);
        Row("Energy per request", Quantity.Joules(costs.EnergyPerRequest.Constant));
        Row("Peak power", Quantity.Watts(costs.PeakPower.Constant));
        writer.Line("/// </list>");
        writer.Line("/// </remarks>");

        void Text(string text) => writer.Line("/// " + XmlText.Escape(text));

        void Row(string term, string description) =>
            writer.Line($"/// <item><term>{XmlText.Escape(term)}</term><description>{XmlText.Escape(description)}</description></item>");
    }

    private static string Band(Real value, Real low, Real high) =>
        $"{Quantity.Seconds(value.Constant)} ({Quantity.Seconds(low.Constant)} to {Quantity.Seconds(high.Constant)})";
}
