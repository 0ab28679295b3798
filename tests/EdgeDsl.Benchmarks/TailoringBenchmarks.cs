using BenchmarkDotNet.Attributes;
using EdgeDsl.CostModel;

namespace EdgeDsl.Benchmarks;

/// <summary>The compile-time cost of tailoring 32 layers: goal at most 50 ms.</summary>
public class TailoringBenchmarks
{
    private static readonly CostModel.Deployment Deployment = new()
    {
        Model = new Transformer
        {
            Name = "Llama-2-7B",
            Layers = 32,
            HiddenSize = 4096,
            IntermediateSize = 11008,
            AttentionHeads = 32,
            KeyValueHeads = 32,
            HeadDimension = 128,
            VocabularySize = 32000,
            MaxPositionEmbeddings = 4096,
        },
        Policy = new QuantizationPolicy { Mix = CostModel.GgufMix.Q4_K_M },
        Device = new Device
        {
            Class = CostModel.DeviceClass.IntegratedGpu,
            MemoryBandwidth = 100e9,
            IdlePower = 5,
            MaxPower = 25,
            Rates = [new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 2e12 }],
        },
    };

    private static readonly WorkloadRanges Ranges = new(new(1, 1024), new(1, 256), new(1, 1));

    /// <summary>Pruning alone, one budget.</summary>
    [Benchmark]
    public TailoredDeployment? Pruning() => Tailor([], new DeploymentBudgets { Memory = 4.2e9 });

    /// <summary>Pruning and four bit widths, one budget.</summary>
    [Benchmark]
    public TailoredDeployment? BitWidths() => Tailor([4, 5, 6, 8], new DeploymentBudgets { Memory = 5e9 });

    /// <summary>Pruning and four bit widths, three budgets.</summary>
    [Benchmark]
    public TailoredDeployment? ThreeBudgets() =>
        Tailor([4, 5, 6, 8], new DeploymentBudgets { Memory = 5e9, TimePerOutputToken = 0.07, EnergyPerToken = 1.1 });

    /// <summary>Pruning and six bit widths, five budgets of which several bind.</summary>
    [Benchmark]
    public TailoredDeployment? SixBitWidths() => Tailor(
        [2, 3, 4, 5, 6, 8],
        new DeploymentBudgets { Memory = 5e9, TimeToFirstToken = 9, TimePerOutputToken = 0.07, EnergyPerToken = 1.1, EnergyPerRequest = 400 });

    private static TailoredDeployment? Tailor(int[] bits, DeploymentBudgets budgets) => TailoredDeployment.Of(
        Deployment with { Tailoring = new Tailoring { BitWidths = new EquatableArray<int>(bits) } }, budgets, Ranges);
}
