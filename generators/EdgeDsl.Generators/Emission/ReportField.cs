using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>One property of <c>CostReport</c> and the cost that fills it.</summary>
internal sealed class ReportField
{
    private readonly Func<DeploymentCosts, Count>? count;
    private readonly Func<DeploymentCosts, Real>? real;

    private ReportField(string name, Func<DeploymentCosts, Count>? count, Func<DeploymentCosts, Real>? real)
    {
        Name = name;
        Local = char.ToLowerInvariant(name[0]) + name.Substring(1);
        this.count = count;
        this.real = real;
    }

    /// <summary>Name of the property.</summary>
    public string Name { get; }

    /// <summary>Name of a local for it.</summary>
    public string Local { get; }

    public static IReadOnlyList<ReportField> Flops { get; } =
    [
        Of("PrefillFlops", costs => costs.PrefillFlops),
        Of("DecodeFlopsPerToken", costs => costs.DecodeFlopsPerToken),
        Of("TotalFlops", costs => costs.TotalFlops),
    ];

    public static IReadOnlyList<ReportField> Memory { get; } =
    [
        Of("WeightBytes", costs => costs.WeightBytes),
        Of("KeyValueCacheBytes", costs => costs.KeyValueCacheBytes),
        Of("ActivationBytes", costs => costs.ActivationBytes),
        Of("PeakMemoryBytes", costs => costs.PeakMemoryBytes),
    ];

    public static IReadOnlyList<ReportField> Latency { get; } =
    [
        Of("TimeToFirstToken", costs => costs.TimeToFirstToken),
        Of("TimeToFirstTokenLow", costs => costs.TimeToFirstTokenLow),
        Of("TimeToFirstTokenHigh", costs => costs.TimeToFirstTokenHigh),
        Of("TimePerOutputToken", costs => costs.TimePerOutputToken),
        Of("TimePerOutputTokenLow", costs => costs.TimePerOutputTokenLow),
        Of("TimePerOutputTokenHigh", costs => costs.TimePerOutputTokenHigh),
        Of("EndToEndLatency", costs => costs.EndToEndLatency),
        Of("EndToEndLatencyLow", costs => costs.EndToEndLatencyLow),
        Of("EndToEndLatencyHigh", costs => costs.EndToEndLatencyHigh),
        Of("PrefillTokensPerSecond", costs => costs.PrefillTokensPerSecond),
        Of("DecodeTokensPerSecond", costs => costs.DecodeTokensPerSecond),
    ];

    public static IReadOnlyList<ReportField> Energy { get; } =
    [
        Of("EnergyPerToken", costs => costs.EnergyPerToken),
        Of("EnergyPerTokenLow", costs => costs.EnergyPerTokenLow),
        Of("EnergyPerTokenHigh", costs => costs.EnergyPerTokenHigh),
        Of("EnergyPerRequest", costs => costs.EnergyPerRequest),
        Of("EnergyPerRequestLow", costs => costs.EnergyPerRequestLow),
        Of("EnergyPerRequestHigh", costs => costs.EnergyPerRequestHigh),
        Of("AveragePower", costs => costs.AveragePower),
        Of("PeakPower", costs => costs.PeakPower),
    ];

    public static IReadOnlyList<ReportField> All { get; } = [.. Flops, .. Memory, .. Latency, .. Energy];

    public void Use(ExpressionPrinter printer, DeploymentCosts costs, int parts = 1)
    {
        if (count is not null)
            printer.Use(count(costs), parts);
        else
            printer.Use(real!(costs), parts);
    }

    /// <summary>The value of the cost.</summary>
    public int ValueOf(DeploymentCosts costs, ExpressionValues values) => count is not null ? values.Of(count(costs)) : values.Of(real!(costs));

    /// <summary>Whether the cost is not known for any workload.</summary>
    public bool IsUnknown(DeploymentCosts costs) => real is not null && real(costs).IsUnknown;

    public string Print(ExpressionPrinter printer, CodeWriter writer, DeploymentCosts costs) =>
        count is not null ? printer.Print(writer, count(costs)) : printer.Print(writer, real!(costs));

    private static ReportField Of(string name, Func<DeploymentCosts, Count> count) => new(name, count, null);

    private static ReportField Of(string name, Func<DeploymentCosts, Real> real) => new(name, null, real);
}
