using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using EdgeDsl.Catalog;
using EdgeDsl.Cli;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>
/// What the tool prints for deployments of the catalog is what generated code returns and what the analyzer compares with budgets, bit for
/// bit: every model, device and policy at least once.
/// </summary>
public class ToolAgreementTests
{
    private static readonly (string Field, Func<CostReport, object> Report)[] Fields =
    [
        ("flops.prefill", report => report.PrefillFlops),
        ("flops.decodePerToken", report => report.DecodeFlopsPerToken),
        ("flops.total", report => report.TotalFlops),
        ("memory.weightBytes", report => report.WeightBytes),
        ("memory.keyValueCacheBytes", report => report.KeyValueCacheBytes),
        ("memory.activationBytes", report => report.ActivationBytes),
        ("memory.peakBytes", report => report.PeakMemoryBytes),
        ("latency.timeToFirstTokenSeconds", report => report.TimeToFirstToken),
        ("latency.timePerOutputTokenSeconds", report => report.TimePerOutputToken),
        ("latency.endToEndSeconds", report => report.EndToEndLatency),
        ("latency.prefillTokensPerSecond", report => report.PrefillTokensPerSecond),
        ("latency.decodeTokensPerSecond", report => report.DecodeTokensPerSecond),
        ("energy.perTokenJoules", report => report.EnergyPerToken),
        ("energy.perRequestJoules", report => report.EnergyPerRequest),
        ("energy.averagePowerWatts", report => report.AveragePower),
        ("energy.peakPowerWatts", report => report.PeakPower),
    ];

    private static readonly (string Field, string Attribute, string Rule)[] Budgets =
    [
        ("memory.peakBytes", "MemoryBudget({0})", "EDGE101"),
        ("energy.perTokenJoules", "EnergyBudget(PerToken = {0})", "EDGE104"),
        ("latency.timeToFirstTokenSeconds", "LatencyBudget(TimeToFirstToken = {0})", "EDGE105"),
        ("memory.weightBytes", "StorageBudget({0})", "EDGE107"),
    ];

    private static readonly (Type Model, Type Device, Type Policy)[] Deployments = [.. Enumerable
        .Range(0, new[] { CatalogEntries.Models.Count, CatalogEntries.Devices.Count, CatalogEntries.Policies.Count, 60 }.Max())
        .Select(i => (
            CatalogEntries.Models[i % CatalogEntries.Models.Count],
            CatalogEntries.Devices[i % CatalogEntries.Devices.Count],
            CatalogEntries.Policies[i % CatalogEntries.Policies.Count]))];

    [Fact]
    public void The_tool_prints_what_generated_code_returns()
    {
        var assembly = GeneratedCode.Compile(Deployments.Select((deployment, i) =>
            Source(i, deployment, "", "[Range(0, 4096)] int PromptTokens, [Range(0, 4096)] int OutputTokens, [Range(1, 8)] int Batch")));
        var random = new Random(1);
        for (var i = 0; i < Deployments.Length; i++)
        {
            WorkloadPoint[] points = [new(512, 128, 1), new(0, 64, 1), new(random.Next(4096), random.Next(4096), random.Next(1, 8))];
            var answers = Answers(points.Select(point => Request(Deployments[i], point)));
            foreach (var (answer, report) in answers.Zip(Evaluate(assembly.GetType("D" + Text(i))!, points)))
            {
                foreach (var (field, figure) in Fields)
                    Assert.True(Same(At(answer, field), figure(report)), $"{Deployments[i]} {field}: tool {At(answer, field)}, generated {figure(report):R}");
                // A phase without known times is bound by nothing that could be named.
                Assert.True(
                    answer.GetProperty("bounds").GetProperty("decode").GetString() is not { } bound
                    || bound.Equals(report.DecodeBound.ToString(), StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task A_budget_of_what_the_tool_prints_holds_and_the_next_lower_one_does_not()
    {
        var point = new WorkloadPoint(512, 128, 1);
        var answers = Answers(Deployments.Select(deployment => Request(deployment, point)));
        var exact = Deployments.Select((deployment, i) => Source(2 * i, deployment, BudgetsAt(answers[i], value => value), OnePoint));
        var below = Deployments.Select((deployment, i) => Source((2 * i) + 1, deployment, BudgetsAt(answers[i], Below), OnePoint));
        var sources = exact.Zip(below).SelectMany(pair => new[] { pair.First, pair.Second });
        var diagnostics = await GeneratedCode.AnalyzeAsync(GeneratedCode.Generate(sources));
        for (var i = 0; i < Deployments.Length; i++)
        {
            Assert.Empty(Fired(2 * i));
            Assert.Equal(Budgets.Where(budget => IsKnown(answers[i], budget.Field)).Select(budget => budget.Rule), Fired((2 * i) + 1));
        }

        IEnumerable<string> Fired(int source) => diagnostics[$"Deployment{Text(source)}.cs"]
            .Select(diagnostic => diagnostic.Id).Where(id => Budgets.Any(budget => budget.Rule == id)).Order(StringComparer.Ordinal);
    }

    private const string OnePoint = "[Range(512, 512)] int PromptTokens, [Range(128, 128)] int OutputTokens";

    private static string Source(int number, (Type Model, Type Device, Type Policy) deployment, string budgets, string parameters) =>
        $"[Deployment<{deployment.Model.FullName}, {deployment.Device.FullName}, {deployment.Policy.FullName}>]\n{budgets}"
        + $"public readonly partial record struct D{Text(number)}({parameters});\n";

    private static string BudgetsAt(JsonElement answer, Func<double, double> limit) => string.Concat(Budgets
        .Where(budget => IsKnown(answer, budget.Field))
        .Select(budget => "[" + string.Format(CultureInfo.InvariantCulture, budget.Attribute, DeclarationSource.Value(limit(At(answer, budget.Field).GetDouble()))) + "]\n"));

    // Bytes are whole, times and energies are not.
    private static double Below(double value) => value >= 1e6 ? value - 1 : Math.BitDecrement(value);

    private static bool IsKnown(JsonElement answer, string field) => At(answer, field).ValueKind == JsonValueKind.Number;

    private static string Request((Type Model, Type Device, Type Policy) deployment, WorkloadPoint point) =>
        $"{{\"model\":\"{deployment.Model.Name}\",\"device\":\"{deployment.Device.Name}\",\"policy\":\"{deployment.Policy.Name}\","
        + $"\"promptTokens\":{Text(point.PromptTokens)},\"outputTokens\":{Text(point.OutputTokens)},\"batch\":{Text(point.Batch)}}}\n";

    private static List<JsonElement> Answers(IEnumerable<string> requests)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(
            ["estimate", "--input", "-"],
            new StandardStreams(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(requests))), output, error, IsTerminal: false));
        Assert.True(exitCode == 0, Encoding.UTF8.GetString(output.ToArray()));
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static JsonElement At(JsonElement json, string path) => path.Split('.').Aggregate(json, (at, name) => at.GetProperty(name));

    private static bool Same(JsonElement printed, object returned) => returned switch
    {
        long count => printed.GetInt64() == count,
        double real when double.IsFinite(real) => BitConverter.DoubleToInt64Bits(printed.GetDouble()) == BitConverter.DoubleToInt64Bits(real),
        _ => printed.ValueKind == JsonValueKind.Null,
    };

    private static CostReport[] Evaluate(Type deployment, WorkloadPoint[] points) =>
        (CostReport[])typeof(ToolAgreementTests).GetMethod(nameof(EvaluateAll), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(deployment).Invoke(null, [points])!;

    private static CostReport[] EvaluateAll<TDeployment>(WorkloadPoint[] points)
        where TDeployment : IDeployment<TDeployment> => [.. points.Select(point => point.Evaluate<TDeployment>())];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
