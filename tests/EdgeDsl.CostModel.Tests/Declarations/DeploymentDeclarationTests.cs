namespace EdgeDsl.CostModel.Tests.Declarations;

/// <summary>Deployments and what stands beside them: budgets, base load, tailoring, adapters and frequency scaling.</summary>
public sealed class DeploymentDeclarationTests
{
    private static readonly Device Board = new()
    {
        Name = "Board",
        Link = new DeviceLink { Bandwidth = 1e9 },
        OperatingPoints = [new OperatingPoint { Name = "low" }, new OperatingPoint { Name = "high", RateScale = 2 }],
    };

    private static readonly QuantizationPolicy Half = new() { Name = "Half", Weights = WeightFormat.F16 };

    // 32 layers of 202 million weights: far above the 2 billion below which models break down under 4 bits.
    private static readonly Transformer Large = SmallModel.Tied with { Name = "Large", Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, HeadDimension = 128 };

    [Fact]
    public void What_is_not_set_has_the_default_of_the_attribute()
    {
        var deployment = Read([], Declare.Attribute("Deployment"))!;
        Assert.Equal(new Deployment { Model = SmallModel.Tied, Device = Board, Policy = Half }, deployment);
        Assert.Equal((512, false), (deployment.MicroBatch, deployment.ColdStart));
    }

    [Fact]
    public void What_is_set_is_read()
    {
        var deployment = Read(
            [],
            Declare.Attribute(
                "Deployment", ("Runtime", (int)Runtime.Mlc), ("OperatingPoint", "LOW"), ("ContextLength", 4096), ("KeyValueAllocation", (int)KeyValueAllocation.LlamaCpp), ("MicroBatch", 1 << 20),
                ("ColdStart", true), ("StreamedLayers", 2)),
            Declare.Attribute("BaseLoad", ("Power", 1), ("Memory", 2), ("BandwidthShare", 0.25)),
            Declare.Attribute("Adapters", ("Count", 4), ("Rank", 8), ("Targets", (int)AdapterTargets.Query), ("ActiveAdapters", 4), ("Format", (int)WeightFormat.BF16), ("EmbeddingDimension", 384)));
        Assert.Equal(
            new Deployment
            {
                Model = SmallModel.Tied,
                Device = Board,
                Policy = Half,
                Runtime = Runtime.Mlc,
                OperatingPoint = "LOW",
                ContextLength = 4096,
                KeyValueAllocation = KeyValueAllocation.LlamaCpp,
                MicroBatch = 1 << 20,
                ColdStart = true,
                StreamedLayers = 2,
                BaseLoad = new BaseLoad { Power = 1, Memory = 2, BandwidthShare = 0.25 },
                Adapters = new AdapterSet { Count = 4, Rank = 8, Targets = AdapterTargets.Query, ActiveAdapters = 4, Format = WeightFormat.BF16, EmbeddingDimension = 384 },
            },
            deployment);
    }

    [Fact]
    public void Without_its_parts_there_is_no_deployment()
    {
        var type = Declare.Type(Declare.Attribute("Deployment", ("MicroBatch", 0)));
        List<DeclarationError> errors = [];
        Assert.Null(DeploymentDeclaration.Read(type, null, Board, Half, errors));
        Assert.Null(DeploymentDeclaration.Read(type, SmallModel.Tied, null, Half, errors));
        Assert.Null(DeploymentDeclaration.Read(type, SmallModel.Tied, Board, null, errors));
        Assert.Null(DeploymentDeclaration.Read(Declare.Type(), SmallModel.Tied, Board, Half, errors));
        Assert.Empty(errors);
    }

    public static TheoryData<string, string?, AttributeValues[]> Impossible { get; } = new()
    {
        { "Deployment", "MicroBatch", [Declare.Attribute("Deployment", ("MicroBatch", 0))] },
        { "Deployment", "OperatingPoint", [Declare.Attribute("Deployment", ("OperatingPoint", "eco"))] },
        { "Deployment", "StreamedLayers", [Declare.Attribute("Deployment", ("StreamedLayers", 3))] },
        { "Deployment", "StreamedLayers", [Declare.Attribute("Deployment", ("StreamedLayers", 1)), Declare.Attribute("Tailoring")] },
        { "BaseLoad", "BandwidthShare", [Declare.Attribute("Deployment"), Declare.Attribute("BaseLoad", ("BandwidthShare", 1))] },
        { "BaseLoad", "Power", [Declare.Attribute("Deployment"), Declare.Attribute("BaseLoad", ("Power", -1))] },
        { "Adapters", null, [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 1))] },
        { "Adapters", "Rank", [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 1), ("Rank", (1 << 16) + 1))] },
        { "Adapters", "ActiveAdapters", [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("ActiveAdapters", 3))] },
        { "Adapters", "Format", [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("Format", (int)WeightFormat.Q8_0))] },
        { "Adapters", "Targets", [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("Targets", 128))] },
        { "Adapters", "Targets", [Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("Targets", 0))] },
        { "Adapters", "Merged", [Declare.Attribute("Deployment", ("StreamedLayers", 1)), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("Merged", true))] },
        { "Adapters", "Merged", [Declare.Attribute("Deployment"), Declare.Attribute("Tailoring"), Declare.Attribute("Adapters", ("Count", 2), ("Rank", 1), ("Merged", true))] },
        { "Tailoring", "MaxPruning", [Declare.Attribute("Deployment"), Declare.Attribute("Tailoring", ("MaxPruning", 1))] },
        { "Tailoring", "BitWidths", [Declare.Attribute("Deployment"), Declare.Attribute("Tailoring", ("BitWidths", new[] { 4, 3 }))] },
        { "Tailoring", "ProtectedLayers", [Declare.Attribute("Deployment"), Declare.Attribute("Tailoring", ("ProtectedLayers", new[] { 2 }))] },
        { "Tailoring", "ProtectedLayers", [Declare.Attribute("Deployment"), Declare.Attribute("Tailoring", ("ProtectedLayers", new[] { -3 }))] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_ones_have_one_error_at_the_argument(string attribute, string? argument, AttributeValues[] attributes)
    {
        List<DeclarationError> errors = [];
        Assert.Null(Read(errors, attributes));
        var error = Assert.Single(errors);
        Assert.Equal((attribute, argument), (error.Attribute, error.Argument));
        Assert.Equal(Array.FindIndex(attributes, candidate => candidate.Name == attribute), error.AttributeIndex);
    }

    [Fact]
    public void A_device_may_rule_out_streaming_and_tailoring()
    {
        var plain = Board with { Link = null };
        Assert.Equal("StreamedLayers", Single(plain, Declare.Attribute("Deployment", ("StreamedLayers", 1))).Argument);
        var onChip = Board with { OnChipMemory = 1 << 20 };
        Assert.Null(Single(onChip, Declare.Attribute("Deployment"), Declare.Attribute("Tailoring")).Argument);
        Assert.NotNull(DeploymentDeclaration.Read(Declare.Type(Declare.Attribute("Deployment")), SmallModel.Tied, onChip, Half, []));
        Assert.Null(TailoringDeclaration.ProblemOf(Board));
        Assert.Null(TailoringDeclaration.ProblemOf(Board with { OnChipMemory = 0 }));
        // A gate has no adapter where the MLP has none.
        List<DeclarationError> errors = [];
        var type = Declare.Type(Declare.Attribute("Deployment"), Declare.Attribute("Adapters", ("Count", 1), ("Rank", 1), ("Targets", (int)AdapterTargets.Gate)));
        Assert.Null(DeploymentDeclaration.Read(type, SmallModel.Tied with { GatedMlp = false }, Board, Half, errors));
        Assert.Equal("Targets", Assert.Single(errors).Argument);

        static DeclarationError Single(Device device, params AttributeValues[] attributes)
        {
            List<DeclarationError> errors = [];
            Assert.Null(DeploymentDeclaration.Read(Declare.Type(attributes), SmallModel.Tied, device, Half, errors));
            return Assert.Single(errors);
        }
    }

    [Fact]
    public void What_may_be_tailored_is_read()
    {
        Assert.Equal(new Tailoring { MaxPruning = 0.5 }, Tailoring([], Large, Half));
        Assert.Equal(
            new Tailoring { MaxPruning = 0.25, ProtectedLayers = new([0, 31, -1, -32]), BitWidths = new([2, 3, 4, 5, 6, 8]) },
            Tailoring([], Large, Half, ("MaxPruning", 0.25), ("ProtectedLayers", new[] { 0, 31, -1, -32 }), ("BitWidths", new[] { 2, 3, 4, 5, 6, 8 })));
        foreach (var bits in new[] { 1, 7, 9 })
        {
            List<DeclarationError> errors = [];
            Tailoring(errors, Large, Half, ("BitWidths", new[] { bits }));
            Assert.Equal("BitWidths", Assert.Single(errors).Argument);
        }
    }

    [Fact]
    public void A_policy_that_a_small_model_breaks_down_under_needs_bit_widths_for_every_layer()
    {
        var two = new QuantizationPolicy { Name = "Two", Weights = WeightFormat.Q2_K };
        Assert.Equal(["BitWidths"], Wrong(SmallModel.Tied, two));
        Assert.Equal([], Wrong(SmallModel.Tied, two, ("BitWidths", new[] { 4 })));
        Assert.Equal(["BitWidths"], Wrong(SmallModel.Tied, two, ("BitWidths", new[] { 4 }), ("ProtectedLayers", new[] { 0 })));
        Assert.Equal([], Wrong(SmallModel.Tied, Half, ("ProtectedLayers", new[] { 0 })));
        Assert.Equal([], Wrong(Large, two, ("ProtectedLayers", new[] { 0 })));

        static IEnumerable<string?> Wrong(Transformer model, QuantizationPolicy policy, params (string, object?)[] arguments)
        {
            List<DeclarationError> errors = [];
            Tailoring(errors, model, policy, arguments);
            return errors.Select(error => error.Argument);
        }
    }

    [Fact]
    public void Budgets_are_read_and_unset_ones_are_none()
    {
        Assert.Equal(new DeploymentBudgets(), Budgets([]));
        Assert.Equal(
            new DeploymentBudgets
            {
                Memory = 1,
                Storage = 2,
                Power = 3,
                TimeToFirstToken = 4,
                TimePerOutputToken = 5,
                EndToEnd = 6,
                EnergyPerToken = 7,
                EnergyPerRequest = 8,
                BatteryCapacity = 9,
                BatteryRequests = 10,
                MaxPerplexityRatio = 1,
            },
            Budgets(
                [],
                Declare.Attribute("MemoryBudget", ("bytes", 1)), Declare.Attribute("StorageBudget", ("bytes", 2)), Declare.Attribute("PowerBudget", ("watts", 3)),
                Declare.Attribute("LatencyBudget", ("TimeToFirstToken", 4), ("TimePerOutputToken", 5), ("EndToEnd", 6)),
                Declare.Attribute("EnergyBudget", ("PerToken", 7), ("PerRequest", 8)), Declare.Attribute("BatteryBudget", ("Capacity", 9), ("Requests", 10)),
                Declare.Attribute("QualityBudget", ("MaxPerplexityRatio", 1))));
        Assert.Equal(double.NaN, Budgets([], Declare.Attribute("LatencyBudget", ("EndToEnd", 6))).TimeToFirstToken);
    }

    // One that is not a number would be kept by everything.
    [Theory]
    [InlineData("MemoryBudget", "bytes", double.NaN)]
    [InlineData("MemoryBudget", "bytes", 0.0)]
    [InlineData("LatencyBudget", "EndToEnd", double.NaN)]
    [InlineData("LatencyBudget", "EndToEnd", -1.0)]
    [InlineData("EnergyBudget", "PerToken", double.PositiveInfinity)]
    [InlineData("QualityBudget", "MaxPerplexityRatio", 0.999)]
    [InlineData("QualityBudget", "MaxPerplexityRatio", double.NaN)]
    public void Budgets_that_limit_nothing_have_one_error(string attribute, string argument, double value)
    {
        List<DeclarationError> errors = [];
        Budgets(errors, Declare.Attribute(attribute, (argument, value)));
        Assert.Equal((attribute, argument), (Assert.Single(errors).Attribute, errors[0].Argument));
    }

    [Fact]
    public void Frequency_scaling_is_read()
    {
        Assert.Null(FrequencyScalingDeclaration.Read(Declare.Type(), []));
        Assert.Equal(
            new FrequencyScaling { MaxSlowdown = 1, ContextBuckets = 8, SlackBuckets = 256 },
            FrequencyScalingDeclaration.Read(Declare.Type(Declare.Attribute("FrequencyScaling")), []));
        Assert.Equal(
            new FrequencyScaling { MaxSlowdown = 1.5, SwitchingTime = 0, SwitchingEnergy = 0.5, ContextBuckets = 64, SlackBuckets = 2 },
            FrequencyScalingDeclaration.Read(
                Declare.Type(Declare.Attribute("FrequencyScaling", ("MaxSlowdown", 1.5), ("SwitchingTime", 0), ("SwitchingEnergy", 0.5), ("ContextBuckets", 64), ("SlackBuckets", 2))), []));
        foreach (var (name, value) in new (string, object)[]
        {
            ("MaxSlowdown", 0.99), ("SwitchingTime", -1), ("ContextBuckets", 0), ("ContextBuckets", 65), ("SlackBuckets", 1), ("SlackBuckets", 1025),
        })
        {
            List<DeclarationError> errors = [];
            Assert.Null(FrequencyScalingDeclaration.Read(Declare.Type(Declare.Attribute("FrequencyScaling", (name, value))), errors));
            Assert.Equal(name, Assert.Single(errors).Argument);
        }
    }

    private static Deployment? Read(List<DeclarationError> errors, params AttributeValues[] attributes) =>
        DeploymentDeclaration.Read(Declare.Type(attributes), SmallModel.Tied, Board, Half, errors);

    private static Tailoring? Tailoring(List<DeclarationError> errors, Transformer model, QuantizationPolicy policy, params (string, object?)[] arguments) =>
        TailoringDeclaration.Read(Declare.Type(Declare.Attribute("Tailoring", arguments)), model, policy, errors);

    private static DeploymentBudgets Budgets(List<DeclarationError> errors, params AttributeValues[] attributes) =>
        DeploymentDeclaration.ReadBudgets(Declare.Type(attributes), errors);
}
