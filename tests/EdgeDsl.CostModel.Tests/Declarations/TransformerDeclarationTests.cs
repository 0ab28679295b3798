namespace EdgeDsl.CostModel.Tests.Declarations;

public sealed class TransformerDeclarationTests
{
    private static readonly (string Name, object? Value)[] Least =
    [
        ("Layers", 2), ("HiddenSize", 64), ("IntermediateSize", 128), ("AttentionHeads", 4), ("VocabularySize", 1000), ("MaxPositionEmbeddings", 512),
    ];

    // Heads of 64 / 4, and one key-value head for each of them.
    private static readonly Transformer Model = new()
    {
        Name = "Declared",
        Layers = 2,
        HiddenSize = 64,
        IntermediateSize = 128,
        AttentionHeads = 4,
        KeyValueHeads = 4,
        HeadDimension = 16,
        VocabularySize = 1000,
        MaxPositionEmbeddings = 512,
        GatedMlp = true,
        NormsPerLayer = 2,
    };

    [Fact]
    public void What_is_not_set_follows_from_the_rest()
    {
        Assert.Equal(Model, Read([], Least));
        Assert.Null(TransformerDeclaration.Read(Declare.Type(), []));
    }

    [Fact]
    public void What_is_set_is_read()
    {
        var model = Read(
            [],
            Least.With(
                ("KeyValueHeads", 2), ("HeadDimension", 20), ("TieWordEmbeddings", true), ("GatedMlp", false), ("AttentionBias", true), ("AttentionOutputBias", true), ("MlpBias", true),
                ("HeadBias", true), ("NormsPerLayer", 4), ("NormBias", true), ("QueryKeyNorm", true), ("QueryKeyNormAllHeads", true), ("SlidingWindow", 256), ("SlidingWindowPattern", 6),
                ("Experts", 8), ("ExpertsPerToken", 3), ("SharedExperts", 1), ("SharedExpertGate", true), ("RopeFactors", 32)));
        Assert.Equal(
            Model with
            {
                KeyValueHeads = 2,
                HeadDimension = 20,
                TieWordEmbeddings = true,
                GatedMlp = false,
                AttentionBias = true,
                AttentionOutputBias = true,
                MlpBias = true,
                HeadBias = true,
                NormsPerLayer = 4,
                NormBias = true,
                QueryKeyNorm = true,
                QueryKeyNormAllHeads = true,
                SlidingWindow = 256,
                SlidingWindowPattern = 6,
                Experts = 8,
                ExpertsPerToken = 3,
                SharedExperts = 1,
                SharedExpertGate = true,
                RopeFactors = 32,
            },
            model);
    }

    [Fact]
    public void Sizes_of_a_config_file_go_first()
    {
        var type = Declare.Type(Declare.Attribute("TransformerModel", ("ConfigFile", "config.json")), Declare.Attribute("ResolvedTransformerModel", Least));
        Assert.Equal(Model, TransformerDeclaration.Read(type, []));
    }

    [Fact]
    public void Sensitivities_are_the_models_one_for_each_layer_or_none()
    {
        Assert.Equal(Model with { LayerSensitivities = new([0.5, 0]), SensitivitySource = "measured" }, WithSensitivities([], [0.5, -0.0], "measured"));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(WithSensitivities([], [0.5, -0.0], null)!.LayerSensitivities[1]));
        Assert.Equal(Model with { SensitivitySource = "none" }, WithSensitivities([], [], "none"));
        foreach (var (sensitivities, source, argument) in new (double[], string, string)[]
        {
            ([0.5], "", "pruning"), ([0.5, 1, 1], "", "pruning"), ([0.5, -0.1], "", "pruning"), ([double.NaN, 0], "", "pruning"),
            ([0, double.PositiveInfinity], "", "pruning"), ([0.5, 1], "two\nlines", "Source"),
        })
        {
            List<DeclarationError> errors = [];
            Assert.Null(WithSensitivities(errors, sensitivities, source));
            Assert.Equal((argument, 1), (Assert.Single(errors).Argument, errors[0].AttributeIndex));
        }

        static Transformer? WithSensitivities(List<DeclarationError> errors, double[] sensitivities, string? source) => TransformerDeclaration.Read(
            Declare.Type(Declare.Attribute("TransformerModel", Least), Declare.Attribute("LayerSensitivity", ("pruning", sensitivities), ("Source", source))), errors);
    }

    public static TheoryData<string?, string, object?> OneWrong { get; } = new()
    {
        { "Layers", "Layers", 0 },
        { "Layers", "Layers", 10_001 },
        { "Layers", "Layers", 2.0 },
        { "HiddenSize", "HiddenSize", (1 << 24) + 1 },
        { "AttentionHeads", "AttentionHeads", 3 }, // 64 is no multiple
        { "KeyValueHeads", "KeyValueHeads", 3 },
        { "KeyValueHeads", "KeyValueHeads", -1 },
        { "NormsPerLayer", "NormsPerLayer", 17 },
        { "ExpertsPerToken", "ExpertsPerToken", 1 }, // of no experts
        { null, "Experts", 4 }, // and none that a token uses
        { "SharedExperts", "SharedExperts", 1 },
        { "SharedExpertGate", "SharedExpertGate", true },
        { "QueryKeyNormAllHeads", "QueryKeyNormAllHeads", true },
        { "SlidingWindowPattern", "SlidingWindowPattern", 6 },
        { "MaxPositionEmbeddings", "MaxPositionEmbeddings", 1L << 31 },
    };

    [Theory]
    [MemberData(nameof(OneWrong))]
    public void Impossible_ones_have_one_error_at_the_argument(string? argument, string name, object? value)
    {
        List<DeclarationError> errors = [];
        Assert.Null(Read(errors, Least.With((name, value))));
        Assert.Equal(argument, Assert.Single(errors).Argument);
    }

    [Fact]
    public void Every_size_that_has_no_default_is_asked_for()
    {
        List<DeclarationError> errors = [];
        Assert.Null(Read(errors));
        Assert.Equal(
            Least.Select(argument => argument.Name).Order(StringComparer.Ordinal),
            errors.Select(error => error.Message.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Layers", 10_000)]
    [InlineData("HiddenSize", 1 << 24)]
    [InlineData("NormsPerLayer", 16)]
    [InlineData("NormsPerLayer", 0)]
    [InlineData("MaxPositionEmbeddings", int.MaxValue)]
    public void The_limits_themselves_are_fine(string name, int value) => Assert.NotNull(Read([], Least.With((name, value))));

    [Fact]
    public void A_declared_width_of_heads_needs_no_multiple() =>
        Assert.Equal(22, Read([], Least.With(("AttentionHeads", 3), ("HeadDimension", 22)))!.HeadDimension);

    private static Transformer? Read(List<DeclarationError> errors, params (string, object?)[] arguments) =>
        TransformerDeclaration.Read(Declare.Type(Declare.Attribute("TransformerModel", arguments)), errors);
}
