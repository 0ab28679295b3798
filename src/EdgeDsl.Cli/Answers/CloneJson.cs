using System.Text.Json;
using EdgeDsl.Cli.Papers;

namespace EdgeDsl.Cli.Answers;

/// <summary>The rows of CLONE's Table 3, each with what EdgeDsl gives for it in base units; what is unknown is null.</summary>
internal static class CloneJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<CloneRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            var costs = row.Here.Costs;
            json.WriteStartObject();
            json.WriteString("device", row.Device.Name);
            json.WriteString("method", row.Method);
            Number("time_s", row.Seconds);
            Number("energy_Wh", row.WattHours);
            Number("impliedPowerWatts", row.ImpliedWatts);
            Number("modulePowerWatts", row.Device.MaxPower);
            json.WriteStartObject("edgedsl");
            json.WriteString("setting", row.Here.Words);
            json.WriteNumber("promptTokens", CloneSetting.Request.PromptTokens);
            json.WriteNumber("outputTokens", CloneSetting.Request.OutputTokens);
            json.WriteNumber("streamedLayers", row.Here.Model.Deployment.StreamedLayers);
            json.WriteNumber("weightBytes", costs.WeightBytes.Constant);
            json.WriteNumber("peakBytes", costs.PeakMemoryBytes.Constant);
            Number("timeToFirstTokenSeconds", costs.TimeToFirstToken.Constant);
            Number("timePerOutputTokenSeconds", costs.TimePerOutputToken.Constant);
            Number("endToEndSeconds", row.HereSeconds);
            Number("perRequestJoules", row.Here.Joules);
            Number("unscheduledEndToEndSeconds", costs.EndToEndLatency.Constant);
            Number("unscheduledPerRequestJoules", costs.EnergyPerRequest.Constant);
            Number("perplexityRatio", row.Here.PerplexityRatio);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Number(string name, double value)
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }
    }
}
