using System.Text;
using System.Text.Json;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>An estimate as a page.</summary>
internal static class EstimatePage
{
    public static void Write(Stream output, Estimate estimate)
    {
        var deployment = estimate.Model.Deployment;
        var point = estimate.Model.OperatingPoint.Name;
        Page.Write(
            output,
            $"{deployment.Model.Name} on {deployment.Device.Name}",
            FormattableString.Invariant($"{deployment.Policy.Name}, {RuntimeNames.Of(deployment.EffectiveRuntime)}{(point.Length == 0 ? "" : ", " + point)}; {estimate.Point.PromptTokens} prompt and {estimate.Point.OutputTokens} output tokens")
                + (estimate.Point.Batch == 1 ? "" : FormattableString.Invariant($", {estimate.Point.Batch} sequences at once")),
            JsonOf(estimate),
            html =>
            {
                Card.WriteAll(html, Cards(estimate));
                html.Line();
                using (html.Open("div", ("class", "figures")))
                {
                    MemoryFigure.Write(html, estimate.Costs, deployment.Device);
                    RooflineFigure.Write(html, estimate);
                    LatencyFigure.WriteBoth(html, estimate);
                    EnergyFigure.Write(html, estimate);
                }

                WriteOrigin(html, estimate);
            });
    }

    private static string JsonOf(Estimate estimate)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonOutput.OneLine))
            EstimateJson.Write(json, estimate);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static IEnumerable<Card> Cards(Estimate estimate)
    {
        var costs = estimate.Costs;
        double peak = costs.PeakMemoryBytes.Constant, usable = estimate.Model.Deployment.Device.UsableMemory, batch = estimate.Point.Batch;
        yield return double.IsNaN(usable) ? new Card("Peak memory", Quantity.Bytes(peak), "the device’s memory is not known")
            : peak <= usable ? new Card("Peak memory", Quantity.Bytes(peak), $"fits, {Quantity.Bytes(usable - peak)} spare", "good")
            : new Card("Peak memory", Quantity.Bytes(peak), $"does not fit, {Quantity.Bytes(peak - usable)} too much", "bad");
        yield return Timed("First token after", Quantity.Seconds, costs.TimeToFirstTokenLow, costs.TimeToFirstToken, costs.TimeToFirstTokenHigh);
        yield return Timed("Output tokens per second", Quantity.Number, batch / costs.TimePerOutputTokenHigh, costs.DecodeTokensPerSecond, batch / costs.TimePerOutputTokenLow);
        yield return Timed("Whole request", Quantity.Seconds, costs.EndToEndLatencyLow, costs.EndToEndLatency, costs.EndToEndLatencyHigh);
        yield return double.IsNaN(costs.EnergyPerToken.Constant)
            ? new Card("Energy per output token", "unknown", "the device declares no power")
            : Timed("Energy per output token", Quantity.Joules, costs.EnergyPerTokenLow, costs.EnergyPerToken, costs.EnergyPerTokenHigh);
        var ratio = PerplexityRatio.Of(estimate.Model);
        yield return new Card("Perplexity", double.IsFinite(ratio) ? FormattableString.Invariant($"× {ratio:0.000}") : "breaks down", "relative to 16-bit weights", double.IsFinite(ratio) ? null : "bad");

        static Card Timed(string name, Func<double, string> text, Real low, Real predicted, Real high) => double.IsNaN(predicted.Constant)
            ? new Card(name, "unknown", "the device declares too little")
            : new Card(name, text(predicted.Constant), low.IsUnknown ? "how far off is not known" : $"{text(low.Constant)} to {text(high.Constant)}");
    }

    private static void WriteOrigin(HtmlWriter html, Estimate estimate)
    {
        var model = estimate.Model;
        using var section = html.Open("section");
        html.Element("h2", "How sure this is");
        html.Element("p", CalibrationKinds.Of(estimate) switch
        {
            CalibrationKind.Measured => "The times come from the device’s calibration.",
            CalibrationKind.Class when CalibrationKinds.MeasuredAlone(model) is { } phase => $"The times of {phase} come from the device’s calibration, those of the other phase are typical of its class, {model.Deployment.Device.Class}.",
            CalibrationKind.Class => $"The times are typical of the device’s class, {model.Deployment.Device.Class}: no calibration for this runtime and these formats.",
            _ => "The times come from the specification alone: the device is neither calibrated nor of a known class.",
        }
        + Band("prefill", model.PrefillRelativeError) + Band("decode", model.DecodeRelativeError));
        foreach (var note in estimate.Notes)
            html.Element("p", note);
        using (html.Open("details"))
        {
            html.Element("summary", "Every figure of the answer");
            new DataTable(["field", "value"], [.. Fields(JsonDocument.Parse(JsonOf(estimate)).RootElement, "")]).Write(html, "Every figure of the answer");
        }
    }

    private static string Band(string phase, double error) => EstimateNotes.ClaimsNothing(error)
        ? $" How far measured tokens per second of {phase} are off is not known."
        : $" Nine times out of ten, measured tokens per second of {phase} lie within ± {Quantity.Number(100 * error)} %.";

    private static IEnumerable<IReadOnlyList<string>> Fields(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Object)
            return json.EnumerateObject().SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Name : path + "." + field.Name));
        return [[path, json.ValueKind == JsonValueKind.Null ? "unknown" : json.ToString()]];
    }
}
