using System.Globalization;
using System.Text.Json;
using EdgeDsl.Cli.Checks;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Profiles;

/// <summary>Reads what EDGE301 says of deployments and profilers from a compiler's SARIF 2.1 file.</summary>
internal sealed class ProfileReading
{
    private const string LiveCosts = "EDGE301";
    private const string Costs = "costs.";

    private static readonly HashSet<string> Words = ["type", "model", "device", "policy", "runtime", "operatingPoint", "promptTokens", "outputTokens", "batch"];

    private readonly SortedDictionary<string, ProfilerListing> profilers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DeploymentProfile> deployments = new(StringComparer.Ordinal);

    /// <summary>Adds a file: a project has one for each of its target frameworks.</summary>
    public void Add(Stream sarif)
    {
        using var document = JsonDocument.Parse(sarif);
        foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
        {
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                if (result.GetProperty("ruleId").GetString() == LiveCosts && result.TryGetProperty("properties", out var properties)
                    && properties.TryGetProperty("customProperties", out var figures))
                {
                    Add(figures.EnumerateObject().ToDictionary(figure => figure.Name, figure => JsonText.Printable(figure.Value.GetString() ?? "")));
                }
            }
        }
    }

    /// <summary>The product, with its budgets as the build judged them.</summary>
    public ProductProfile Product(string project, IReadOnlyList<BudgetCheck> budgets)
    {
        var names = new DeploymentNames(deployments.Select(known => (known.Key, known.Value.Name)));
        var profilerNames = new DeploymentNames(profilers.Select(known => (known.Key, known.Value.Name)));
        return new(
            project,
            [.. profilers.Select(known => known.Value with { Name = profilerNames.Of(known.Key, known.Value.Name) })],
            [.. deployments.Values.Select(deployment => Named(deployment, names.Of(deployment.Type, deployment.Name)))]);

        DeploymentProfile Named(DeploymentProfile deployment, string name) => deployment with
        {
            Name = name,
            Budgets = [.. budgets.Where(check => check.Type == deployment.Type).Select(check => check with { Deployment = name })],
        };
    }

    private void Add(Dictionary<string, string> figures)
    {
        if (figures.TryGetValue("profiler.name", out var profiler))
        {
            var types = new List<string>();
            while (figures.TryGetValue(FormattableString.Invariant($"profiler.deployment.{types.Count + 1}"), out var type))
                types.Add(type);
            profilers[figures.GetValueOrDefault("profiler.type", profiler)] = new ProfilerListing(profiler, types);
        }
        else if (figures.TryGetValue(Costs + "type", out var type))
        {
            deployments[type] = new DeploymentProfile
            {
                Name = figures["figure.deployment"],
                Type = type,
                Model = Text("model"),
                Device = Text("device"),
                Policy = Text("policy"),
                Runtime = Text("runtime"),
                OperatingPoint = Text("operatingPoint"),
                PromptTokens = Length("promptTokens"),
                OutputTokens = Length("outputTokens"),
                Batch = Length("batch"),
                Costs = figures
                    .Where(figure => figure.Key.StartsWith(Costs, StringComparison.Ordinal) && !Words.Contains(figure.Key[Costs.Length..]))
                    .OrderBy(figure => figure.Key, StringComparer.Ordinal)
                    .ToDictionary(figure => figure.Key[Costs.Length..], figure => double.Parse(figure.Value, NumberStyles.Float, CultureInfo.InvariantCulture)),
                Budgets = [],
            };
        }

        string Text(string name) => figures.GetValueOrDefault(Costs + name, "");

        int Length(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);
    }
}
