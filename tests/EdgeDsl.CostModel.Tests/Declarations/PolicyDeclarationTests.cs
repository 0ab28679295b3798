namespace EdgeDsl.CostModel.Tests.Declarations;

public sealed class PolicyDeclarationTests
{
    [Fact]
    public void What_is_not_set_has_the_default_of_the_attribute()
    {
        var policy = Read([], ("Mix", (int)GgufMix.Q4_K_M));
        Assert.Equal(new QuantizationPolicy { Name = "Declared", Mix = GgufMix.Q4_K_M }, policy);
        Assert.Null(PolicyDeclaration.Read(Declare.Type(), []));
    }

    [Fact]
    public void What_is_set_is_read()
    {
        var groups = Read(
            [],
            ("Bits", 8), ("GroupSize", 1 << 20), ("ScaleBits", 64), ("ZeroPointBits", 64), ("KeyValueCache", (int)CacheFormat.FP8), ("StoresOutputMatrix", true), ("ImportanceMatrix", true),
            ("TokenEmbedding", (int)WeightFormat.F16), ("OutputHead", (int)WeightFormat.F32));
        Assert.Equal(
            new QuantizationPolicy
            {
                Name = "Declared",
                Bits = 8,
                GroupSize = 1 << 20,
                ScaleBits = 64,
                ZeroPointBits = 64,
                KeyValueCache = CacheFormat.FP8,
                StoresOutputMatrix = true,
                ImportanceMatrix = true,
                TokenEmbedding = WeightFormat.F16,
                OutputHead = WeightFormat.F32,
            },
            groups);
    }

    public static TheoryData<string?, (string, object?)[]> Impossible { get; } = new()
    {
        { null, [] },
        { null, [("GroupSize", 0)] },
        { "Mix", [("Mix", (int)GgufMix.Q8_0), ("Bits", 4)] },
        { "Mix", [("Mix", (int)GgufMix.Q8_0), ("Weights", (int)WeightFormat.F16)] },
        { "Bits", [("Weights", (int)WeightFormat.F16), ("Bits", 4)] },
        { "Bits", [("Bits", 7)] },
        { "Bits", [("Bits", 9)] },
        { "Bits", [("Bits", -1), ("Mix", (int)GgufMix.Q8_0)] },
        { "GroupSize", [("Weights", (int)WeightFormat.F16), ("GroupSize", 32)] },
        { "GroupSize", [("Weights", (int)WeightFormat.F16), ("GroupSize", 32), ("ZeroPointBits", 4)] },
        { "ZeroPointBits", [("Weights", (int)WeightFormat.F16), ("ZeroPointBits", 4)] },
        { "GroupSize", [("Bits", 4), ("GroupSize", (1 << 20) + 1)] },
        { "ScaleBits", [("Bits", 4), ("ScaleBits", 65)] },
        { "ZeroPointBits", [("Bits", 4), ("ZeroPointBits", 65)] },
        { "Weights", [("Weights", 39)] },
        { "KeyValueCache", [("Bits", 4), ("KeyValueCache", 1L << 32)] },
        { "Mix", [("Mix", "Q8_0")] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_ones_have_one_error_at_the_argument(string? argument, (string, object?)[] arguments)
    {
        List<DeclarationError> errors = [];
        Assert.Null(Read(errors, arguments));
        var error = Assert.Single(errors);
        Assert.Equal(("EDGE002", "Declared", "QuantizationPolicy", 1, argument), (error.Rule, error.Type, error.Attribute, error.AttributeIndex, error.Argument));
    }

    private static QuantizationPolicy? Read(List<DeclarationError> errors, params (string, object?)[] arguments) =>
        PolicyDeclaration.Read(Declare.Type(Declare.Attribute("KnownAs"), Declare.Attribute("QuantizationPolicy", arguments)), errors);
}
