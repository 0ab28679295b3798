using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>What every user takes for granted of random deployments, extremes included: more work never costs less.</summary>
public class MonotonicityTests
{
    // A double that is formed in another order may differ in its last bits.
    private const double Rounding = 1 - 1e-12;

    private static readonly int DeploymentsEach =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_DEPLOYMENTS"), CultureInfo.InvariantCulture, out var deployments) ? 10 * deployments : 400;

    private static readonly (string Name, Func<DeploymentCosts, double> Of)[] Costs =
    [
        ("prefill FLOPs", costs => costs.PrefillFlops.Constant),
        ("decode FLOPs", costs => costs.DecodeFlopsPerToken.Constant),
        ("total FLOPs", costs => costs.TotalFlops.Constant),
        ("KV cache", costs => costs.KeyValueCacheBytes.Constant),
        ("activations", costs => costs.ActivationBytes.Constant),
        ("peak memory", costs => costs.PeakMemoryBytes.Constant),
        ("time to first token", costs => costs.TimeToFirstToken.Constant),
        ("end to end", costs => costs.EndToEndLatency.Constant),
        ("energy per request", costs => costs.EnergyPerRequest.Constant),
    ];

    private static readonly (string Name, Func<DeploymentCosts, double> Of)[] Times =
    [
        ("time to first token", costs => costs.TimeToFirstToken.Constant),
        ("time per output token", costs => costs.TimePerOutputToken.Constant),
        ("end to end", costs => costs.EndToEndLatency.Constant),
    ];

    [Fact]
    public void More_prompt_tokens_never_cost_less() => NeverLess(Costs, (deployment, point, step) =>
        ((deployment, point), (deployment, point with { PromptTokens = point.PromptTokens + step })));

    [Fact]
    public void More_output_tokens_never_cost_less() => NeverLess(Costs, (deployment, point, step) =>
        ((deployment, point), (deployment, point with { OutputTokens = point.OutputTokens + step })));

    [Fact]
    public void More_sequences_never_cost_less() => NeverLess(Costs, (deployment, point, step) =>
        ((deployment, point), (deployment, point with { Batch = point.Batch + (step % 7) })));

    [Fact]
    public void More_layers_never_cost_less() => NeverLess(Costs, (streaming, point, step) =>
    {
        // Which layers stream depends on how many there are, and they differ in size.
        var deployment = streaming with { StreamedLayers = 0 };
        var more = deployment.Model with { Layers = deployment.Model.Layers + (step % 9) };
        // llama.cpp keeps windows only beside layers without one: the first of those makes the others cheaper.
        var isOtherKind = deployment.Model.GlobalLayers == 0 && more.GlobalLayers > 0;
        return ((deployment, point), (isOtherKind ? deployment : deployment with { Model = more }, point));
    });

    [Fact]
    public void A_higher_rate_never_takes_longer() => NeverLess(Times, (deployment, point, step) =>
        ((deployment with { Device = Faster(deployment.Device, 1 + (step / 100.0)) }, point), (deployment, point)));

    [Fact]
    public void A_higher_bandwidth_never_takes_longer() => NeverLess(Times, (deployment, point, step) =>
        ((deployment with
        {
            Device = deployment.Device with
            {
                MemoryBandwidth = deployment.Device.MemoryBandwidth * (1 + (step / 100.0)),
                StorageBandwidth = deployment.Device.StorageBandwidth * (1 + (step / 50.0)),
            },
        }, point), (deployment, point)));

    [Fact]
    public void More_bits_per_weight_never_take_less_memory()
    {
        // The formats of ggml from the fewest bits to the most, by their blocks: data/gguf_quant_types.csv.
        CostModel.GgufMix[] mixes = [CostModel.GgufMix.IQ2_XXS, CostModel.GgufMix.Q2_K, CostModel.GgufMix.Q3_K_M, CostModel.GgufMix.Q4_K_S, CostModel.GgufMix.Q4_K_M, CostModel.GgufMix.Q5_K_M, CostModel.GgufMix.Q6_K, CostModel.GgufMix.Q8_0, CostModel.GgufMix.F16, CostModel.GgufMix.F32];
        Each((deployment, point, _) =>
        {
            var before = 0L;
            foreach (var mix in mixes)
            {
                var bytes = At(deployment with { Policy = deployment.Policy with { Mix = mix, Bits = 0, Weights = CostModel.WeightFormat.Unspecified } }, point)?.WeightBytes.Constant;
                // Rows that no block divides fall back to a format of more bits, and then not every step is upwards.
                if (bytes is null || deployment.Model.HiddenSize % 256 != 0 || deployment.Model.IntermediateSize % 256 != 0 || deployment.Model.QueryWidth % 256 != 0)
                    return;
                Assert.True(bytes >= before, $"{deployment.Model} as {mix}: {bytes} bytes after {before}");
                before = bytes.Value;
            }

            var uniform = 0L;
            foreach (var bits in new[] { 2, 3, 4, 5, 6, 8 })
            {
                var bytes = At(deployment with { Policy = deployment.Policy with { Mix = CostModel.GgufMix.None, Bits = bits, Weights = CostModel.WeightFormat.Unspecified } }, point)!.WeightBytes.Constant;
                Assert.True(bytes >= uniform, $"{deployment.Model} with {bits} bits: {bytes} bytes after {uniform}");
                uniform = bytes;
            }
        });
    }

    private static Device Faster(Device device, double factor) =>
        device with { Rates = [.. device.Rates.Select(rate => rate with { OperationsPerSecond = rate.OperationsPerSecond * factor })] };

    private static void NeverLess(
        (string Name, Func<DeploymentCosts, double> Of)[] costs,
        Func<Deployment, WorkloadPoint, int, ((Deployment Deployment, WorkloadPoint Point) Less, (Deployment Deployment, WorkloadPoint Point) More)> pair)
    {
        var compared = 0;
        Each((deployment, point, step) =>
        {
            var (less, more) = pair(deployment, point, step);
            if (At(less.Deployment, less.Point) is not { } small || At(more.Deployment, more.Point) is not { } large)
                return;
            foreach (var (name, of) in costs)
            {
                double low = of(small), high = of(large);
                Assert.Equal(double.IsNaN(low), double.IsNaN(high));
                Assert.False(high < low * Rounding, $"{name}: {high:R} after {low:R}\n{less}\n{more}");
                compared += double.IsNaN(low) ? 0 : 1;
            }
        });
        Assert.True(compared > DeploymentsEach);
    }

    private static void Each(Action<Deployment, WorkloadPoint, int> judge)
    {
        for (var seed = 0; seed < DeploymentsEach; seed++)
        {
            var random = new Random(seed);
            var deployment = new RandomDeployment(900_000 + seed, "R", long.MaxValue);
            judge(deployment.Deployment, deployment.RandomPoint(random), random.Next(1, 300));
        }
    }

    /// <summary>The costs; null where a count does not fit in 64 bits.</summary>
    private static DeploymentCosts? At(Deployment deployment, WorkloadPoint point) =>
        new DeploymentCostModel(deployment).At(point.ToWorkload()) is { HasOverflow: false } costs ? costs : null;
}
