using System.Text.Json;
using EdgeDsl.Cli.Profiles;

namespace EdgeDsl.Cli.Answers;

/// <summary>A product's deployments as JSON, in base units.</summary>
internal static class ProfileJson
{
    public static void Write(Utf8JsonWriter json, ProductProfile product)
    {
        json.WriteStartObject();
        json.WriteString("project", product.Project);
        json.WriteStartArray("profilers");
        foreach (var profiler in product.Profilers)
        {
            json.WriteStartObject();
            json.WriteString("name", profiler.Name);
            Write(json, "deployments", product.Of(profiler));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "unlisted", product.Unlisted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<DeploymentProfile> deployments)
    {
        json.WriteStartArray(name);
        foreach (var deployment in deployments)
        {
            json.WriteStartObject();
            json.WriteString("name", deployment.Name);
            json.WriteString("type", deployment.Type);
            json.WriteString("model", deployment.Model);
            json.WriteString("device", deployment.Device);
            json.WriteString("policy", deployment.Policy);
            json.WriteString("runtime", deployment.Runtime);
            json.WriteString("operatingPoint", deployment.OperatingPoint);
            json.WriteNumber("promptTokens", deployment.PromptTokens);
            json.WriteNumber("outputTokens", deployment.OutputTokens);
            json.WriteNumber("batch", deployment.Batch);
            json.WriteStartObject("costs");
            foreach (var (cost, value) in deployment.Costs)
                CheckJson.Number(json, cost, value);
            json.WriteEndObject();
            json.WriteStartArray("budgets");
            foreach (var check in deployment.Budgets)
                CheckJson.Write(json, check);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
