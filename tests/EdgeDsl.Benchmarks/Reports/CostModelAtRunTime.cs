using EdgeDsl.CostModel;

namespace EdgeDsl.Benchmarks;

/// <summary>The cost model that the generator asks while compiling, asked while the program runs.</summary>
internal sealed class CostModelAtRunTime(DeploymentCostModel model)
{
    public static CostModelAtRunTime OfAssistant() => new(new DeploymentCostModel(new Deployment
    {
        Model = new Transformer
        {
            Name = "SixteenLayers",
            Layers = 16,
            HiddenSize = 2048,
            IntermediateSize = 8192,
            AttentionHeads = 32,
            KeyValueHeads = 8,
            HeadDimension = 64,
            VocabularySize = 128_256,
            TieWordEmbeddings = true,
            MaxPositionEmbeddings = 131_072,
        },
        Device = new Device
        {
            Name = "Board",
            Class = CostModel.DeviceClass.ArmCpu,
            MemoryCapacity = 8 * Units.GiB,
            ReservedMemory = 0.5 * Units.GiB,
            MemoryBandwidth = 17.07e9,
            StorageBandwidth = 90e6,
            IdlePower = 4,
            MaxPower = 13.9,
            Rates =
            [
                new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 153.5e9 },
                new ComputeRate { Format = CostModel.NumberFormat.Float16, OperationsPerSecond = 307e9 },
                new ComputeRate { Format = CostModel.NumberFormat.Int8, OperationsPerSecond = 614e9 },
            ],
            Calibrations = [.. Calibrations(CostModel.Phase.Prefill, 0.039, 0.22), .. Calibrations(CostModel.Phase.Decode, 0.045, 0.25)],
        },
        Policy = new QuantizationPolicy
        {
            Name = "FourBits",
            Weights = CostModel.WeightFormat.Q4_K,
            TokenEmbedding = CostModel.WeightFormat.Q6_K,
            KeyValueCache = CostModel.CacheFormat.F16,
        },
    }));

    /// <summary>Seconds of a request.</summary>
    public double EndToEnd(int promptTokens, int outputTokens) =>
        model.At(new Workload(promptTokens, outputTokens, 1)).EndToEndLatency.Constant;

    private static Calibration[] Calibrations(CostModel.Phase phase, double attention, double error) =>
    [
        new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = phase, ComputeShare = 0.212, BandwidthShare = 0.52, StepTime = 0.002, RelativeError = error },
        new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = phase, Format = CostModel.WeightFormat.Q4_K, ComputeShare = 0.248, BandwidthShare = 0.498, RelativeError = error },
        new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = phase, Attention = true, ComputeShare = attention, BandwidthShare = 0.52, RelativeError = error },
    ];
}
