using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>A tailoring plan as JSON: base units, every double so that it reads back as the same bits, <c>null</c> for what is not known.</summary>
internal static class TailoringJson
{
    /// <summary>Writes a plan as one object.</summary>
    public static void Write(Utf8JsonWriter json, TailoredDeployment tailored, PlainPolicy? plain, WorkloadPoint point)
    {
        var deployment = tailored.Untailored.Deployment;
        var sensitivities = LayerSensitivities.Of(deployment.Model);
        json.WriteStartObject();
        json.WriteString("model", deployment.Model.Name);
        json.WriteString("device", deployment.Device.Name);
        json.WriteString("policy", deployment.Policy.Name);
        json.WriteString("runtime", RuntimeNames.Of(deployment.EffectiveRuntime));
        json.WriteNumber("promptTokens", point.PromptTokens);
        json.WriteNumber("outputTokens", point.OutputTokens);
        json.WriteNumber("batch", point.Batch);

        json.WriteStartObject("quality");
        Number("logPerplexityIncrease", tailored.Loss);
        Number("lowerBound", tailored.Bound);
        Number("gap", tailored.Gap);
        Number("perplexityRatio", tailored.PerplexityRatio);
        Number("untailoredPerplexityRatio", PerplexityRatio.Of(tailored.Untailored));
        Number("score", CloneScore.Of(tailored.Model, tailored.Limits));
        Number("untailoredScore", CloneScore.Of(tailored.Untailored, tailored.Limits));
        json.WriteBoolean("defaultSensitivities", tailored.HasDefaultSensitivities);
        json.WriteString("caution", tailored.HasDefaultSensitivities ? LayerSensitivities.DefaultCaution : null);
        json.WriteEndObject();

        if (plain is null)
        {
            json.WriteNull("plainPolicy");
        }
        else
        {
            json.WriteStartObject("plainPolicy");
            json.WriteString("policy", plain.Name);
            Number("perplexityRatio", plain.PerplexityRatio);
            Number("peakBytes", plain.Model.At(point.ToWorkload()).PeakMemoryBytes.Constant);
            json.WriteEndObject();
        }

        json.WriteStartArray("layers");
        for (var layer = 0; layer < tailored.Plan.Count; layer++)
        {
            var plan = tailored.Plan[layer];
            json.WriteStartObject();
            json.WriteNumber("layer", layer);
            json.WriteNumber("prunedThirtySeconds", plan.PrunedThirtySeconds);
            Number("prunedShare", plan.PrunedShare);
            json.WriteString("format", plan.Format == WeightFormat.Unspecified ? null : plan.Format.ToString());
            Number("sensitivity", sensitivities[layer]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("budgets");
        foreach (var limit in tailored.Limits)
        {
            json.WriteStartObject();
            json.WriteString("budget", JsonNamingPolicy.CamelCase.ConvertName(limit.Budget.ToString()));
            Number("limit", limit.Limit);
            Number("untailored", limit.Need(tailored.Untailored));
            Number("tailored", limit.Need(tailored.Model));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, double value)
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }
    }
}
