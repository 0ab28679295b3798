using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>A plan over operating points as JSON: base units, <c>null</c> for what is not known or does not exist.</summary>
internal static class ScheduleJson
{
    public static void Write(Utf8JsonWriter json, FrequencyPlan plan, DeploymentBudgets budgets, FrequencyScaling scaling)
    {
        var levels = plan.Levels;
        var deployment = levels.All[0].Model.Deployment;
        json.WriteStartObject();
        json.WriteString("model", deployment.Model.Name);
        json.WriteString("device", deployment.Device.Name);
        json.WriteString("policy", deployment.Policy.Name);
        json.WriteString("runtime", RuntimeNames.Of(deployment.EffectiveRuntime));
        json.WriteNumber("promptTokens", levels.Workload.PromptTokens);
        json.WriteNumber("outputTokens", levels.Workload.OutputTokens);
        json.WriteNumber("maxSlowdown", scaling.MaxSlowdown);
        json.WriteStartObject("limits");
        Number(json, "timeToFirstTokenSeconds", budgets.TimeToFirstToken);
        Number(json, "timePerOutputTokenSeconds", budgets.TimePerOutputToken);
        Number(json, "endToEndSeconds", budgets.EndToEnd);
        json.WriteEndObject();

        json.WriteStartArray("levels");
        foreach (var level in levels.All)
        {
            json.WriteStartObject();
            json.WriteString("operatingPoint", level.Point.Name);
            Number(json, "timeToFirstTokenSeconds", level.PrefillSeconds);
            Number(json, "prefillJoules", level.PrefillJoules);
            Number(json, "timePerOutputTokenSeconds", level.StepSeconds);
            Number(json, "decodeStepJoules", level.StepJoules);
            Number(json, "switchingSeconds", levels.SwitchingTime(level));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("switchingIsSlowerThanLayer", levels.SwitchIsSlowerThanLayer);
        json.WriteBoolean("layerWise", plan.IsLayerWise);
        Plan(json, "plan", plan.Best, levels);
        json.WriteStartObject("baselines");
        Plan(json, "highestPoint", plan.HighestPoint, levels);
        Plan(json, "bestSingleLevel", plan.BestSingleLevel, levels);
        Plan(json, "oneLevelPerPhase", plan.OneLevelPerPhase, levels);
        Number(json, "raceToIdleJoules", plan.RaceToIdle);
        json.WriteEndObject();
        Number(json, "lowerBoundJoules", plan.LowerBound);
        Number(json, "gap", plan.Gap);
        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, string name, RequestPlan? plan, OperatingLevels levels)
    {
        if (plan is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Points("prefill", plan.PrefillLevels);
        Points("decode", plan.DecodeLevels);
        Number(json, "timeToFirstTokenSeconds", plan.TimeToFirstToken);
        Number(json, "timePerOutputTokenSeconds", plan.TimePerOutputToken);
        Number(json, "seconds", plan.Time);
        Number(json, "joules", plan.Energy);
        Number(json, "joulesUntilLimit", plan.EnergyUntilLimit);
        json.WriteEndObject();

        void Points(string phase, IReadOnlyList<int> points)
        {
            json.WriteStartArray(phase);
            foreach (var point in points)
                json.WriteStringValue(levels.All[point].Point.Name);
            json.WriteEndArray();
        }
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
