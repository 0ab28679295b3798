using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class RefusedDeclarationTests
{
    private const string X = "public partial record struct X" + Sources.Parameters + ";";

    [Theory]
    [InlineData("int, Board, Half")]
    [InlineData("Llama, string, Half")]
    [InlineData("Llama, Board, Llama")]
    [InlineData("Board, Llama, Half")]
    [InlineData("X, X, X")]
    [InlineData("Llama[], Board, Half")]
    [InlineData("(Llama, Llama), Board, Half")]
    [InlineData("dynamic, object, Half")]
    [InlineData("Unknown, Board, Half")]
    [InlineData("Llama, Unknown.Board, Half")]
    [InlineData("Llama, Board, ")]
    [InlineData("Llama, Board")]
    [InlineData("Llama, Board, Half, Half")]
    [InlineData(",,")]
    public void Type_arguments_need_their_attributes(string arguments) => Refused.Check($"[Deployment<{arguments}>] {X}");

    [Theory]
    [InlineData("Layers = 16", "Layers = 0")]
    [InlineData("Layers = 16", "Layers = -1")]
    [InlineData("Layers = 16", "Layers = int.MaxValue")]
    [InlineData("Layers = 16, ", "")]
    [InlineData("HiddenSize = 2048", "HiddenSize = 0")]
    [InlineData("IntermediateSize = 8192", "IntermediateSize = -8192")]
    [InlineData("AttentionHeads = 32", "AttentionHeads = 0")]
    [InlineData("AttentionHeads = 32", "AttentionHeads = 31")]
    [InlineData("KeyValueHeads = 8", "KeyValueHeads = 7")]
    [InlineData("KeyValueHeads = 8", "KeyValueHeads = 64")]
    [InlineData("KeyValueHeads = 8", "KeyValueHeads = -8")]
    [InlineData("VocabularySize = 128_256, ", "")]
    [InlineData("MaxPositionEmbeddings = 131_072", "MaxPositionEmbeddings = 0")]
    [InlineData("Layers = 16", "Layers = 16, Experts = 8")]
    [InlineData("Layers = 16", "Layers = 16, Experts = 8, ExpertsPerToken = 9")]
    [InlineData("Layers = 16", "Layers = 16, SlidingWindow = -1")]
    [InlineData("MemoryCapacity = 4 * GiB", "MemoryCapacity = 0")]
    [InlineData("MemoryCapacity = 4 * GiB", "MemoryCapacity = -1")]
    [InlineData("MemoryCapacity = 4 * GiB", "MemoryCapacity = 1.0 / 0")]
    [InlineData("ReservedMemory = 0.5 * GiB", "ReservedMemory = 4 * GiB")]
    [InlineData("MemoryBandwidth = 10 * GBPerSecond", "MemoryBandwidth = 0")]
    [InlineData("IdlePower = 2 * Watts", "IdlePower = 7 * Watts")]
    [InlineData("Class = DeviceClass.ArmCpu", "Class = (DeviceClass)99")]
    [InlineData("100 * GigaFlops", "0")]
    [InlineData("100 * GigaFlops", "double.NaN")]
    [InlineData("Phase.Prefill, ComputeShare = 1", "Phase.Prefill, ComputeShare = 1.5")]
    [InlineData("Phase.Prefill, ComputeShare = 1", "Phase.Prefill, ComputeShare = 0")]
    [InlineData("RelativeError = 0.25", "RelativeError = 1")]
    [InlineData("Weights = WeightFormat.F16", "")]
    [InlineData("Weights = WeightFormat.F16", "Weights = WeightFormat.F16, Bits = 4")]
    [InlineData("Weights = WeightFormat.F16", "Weights = (WeightFormat)99")]
    [InlineData("Weights = WeightFormat.F16", "Bits = 7")]
    [InlineData("Weights = WeightFormat.F16", "Bits = 4, GroupSize = -1")]
    public void Impossible_sizes_are_refused(string possible, string impossible)
    {
        Assert.Contains(possible, Sources.Parts, StringComparison.Ordinal);
        Refused.Check($"{Sources.Attribute} {X}", Sources.Parts.Replace(possible, impossible, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Deployment<Llama, Board, Half>(MicroBatch = 0)]")]
    [InlineData("[Deployment<Llama, Board, Half>(ContextLength = -1)]")]
    [InlineData("[Deployment<Llama, Board, Half>(OperatingPoint = \"15W\")]")]
    [InlineData("[Deployment<Llama, Board, Half>(Runtime = (Runtime)99)]")]
    [InlineData("[Deployment<Llama, Board, Half>] [BaseLoad(BandwidthShare = 1)]")]
    public void Impossible_settings_of_a_deployment_are_refused(string attributes) => Refused.Check($"{attributes} {X}");

    [Theory]
    [InlineData("[Deployment<Llama, Board, Half>(MicroBatch = \"512\")]")]
    [InlineData("[Deployment<Llama, Board, Half>(MicroBatch = Unknown.Size)]")]
    [InlineData("[Deployment<Llama, Board, Half>(MicroBatch = )]")]
    [InlineData("[Deployment<Llama, Board, Half>(Unknown = 3)]")]
    [InlineData("[Deployment<Llama, Board, Half>(3)]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget()]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget(2 * )]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget(\"2 GiB\")]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget(new double[] { 2 })]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget(1, 2, 3)]")]
    [InlineData("[Deployment<Llama, Board, Half>] [MemoryBudget(2 * GiB)] [MemoryBudget(3 * GiB)]")]
    public void Arguments_that_do_not_compile_never_throw(string attributes) =>
        Verify.Edit($"{Sources.Usings}{attributes} {X}", Sources.Parts);

    [Theory]
    [InlineData("IntermediateSize = 16_777_216, AttentionHeads = 32")]
    [InlineData("IntermediateSize = 1, AttentionHeads = 16_777_216, HeadDimension = 16_777_216")]
    [InlineData("IntermediateSize = 16_777_216, AttentionHeads = 32, Experts = 65_536, ExpertsPerToken = 65_536, SharedExperts = 65_536")]
    public void A_model_whose_counts_overflow_is_refused(string sizes) => Refused.Check(
        $$"""
        [TransformerModel(Layers = 10_000, HiddenSize = 16_777_216, VocabularySize = 16_777_216, MaxPositionEmbeddings = 4096, {{sizes}})]
        public record Huge;
        [Deployment<Huge, Board, Half>] {{X}}
        """);

    [Theory]
    [InlineData("[Range(1, int.MaxValue)] int PromptTokens, [Range(1, int.MaxValue)] int OutputTokens")]
    [InlineData("[Range(1, int.MaxValue)] int PromptTokens, [Range(1, 9)] int Batch")]
    [InlineData("[Range(1, 1_000_000)] int PromptTokens, [Range(1, int.MaxValue)] int Batch")]
    public void Ranges_in_which_counts_overflow_are_refused(string parameters) =>
        Refused.Check($"{Sources.Attribute} public partial record struct X({parameters});");

    [Fact]
    public void A_base_load_beyond_every_count_is_refused() =>
        Refused.Check($"{Sources.Attribute} [BaseLoad(Memory = 1e300)] {X}");
}
