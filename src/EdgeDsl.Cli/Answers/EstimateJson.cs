using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>An estimate as JSON: base units, every double so that it reads back as the same bits, <c>null</c> for what is not known.</summary>
internal static class EstimateJson
{
    /// <summary>Writes an estimate as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="id">The id of its request as it was written; empty for none.</param>
    public static void Write(Utf8JsonWriter json, Estimate estimate, ReadOnlySpan<byte> id = default)
    {
        var deployment = estimate.Model.Deployment;
        var costs = estimate.Costs;
        var point = estimate.Model.OperatingPoint.Name;

        json.WriteStartObject();
        if (!id.IsEmpty)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id);
        }

        json.WriteString("model", deployment.Model.Name);
        json.WriteString("device", deployment.Device.Name);
        json.WriteString("policy", deployment.Policy.Name);
        json.WriteString("runtime", RuntimeNames.Of(deployment.EffectiveRuntime));
        json.WriteString("operatingPoint", point.Length == 0 ? null : point);
        json.WriteNumber("promptTokens", estimate.Point.PromptTokens);
        json.WriteNumber("outputTokens", estimate.Point.OutputTokens);
        json.WriteNumber("batch", estimate.Point.Batch);
        json.WriteNumber("contextLength", estimate.ContextLength);

        json.WriteStartObject("parameters");
        Number(json, "total", estimate.Model.Parameters);
        json.WriteEndObject();

        json.WriteStartObject("flops");
        Number(json, "prefill", costs.PrefillFlops);
        Number(json, "decodePerToken", costs.DecodeFlopsPerToken);
        Number(json, "total", costs.TotalFlops);
        json.WriteEndObject();

        json.WriteStartObject("memory");
        Number(json, "weightBytes", costs.WeightBytes);
        Number(json, "fileBytes", costs.FileBytes);
        Number(json, "keyValueCacheBytes", costs.KeyValueCacheBytes);
        Number(json, "activationBytes", costs.ActivationBytes);
        Number(json, "peakBytes", costs.PeakMemoryBytes);
        Number(json, "capacityBytes", (Real)deployment.Device.UsableMemory);
        json.WriteEndObject();

        json.WriteStartObject("latency");
        Number(json, "timeToFirstTokenSeconds", costs.TimeToFirstToken);
        Number(json, "timePerOutputTokenSeconds", costs.TimePerOutputToken);
        Number(json, "endToEndSeconds", costs.EndToEndLatency);
        Number(json, "prefillTokensPerSecond", costs.PrefillTokensPerSecond);
        Number(json, "decodeTokensPerSecond", costs.DecodeTokensPerSecond);
        Number(json, "timeToFirstTokenLowSeconds", costs.TimeToFirstTokenLow);
        Number(json, "timeToFirstTokenHighSeconds", costs.TimeToFirstTokenHigh);
        Number(json, "timePerOutputTokenLowSeconds", costs.TimePerOutputTokenLow);
        Number(json, "timePerOutputTokenHighSeconds", costs.TimePerOutputTokenHigh);
        Number(json, "endToEndLowSeconds", costs.EndToEndLatencyLow);
        Number(json, "endToEndHighSeconds", costs.EndToEndLatencyHigh);
        json.WriteEndObject();

        json.WriteStartObject("energy");
        Number(json, "perTokenJoules", costs.EnergyPerToken);
        Number(json, "perRequestJoules", costs.EnergyPerRequest);
        Number(json, "averagePowerWatts", costs.AveragePower);
        Number(json, "peakPowerWatts", costs.PeakPower);
        Number(json, "perTokenLowJoules", costs.EnergyPerTokenLow);
        Number(json, "perTokenHighJoules", costs.EnergyPerTokenHigh);
        Number(json, "perRequestLowJoules", costs.EnergyPerRequestLow);
        Number(json, "perRequestHighJoules", costs.EnergyPerRequestHigh);
        json.WriteEndObject();

        json.WriteStartObject("bounds");
        json.WriteString("prefill", BoundOf(costs.Prefill));
        json.WriteString("decode", BoundOf(costs.DecodeStep));
        json.WriteEndObject();

        json.WriteStartObject("calibration");
        json.WriteString("kind", CalibrationKinds.NameOf(CalibrationKinds.Of(estimate)));
        Number(json, "relativeErrorPrefill", EstimateNotes.Claimed(estimate.Model.PrefillRelativeError));
        Number(json, "relativeErrorDecode", EstimateNotes.Claimed(estimate.Model.DecodeRelativeError));
        json.WriteEndObject();
        if (estimate.Fits is { } fits)
            json.WriteBoolean("fits", fits);
        else
            json.WriteNull("fits");
        json.WriteStartArray("notes");
        foreach (var note in estimate.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What binds a phase; null where that is not known.</summary>
    public static string? BoundOf(PhaseCosts phase) => BoundOf((phase.ComputeTime.Constant, phase.DataTime.Constant));

    /// <summary>What binds a phase of which the busy seconds are known; null where they are not.</summary>
    public static string? BoundOf((double Compute, double Memory) busy) =>
        double.IsNaN(busy.Compute) || double.IsNaN(busy.Memory) ? null : busy.Compute >= busy.Memory ? "compute" : "memory";

    private static void Number(Utf8JsonWriter json, string name, Count count) => json.WriteNumber(name, count.Constant);

    private static void Number(Utf8JsonWriter json, string name, Real value)
    {
        if (double.IsFinite(value.Constant))
            json.WriteNumber(name, value.Constant);
        else
            json.WriteNull(name);
    }
}
