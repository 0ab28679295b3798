using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class ParameterTests
{
    private const string Prompt = "[Range(0, 1024)] int PromptTokens";
    private const string Output = "[Range(1, 256)] int OutputTokens";
    private const string Batch = "[Range(1, 8)] int Batch";

    [Theory]
    [InlineData("", "new global::X()")]
    [InlineData(Prompt, "new global::X(PromptTokens: 1_024)")]
    [InlineData(Output, "new global::X(OutputTokens: 256)")]
    [InlineData(Batch, "new global::X(Batch: 8)")]
    [InlineData(Prompt + ", " + Output, "new global::X(PromptTokens: 1_024, OutputTokens: 256)")]
    [InlineData(Output + ", " + Prompt, "new global::X(OutputTokens: 256, PromptTokens: 1_024)")]
    [InlineData(Batch + ", " + Prompt, "new global::X(Batch: 8, PromptTokens: 1_024)")]
    [InlineData(Output + ", " + Batch, "new global::X(OutputTokens: 256, Batch: 8)")]
    [InlineData(Prompt + ", " + Output + ", " + Batch, "new global::X(PromptTokens: 1_024, OutputTokens: 256, Batch: 8)")]
    [InlineData(Batch + ", " + Output + ", " + Prompt, "new global::X(Batch: 8, OutputTokens: 256, PromptTokens: 1_024)")]
    public async Task Any_of_the_variables_may_be_declared_in_any_order(string parameters, string farCorner)
    {
        foreach (var kind in new[] { "record struct", "record" })
        {
            var text = await TextOf($"partial {kind} X({parameters});");
            Assert.Contains($"_ => {farCorner},", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[property: Range(1, 1024)] int PromptTokens")]
    [InlineData("[RangeAttribute(1, 1024)] int PromptTokens")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 1024)] int PromptTokens")]
    [InlineData("[Range(1, 1024, ErrorMessage = \"too long\")] int PromptTokens")]
    [InlineData("[Range(1, 1024, MinimumIsExclusive = false, MaximumIsExclusive = false)] int PromptTokens")]
    [InlineData("[Range(minimum: 1, maximum: 1024)] int PromptTokens")]
    [InlineData("[Range(maximum: 1024, minimum: 1)] int PromptTokens")]
    [InlineData("[Range(1, Limits.Most)] int PromptTokens")]
    [InlineData("[Range('\\u0001', (short)1024)] int PromptTokens")]
    [InlineData("[Range(1, 1024)] System.Int32 PromptTokens")]
    [InlineData("[Range(1, 1024)] int PromptTokens = 256")]
    [InlineData("[Range(1, 1024)] in int PromptTokens")]
    [InlineData("[Range(1, 1024)] int @PromptTokens")]
    public async Task Every_way_to_write_the_range_is_read(string parameter)
    {
        var text = await TextOf($"partial record struct X({parameter}); public static class Limits {{ public const int Most = 1 << 10; }}");
        Assert.Contains("if (PromptTokens is < 1 or > 1_024)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_range_may_stand_on_a_property_of_the_body()
    {
        var text = await TextOf(
            "partial record X(int PromptTokens) { [Range(1, 1024)] public int PromptTokens { get; init; } = PromptTokens; }");
        Assert.Contains("if (PromptTokens is < 1 or > 1_024)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_range_of_the_parameter_goes_before_that_of_the_property()
    {
        var text = await TextOf("partial record X([Range(1, 7)] [property: Range(2, 9)] int PromptTokens);");
        Assert.Contains("if (PromptTokens is < 1 or > 7)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Range(0, 0)] int PromptTokens, [Range(0, 0)] int OutputTokens, [Range(1, 1)] int Batch")]
    [InlineData("[Range(1, 1)] int PromptTokens, [Range(1, 1)] int OutputTokens, [Range(1, 1)] int Batch")]
    [InlineData("[Range(0, 1)] int PromptTokens, [Range(0, 1)] int OutputTokens, [Range(1, 2)] int Batch")]
    [InlineData("[Range(0, 2)] int PromptTokens, [Range(2, 2)] int OutputTokens")]
    [InlineData("[Range(511, 513)] int PromptTokens, [Range(0, 2)] int OutputTokens")]
    [InlineData("[Range(1, 1_000_000)] int PromptTokens, [Range(0, 1_000_000)] int OutputTokens, [Range(3, 3)] int Batch")]
    public async Task Narrow_and_wide_ranges_give_code_that_compiles(string parameters)
    {
        var text = await TextOf($"readonly partial record struct X({parameters});");
        Assert.Contains("Evaluate()", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_widest_range_of_a_windowed_model_gives_code_that_compiles()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            [TransformerModel(Layers = 1, HiddenSize = 8, IntermediateSize = 8, AttentionHeads = 1, VocabularySize = 8,
                              MaxPositionEmbeddings = int.MaxValue, SlidingWindow = 4)]
            public record Windowed;
            [Deployment<Windowed, Board, Half>(Runtime = Runtime.Mlc)]
            public partial record struct X([Range(0, int.MaxValue)] int PromptTokens, [Range(0, int.MaxValue)] int OutputTokens);
            """,
            Sources.Parts);
        Assert.Single(run.HintNames);
    }

    private static async Task<string> TextOf(string declaration) =>
        (await Verify.RunAsync($"{Sources.Usings}{Sources.Attribute} {declaration}", Sources.Parts))[HintNames.Of("X")];
}
