using System.Collections.Concurrent;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>What several rules of a deployment ask for, repairs included, is worked out once.</summary>
public sealed class EvaluatedOnceTests
{
    private const string Dominated = "dotnet_diagnostic.EDGE302.severity = suggestion";

    [Theory]
    [InlineData("[MemoryBudget(20 * MiB)]")]
    [InlineData("[MemoryBudget(20 * MiB)][PowerBudget(1 * Watts)][LatencyBudget(TimePerOutputToken = 1 * Milliseconds)]")]
    public async Task A_model_is_laid_out_once_for_each_policy_whatever_the_number_of_deployments_and_rules(string budgets)
    {
        var (work, ids) = await Run(Kiosks(budgets));
        Assert.Equal(["Tiny as Eight", "Tiny as Half", "Tiny as Single"], work);
        Assert.Equal(20 * budgets.Count(character => character == '['), ids.Length);
    }

    [Fact]
    public async Task Where_nothing_fires_no_other_policy_is_looked_at()
    {
        var (work, ids) = await Run(Kiosks(""), "");
        Assert.Empty(ids);
        Assert.Equal(["Tiny as Half"], work);
    }

    // Half of all layers cost exp((1.002 + 0.370)·0.25) in quality, and power is not what tailoring can keep below what the board idles at.
    [Fact]
    public async Task A_deployment_is_tailored_once_for_each_policy_whatever_the_number_of_rules_that_fire()
    {
        var (work, ids) = await Run([new Firing
        {
            Attributes = Sources.Attribute + "[MemoryBudget(27_644_224 * Bytes)][QualityBudget(MaxPerplexityRatio = 1.01)][LatencyBudget(TimePerOutputToken = 365 * Milliseconds)][Tailoring]",
        }]);
        Assert.True(ids.Length > 1, string.Join(' ', ids));
        Assert.Equal(["tailor Tiny as Eight", "tailor Tiny as Half", "tailor Tiny as Single"], work);
    }

    [Fact]
    public async Task A_deployment_that_keeps_its_budgets_is_tailored_once()
    {
        var (work, ids) = await Run([new Firing { Attributes = Sources.Attribute + "[MemoryBudget(27_680_000 * Bytes)][Tailoring]" }], "");
        Assert.Empty(ids);
        Assert.Equal(["tailor Tiny as Half"], work);
    }

    private static IEnumerable<Firing> Kiosks(string budgets) =>
        Enumerable.Range(0, 20).Select(i => new Firing { Name = "Kiosk" + i, Attributes = Sources.Attribute + budgets });

    private static async Task<(string[] Work, string[] Ids)> Run(IEnumerable<Firing> deployments, string options = Dominated)
    {
        var work = new ConcurrentBag<string>();
        var reported = await PlainRun.Of(
            new DeploymentAnalyzer(() => new WritingEvaluator(work)),
            Sources.Usings + Sources.Parts + string.Concat(deployments.Select(deployment => deployment.Struct)),
            options);
        return ([.. work.Order(StringComparer.Ordinal)], [.. reported.Select(diagnostic => diagnostic.Id)]);
    }

    /// <summary>Writes down what it does.</summary>
    private sealed class WritingEvaluator(ConcurrentBag<string> work) : Evaluator
    {
        protected override StoredWeights LayOut(Transformer model, QuantizationPolicy policy)
        {
            work.Add($"{model.Name} as {policy.Name}");
            return base.LayOut(model, policy);
        }

        protected override TailoredDeployment? Tailor(
            Deployment declared, DeploymentBudgets budgets, WorkloadRanges ranges, CancellationToken cancellation)
        {
            work.Add($"tailor {declared.Model.Name} as {declared.Policy.Name}");
            return base.Tailor(declared, budgets, ranges, cancellation);
        }
    }
}
