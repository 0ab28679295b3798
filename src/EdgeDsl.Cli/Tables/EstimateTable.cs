using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>An estimate for people: whether it fits, the headline with its error band, and what it is made of.</summary>
internal static class EstimateTable
{
    public static void Write(IAnsiConsole console, Estimate estimate)
    {
        var deployment = estimate.Model.Deployment;
        var costs = estimate.Costs;
        var point = estimate.Model.OperatingPoint.Name;
        console.MarkupLineInterpolated($"[bold]{deployment.Model.Name}[/] on [bold]{deployment.Device.Name}[/], {deployment.Policy.Name}, {RuntimeNames.Of(deployment.EffectiveRuntime)}{(point.Length == 0 ? "" : ", " + point)}");
        console.WriteLine(Workload(estimate));
        WriteFit(console, deployment.Device, costs.PeakMemoryBytes.Constant);
        console.WriteLine();
        WriteHeadline(console, estimate);
        console.WriteLine();
        WriteParts(console, costs, estimate.Model.Parameters.Constant);
        console.WriteLine();
        WriteOrigin(console, estimate);
    }

    private static string Workload(Estimate estimate)
    {
        var (prompt, output, batch) = (estimate.Point.PromptTokens, estimate.Point.OutputTokens, estimate.Point.Batch);
        return FormattableString.Invariant($"{prompt} prompt + {output} output tokens")
            + (batch == 1 ? "" : FormattableString.Invariant($", {batch} sequences at once"))
            + (estimate.ContextLength == (long)prompt + output ? "" : FormattableString.Invariant($", context of {estimate.ContextLength}"));
    }

    private static void WriteFit(IAnsiConsole console, Device device, double peak)
    {
        var usable = device.UsableMemory;
        if (double.IsNaN(usable))
            console.WriteLine($"needs {Quantity.Bytes(peak)}; the device's memory is not known");
        else if (peak <= usable)
            console.MarkupLineInterpolated($"[green]fits[/]: {Quantity.Bytes(peak)} of {Quantity.Bytes(usable)}, {Quantity.Bytes(usable - peak)} spare");
        else
            console.MarkupLineInterpolated($"[red]does not fit[/]: {Quantity.Bytes(peak)}, {Quantity.Bytes(peak - usable)} more than the {Quantity.Bytes(usable)} that the device has for it");
    }

    private static void WriteHeadline(IAnsiConsole console, Estimate estimate)
    {
        var costs = estimate.Costs;
        double batch = estimate.Point.Batch;
        var table = Sheet.New(1, "", "low", "predicted", "high");
        Row("time to first token", Quantity.Seconds, costs.TimeToFirstTokenLow, costs.TimeToFirstToken, costs.TimeToFirstTokenHigh);
        Row("output tokens/s", Quantity.Number, batch / costs.TimePerOutputTokenHigh, costs.DecodeTokensPerSecond, batch / costs.TimePerOutputTokenLow);
        Row("time per output token", Quantity.Seconds, costs.TimePerOutputTokenLow, costs.TimePerOutputToken, costs.TimePerOutputTokenHigh);
        Row("end to end", Quantity.Seconds, costs.EndToEndLatencyLow, costs.EndToEndLatency, costs.EndToEndLatencyHigh);
        Row("energy per token", Quantity.Joules, costs.EnergyPerTokenLow, costs.EnergyPerToken, costs.EnergyPerTokenHigh);
        Row("energy per request", Quantity.Joules, costs.EnergyPerRequestLow, costs.EnergyPerRequest, costs.EnergyPerRequestHigh);
        console.Write(table);

        void Row(string name, Func<double, string> text, Real low, Real predicted, Real high)
        {
            table.AddRow(name, End(low), $"[bold]{text(predicted.Constant)}[/]", End(high));

            string End(Real end) => end.IsUnknown ? "–" : text(end.Constant);
        }
    }

    private static void WriteParts(IAnsiConsole console, DeploymentCosts costs, long parameters)
    {
        var table = Sheet.New(2, "", "");
        table.HideHeaders();
        var rest = costs.PeakMemoryBytes.Constant - costs.WeightBytes.Constant - costs.KeyValueCacheBytes.Constant - costs.ActivationBytes.Constant;
        table.AddRow("memory", $"{Quantity.Bytes(costs.WeightBytes.Constant)} weights, {Quantity.Bytes(costs.KeyValueCacheBytes.Constant)} KV cache, {Quantity.Bytes(costs.ActivationBytes.Constant)} activations, {Quantity.Bytes(rest)} runtime");
        table.AddRow("parameters", Quantity.Number(parameters / 1e6) + " M");
        table.AddRow("FLOPs", $"{Quantity.Number(costs.PrefillFlops.Constant / 1e9)} G prefill, {Quantity.Number(costs.DecodeFlopsPerToken.Constant / 1e9)} G per output token");
        table.AddRow("bound by", $"{EstimateJson.BoundOf(costs.Prefill) ?? "unknown"} in prefill, {EstimateJson.BoundOf(costs.DecodeStep) ?? "unknown"} in decode");
        table.AddRow("prefill tokens/s", Quantity.Number(costs.PrefillTokensPerSecond.Constant));
        table.AddRow("power", $"{Quantity.Watts(costs.AveragePower.Constant)} on average, {Quantity.Watts(costs.PeakPower.Constant)} at most");
        console.Write(table);
    }

    private static void WriteOrigin(IAnsiConsole console, Estimate estimate)
    {
        var model = estimate.Model;
        console.WriteLine(
            $"error: {Band(model.PrefillRelativeError)} in prefill, {Band(model.DecodeRelativeError)} in decode"
            + (EstimateNotes.ClaimsNothing(model.PrefillRelativeError) && EstimateNotes.ClaimsNothing(model.DecodeRelativeError) ? ", " : " (90 % of measured tokens/s lie within what is stated), ")
            + CalibrationKinds.Of(estimate) switch
            {
                CalibrationKind.Measured => "from the device's calibration",
                CalibrationKind.Class when CalibrationKinds.MeasuredAlone(model) is { } phase => $"{phase} from the device's calibration, the other phase typical of its class, {model.Deployment.Device.Class}",
                CalibrationKind.Class => $"typical of its class, {model.Deployment.Device.Class}: no calibration for this runtime and these formats",
                _ => "from its specification alone: neither calibrated nor of a known class",
            });
        foreach (var note in estimate.Notes)
            console.MarkupLineInterpolated($"[yellow]note[/]: {note}");
        foreach (var source in SourcesOf(model))
            console.MarkupLineInterpolated($"[dim]{source}[/]");
    }

    private static string Band(double relativeError) =>
        EstimateNotes.ClaimsNothing(relativeError) ? "not known" : "± " + Quantity.Number(relativeError * 100) + " %";

    private static IEnumerable<string> SourcesOf(DeploymentCostModel model) => (
        from phase in new[] { Phase.Prefill, Phase.Decode }
        from format in model.Weights.Groups.Select(matmuls => matmuls.Format)
        let calibration = CalibrationKinds.Find(model.Deployment, phase, format) ?? CalibrationKinds.Find(model.Deployment, phase, WeightFormat.Unspecified)
        where calibration?.Source is not null
        group phase by calibration.Source into source
        select string.Join(" and ", source.Distinct()) + ": " + source.Key).Distinct();
}
