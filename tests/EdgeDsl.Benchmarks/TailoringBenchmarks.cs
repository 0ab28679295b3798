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

    private static readonly Device EightPoints = Deployment.Device with
    {
        OperatingPoints =
        [
            .. Enumerable.Range(3, 8).Select(tenth => new CostModel.OperatingPoint
            {
                Name = tenth.ToString(System.Globalization.CultureInfo.InvariantCulture),
                RateScale = tenth / 10.0,
                BandwidthScale = (tenth + 10) / 20.0,
                MaxPower = 6 + (0.019 * tenth * tenth * tenth),
                SwitchingTime = 40e-6,
            }),
        ],
    };

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

    /// <summary>
    /// What the generator works out for one deployment with tailoring and frequency scaling: the plan of 32 layers and four bit widths under
    /// memory and latency budgets, its schedule over eight operating points, layer by layer, and the governor's tables. Goal: at most 50 ms.
    /// </summary>
    [Benchmark(Baseline = true)]
    public int TailoringAndTables()
    {
        var deployment = Deployment with { Device = EightPoints, Tailoring = new Tailoring { BitWidths = new EquatableArray<int>([4, 5, 6, 8]) } };
        var budgets = new DeploymentBudgets { Memory = 5e9, TimeToFirstToken = 32, TimePerOutputToken = 0.08 };
        var tailored = TailoredDeployment.Of(deployment, budgets, Ranges)!;
        var scaling = new FrequencyScaling();
        var levels = new OperatingLevels(tailored.Model, WorstPoint.Find(tailored.Model, Ranges, CostModel.Budget.EndToEnd), scaling);
        var plan = FrequencyPlan.Make(levels, budgets, scaling);
        return plan.Best!.DecodeLevels.Count + new GovernorTable(levels, Ranges, scaling).Entries.Count;
    }

    private static TailoredDeployment? Tailor(int[] bits, DeploymentBudgets budgets) => TailoredDeployment.Of(
        Deployment with { Tailoring = new Tailoring { BitWidths = new EquatableArray<int>(bits) } }, budgets, Ranges);
}
