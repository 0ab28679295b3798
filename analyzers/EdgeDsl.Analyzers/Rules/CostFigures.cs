using System.Collections.Immutable;
using System.Globalization;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>
/// What a deployment is and costs at the far corner of its ranges, in base units and to the last bit, as properties of EDGE301: a report
/// over a product is made of them.
/// </summary>
internal static class CostFigures
{
    /// <summary>Name of a profiler.</summary>
    public const string Profiler = "profiler.name";

    /// <summary>What tells a profiler from others of its name.</summary>
    public const string ProfilerType = "profiler.type";

    /// <summary>Type of a deployment that the profiler lists; numbered from 1.</summary>
    public const string Profiled = "profiler.deployment";

    private const string Prefix = "costs.";

    private static readonly (string Name, Func<DeploymentCosts, double> Value)[] Costs =
    [
        ("prefillFlops", costs => costs.PrefillFlops.Constant),
        ("decodeFlopsPerToken", costs => costs.DecodeFlopsPerToken.Constant),
        ("totalFlops", costs => costs.TotalFlops.Constant),
        ("weightBytes", costs => costs.WeightBytes.Constant),
        ("keyValueCacheBytes", costs => costs.KeyValueCacheBytes.Constant),
        ("activationBytes", costs => costs.ActivationBytes.Constant),
        ("peakMemoryBytes", costs => costs.PeakMemoryBytes.Constant),
        ("timeToFirstToken", costs => costs.TimeToFirstToken.Constant),
        ("timeToFirstTokenLow", costs => costs.TimeToFirstTokenLow.Constant),
        ("timeToFirstTokenHigh", costs => costs.TimeToFirstTokenHigh.Constant),
        ("timePerOutputToken", costs => costs.TimePerOutputToken.Constant),
        ("timePerOutputTokenLow", costs => costs.TimePerOutputTokenLow.Constant),
        ("timePerOutputTokenHigh", costs => costs.TimePerOutputTokenHigh.Constant),
        ("endToEndLatency", costs => costs.EndToEndLatency.Constant),
        ("endToEndLatencyLow", costs => costs.EndToEndLatencyLow.Constant),
        ("endToEndLatencyHigh", costs => costs.EndToEndLatencyHigh.Constant),
        ("prefillTokensPerSecond", costs => costs.PrefillTokensPerSecond.Constant),
        ("decodeTokensPerSecond", costs => costs.DecodeTokensPerSecond.Constant),
        ("energyPerToken", costs => costs.EnergyPerToken.Constant),
        ("energyPerTokenLow", costs => costs.EnergyPerTokenLow.Constant),
        ("energyPerTokenHigh", costs => costs.EnergyPerTokenHigh.Constant),
        ("energyPerRequest", costs => costs.EnergyPerRequest.Constant),
        ("energyPerRequestLow", costs => costs.EnergyPerRequestLow.Constant),
        ("energyPerRequestHigh", costs => costs.EnergyPerRequestHigh.Constant),
        ("averagePower", costs => costs.AveragePower.Constant),
        ("peakPower", costs => costs.PeakPower.Constant),
    ];

    /// <summary>The figures of one deployment.</summary>
    public static ImmutableDictionary<string, string?> Of(RuleContext context)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, string?>();
        var evaluation = context.Evaluation;
        var deployment = evaluation.Deployment;
        var point = WorstPoint.Find(evaluation.Model, evaluation.Ranges, Budget.Memory);
        figures[Prefix + "type"] = context.Identity;
        figures[Prefix + "model"] = deployment.Model.Name;
        figures[Prefix + "device"] = deployment.Device.Name;
        figures[Prefix + "policy"] = deployment.Policy.Name;
        figures[Prefix + "runtime"] = deployment.EffectiveRuntime.ToString();
        figures[Prefix + "operatingPoint"] = evaluation.Model.OperatingPoint.Name;
        figures[Prefix + "promptTokens"] = Text(point.PromptTokens);
        figures[Prefix + "outputTokens"] = Text(point.OutputTokens);
        figures[Prefix + "batch"] = Text(point.Batch);
        figures[Prefix + "parameters"] = Text(evaluation.Model.Parameters.Constant);
        figures[Prefix + "perplexityRatio"] = Text(PerplexityRatio.Of(evaluation.Model));
        figures[Prefix + "usableMemoryBytes"] = Text(deployment.Device.UsableMemory);
        foreach (var (name, value) in Costs)
            figures[Prefix + name] = Text(value(evaluation.FarCorner));
        return figures.ToImmutable();
    }

    /// <summary>The name by which a profiler and a deployment mean the same type.</summary>
    public static string TypeName(INamedTypeSymbol type) => TypeShape.Of(type.OriginalDefinition).MetadataName;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
