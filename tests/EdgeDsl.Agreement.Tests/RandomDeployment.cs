using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>
/// A random deployment, extremes included: as the cost model describes it, and as a user would declare it. The two are written apart, so
/// that reading the declaration is tested as well.
/// </summary>
internal sealed class RandomDeployment
{
    public RandomDeployment(int seed, string name, long mostPoints)
    {
        var random = new Random(seed);
        Name = name;
        Model = RandomModel(random) with { Name = name + "Model" };
        Device = RandomDevice(random) with { Name = name + "Device" };
        Policy = RandomPolicy(random) with { Name = name + "Policy" };
        Deployment = RandomOptions(random);
        Ranges = RandomRanges(random, mostPoints);
        // A sequence of its own, so that the deployments of a seed stay the ones they were.
        var beside = new Random(~seed);
        Device = RandomLink(beside);
        Deployment = WithAdapters(beside, Deployment with { Device = Device, StreamedLayers = RandomStreamedLayers(beside) });
    }

    public string Name { get; }

    public Transformer Model { get; }

    public Device Device { get; }

    public QuantizationPolicy Policy { get; }

    public Deployment Deployment { get; }

    public WorkloadRanges Ranges { get; }

    public WorkloadPoint RandomPoint(Random random) => new(
        Pick(random, Ranges.PromptTokens), Pick(random, Ranges.OutputTokens), Pick(random, Ranges.Batch));

    private Deployment RandomOptions(Random random) => new()
    {
        Model = Model,
        Device = Device,
        Policy = Policy,
        Runtime = Chance(random, 0.5) ? CostModel.Runtime.DeviceDefault : (CostModel.Runtime)random.Next(1, 8),
        OperatingPoint = Device.OperatingPoints.Count > 0 && Chance(random, 0.5) ? Device.OperatingPoints[random.Next(Device.OperatingPoints.Count)].Name : null,
        ContextLength = Chance(random, 0.3) ? random.Next(1, 1_000_000) : 0,
        KeyValueAllocation = (CostModel.KeyValueAllocation)random.Next(0, 4),
        MicroBatch = Chance(random, 0.5) ? 512 : random.Next(1, 4096),
        ColdStart = Chance(random, 0.3),
        BaseLoad = Chance(random, 0.3)
            ? new BaseLoad { Power = random.NextDouble() * 3, Memory = random.Next(0, 1 << 30), BandwidthShare = random.NextDouble() * 0.5 }
            : new BaseLoad(),
    };

    private Device RandomLink(Random random) => !Chance(random, 0.4) ? Device : Device with
    {
        Link = new DeviceLink
        {
            Kind = (CostModel.LinkKind)random.Next(0, 3),
            Bandwidth = Spread(random, 1e8, 1e11),
            EnergyPerByte = Chance(random, 0.7) ? random.NextDouble() * 1e-9 : double.NaN,
        },
    };

    private int RandomStreamedLayers(Random random) =>
        Device.Link is null || Chance(random, 0.3) ? 0 : Chance(random, 0.3) ? Model.Layers : random.Next(1, Model.Layers + 1);

    private static Deployment WithAdapters(Random random, Deployment deployment)
    {
        if (!Chance(random, 0.4))
            return deployment;
        var count = Chance(random, 0.5) ? random.Next(1, 100) : 1;
        // An up projection is in every model.
        return deployment with
        {
            Adapters = new AdapterSet
            {
                Count = count,
                Rank = random.Next(1, 128),
                Targets = (CostModel.AdapterTargets)random.Next(1, 128) | CostModel.AdapterTargets.Up,
                ActiveAdapters = Chance(random, 0.5) ? 0 : random.Next(1, count + 1),
                Merged = deployment.StreamedLayers == 0 && Chance(random, 0.3),
                Format = (CostModel.WeightFormat)random.Next(1, 4),
                EmbeddingDimension = Chance(random, 0.5) ? 0 : random.Next(1, 1000),
            },
        };
    }

    private static Transformer RandomModel(Random random)
    {
        var heads = 1 << random.Next(0, 6);
        var experts = Chance(random, 0.2) ? random.Next(1, 65) : 0;
        var window = Chance(random, 0.4) ? random.Next(1, 5000) : 0;
        var layers = Chance(random, 0.1) ? random.Next(100, 300) : random.Next(1, 49);
        return new Transformer
        {
            Layers = layers,
            HiddenSize = Chance(random, 0.2) ? random.Next(1, 5000) : 64 * random.Next(1, 80),
            IntermediateSize = Chance(random, 0.2) ? random.Next(1, 20_000) : 256 * random.Next(1, 60),
            AttentionHeads = heads,
            KeyValueHeads = heads >> random.Next(0, 6) is var keyValueHeads && keyValueHeads == 0 ? 1 : keyValueHeads,
            HeadDimension = Chance(random, 0.2) ? random.Next(1, 300) : 32 * random.Next(1, 9),
            VocabularySize = random.Next(1, 300_000),
            TieWordEmbeddings = Chance(random, 0.5),
            MaxPositionEmbeddings = random.Next(1, int.MaxValue),
            GatedMlp = Chance(random, 0.7),
            AttentionBias = Chance(random, 0.3),
            AttentionOutputBias = Chance(random, 0.2),
            MlpBias = Chance(random, 0.2),
            HeadBias = Chance(random, 0.2),
            NormsPerLayer = random.Next(0, 5),
            NormBias = Chance(random, 0.2),
            QueryKeyNorm = Chance(random, 0.3),
            SlidingWindow = window,
            SlidingWindowPattern = window > 0 && Chance(random, 0.6) ? random.Next(1, 8) : 0,
            Experts = experts,
            ExpertsPerToken = experts > 0 ? random.Next(1, experts + 1) : 0,
            SharedExperts = experts > 0 ? random.Next(0, 3) : 0,
            FusedQueryKeyValue = layers % 5 == 0,
            RopeFactors = Chance(random, 0.3) ? random.Next(1, 200) : 0,
        };
    }

    private static Device RandomDevice(Random random)
    {
        var idle = random.NextDouble() * 5;
        var powers = Chance(random, 0.7);
        return new Device
        {
            Class = (CostModel.DeviceClass)random.Next(0, 8),
            Runtime = (CostModel.Runtime)random.Next(1, 8),
            MemoryCapacity = Chance(random, 0.6) ? random.Next(1, 64) * 1073741824.0 : double.NaN,
            ReservedMemory = random.NextDouble() * 1e8,
            MemoryBandwidth = Chance(random, 0.9) ? Spread(random, 1e9, 1e12) : double.NaN,
            StorageBandwidth = Chance(random, 0.8) ? Spread(random, 1e7, 1e10) : double.NaN,
            IdlePower = powers ? idle : double.NaN,
            MaxPower = powers ? idle + 1 + random.NextDouble() * 60 : double.NaN,
            PrefillPower = powers && Chance(random, 0.2) ? idle + random.NextDouble() * 30 : double.NaN,
            DecodePower = powers && Chance(random, 0.2) ? idle + random.NextDouble() * 30 : double.NaN,
            EnergyPerByte = Chance(random, 0.3) ? random.NextDouble() * 1e-10 : double.NaN,
            SwitchedCapacitance = Chance(random, 0.2) ? random.NextDouble() * 1e-10 : double.NaN,
            Rates = [.. Enum.GetValues<CostModel.NumberFormat>().Where(_ => Chance(random, 0.8)).Select(format => new ComputeRate
            {
                Format = format,
                OperationsPerSecond = Spread(random, 1e9, 1e15),
                EnergyPerOperation = Chance(random, 0.4) ? random.NextDouble() * 1e-12 : double.NaN,
            })],
            OperatingPoints = [.. Enumerable.Range(0, random.Next(0, 4)).Select(i => new OperatingPoint
            {
                Name = "mode " + i,
                ComputeFrequency = Spread(random, 1e8, 3e9),
                Voltage = 0.5 + random.NextDouble(),
                RateScale = random.NextDouble() + 0.01,
                BandwidthScale = random.NextDouble() + 0.01,
                IdlePower = Chance(random, 0.3) ? 0.1 * i : double.NaN,
                MaxPower = Chance(random, 0.3) ? 70 + i : double.NaN,
                DecodePower = Chance(random, 0.2) ? 6 + i : double.NaN,
            })],
            Calibrations = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => new Calibration
            {
                Runtime = (CostModel.Runtime)random.Next(1, 8),
                Phase = (CostModel.Phase)random.Next(0, 2),
                Format = Chance(random, 0.5) ? CostModel.WeightFormat.Unspecified : CostModel.WeightFormat.Q4_K,
                Attention = Chance(random, 0.3),
                ComputeShare = Chance(random, 0.8) ? 1 - random.NextDouble() : double.NaN,
                BandwidthShare = Chance(random, 0.8) ? 1 - random.NextDouble() : double.NaN,
                StepTime = Chance(random, 0.5) ? random.NextDouble() * 0.01 : double.NaN,
                LayerTime = Chance(random, 0.5) ? random.NextDouble() * 1e-3 : double.NaN,
                RelativeError = Chance(random, 0.8) ? random.NextDouble() : double.NaN,
            })],
        };
    }

    private static QuantizationPolicy RandomPolicy(Random random)
    {
        var policy = new QuantizationPolicy
        {
            KeyValueCache = (CostModel.CacheFormat)random.Next(0, 6),
            StoresOutputMatrix = Chance(random, 0.2),
            ImportanceMatrix = Chance(random, 0.3),
        };
        return random.Next(0, 3) switch
        {
            0 => policy with { Mix = (CostModel.GgufMix)random.Next(1, 33) },
            1 => policy with
            {
                Bits = new[] { 2, 3, 4, 5, 6, 8 }[random.Next(6)],
                GroupSize = Chance(random, 0.3) ? 0 : random.Next(1, 300),
                ScaleBits = random.Next(0, 33),
                ZeroPointBits = random.Next(0, 17),
                TokenEmbedding = Chance(random, 0.3) ? CostModel.WeightFormat.F16 : CostModel.WeightFormat.Unspecified,
            },
            _ => policy with
            {
                Weights = (CostModel.WeightFormat)random.Next(1, 25),
                TokenEmbedding = Chance(random, 0.5) ? (CostModel.WeightFormat)random.Next(1, 25) : CostModel.WeightFormat.Unspecified,
                OutputHead = Chance(random, 0.3) ? (CostModel.WeightFormat)random.Next(1, 25) : CostModel.WeightFormat.Unspecified,
            },
        };
    }

    private static WorkloadRanges RandomRanges(Random random, long mostPoints)
    {
        var prompt = RandomRange(random, 0, Chance(random, 0.3) ? 1_000_000 : 5000);
        var output = RandomRange(random, 0, Chance(random, 0.2) ? 1_000_000 : 2000);
        var batch = Chance(random, 0.5) ? new DimensionRange(1, 1) : RandomRange(random, 1, 40);
        while (prompt.Length * output.Length * batch.Length > mostPoints)
        {
            if (prompt.Length >= output.Length)
                prompt = prompt with { High = prompt.Low + (int)(prompt.Length / 2) };
            else
                output = output with { High = output.Low + (int)(output.Length / 2) };
        }

        return new WorkloadRanges(prompt, output, batch);
    }

    private static DimensionRange RandomRange(Random random, int least, int most)
    {
        // Many ranges start at the bottom, where costs bend and jump most.
        int a = Chance(random, 0.4) ? least : random.Next(least, most), b = random.Next(least, Chance(random, 0.4) ? Math.Min(most, 1024) : most);
        return Chance(random, 0.1) ? new DimensionRange(a, a) : new DimensionRange(Math.Min(a, b), Math.Max(a, b));
    }

    private static int Pick(Random random, DimensionRange range) => random.Next(0, 4) switch
    {
        0 => range.Low,
        1 => range.High,
        _ => random.Next(range.Low, range.High + 1),
    };

    private static double Spread(Random random, double low, double high) => low * Math.Pow(high / low, random.NextDouble());

    private static bool Chance(Random random, double probability) => random.NextDouble() < probability;
}
