using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class RefusedParameterTests
{
    [Theory]
    [InlineData("int PromptTokens")]
    [InlineData("[Range(1, 9)] int PromptTokens, int OutputTokens")]
    [InlineData("[System.ComponentModel.Description(\"1\")] int PromptTokens")]
    [InlineData("[Mine.Range(1, 9)] int PromptTokens")]
    public void A_parameter_needs_a_range(string parameters) => CheckRefused(parameters);

    [Theory]
    [InlineData("[Range(1, 9)] int Tokens")]
    [InlineData("[Range(1, 9)] int promptTokens")]
    [InlineData("[Range(1, 9)] int PromptTokens, [Range(1, 9)] int Users")]
    [InlineData("[Range(1, 9)] int BATCH")]
    public void A_parameter_has_to_be_a_variable_of_the_cost_model(string parameters) => CheckRefused(parameters);

    [Theory]
    [InlineData("long")]
    [InlineData("double")]
    [InlineData("uint")]
    [InlineData("short")]
    [InlineData("int?")]
    [InlineData("string")]
    [InlineData("int[]")]
    [InlineData("System.DayOfWeek")]
    [InlineData("Unknown")]
    public void A_parameter_has_to_be_an_int(string type) => CheckRefused($"[Range(1, 9)] {type} PromptTokens");

    [Theory]
    [InlineData("Range(1.0, 9.0)")]
    [InlineData("Range(1, 9.5)")]
    [InlineData("Range(typeof(int), \"1\", \"9\")")]
    [InlineData("Range(1, 9, MinimumIsExclusive = true)")]
    [InlineData("Range(1, 9, MaximumIsExclusive = true)")]
    [InlineData("Range(1, 9, MinimumIsExclusive = false, MaximumIsExclusive = true)")]
    [InlineData("Range(9, 1)")]
    [InlineData("Range(-1, 9)")]
    [InlineData("Range(int.MinValue, int.MaxValue)")]
    public void The_range_has_to_be_inclusive_of_ints_and_in_order(string range) => CheckRefused($"[{range}] int PromptTokens");

    [Fact]
    public void A_batch_starts_at_one() => CheckRefused("[Range(0, 9)] int Batch");

    [Theory]
    [InlineData("Range")]
    [InlineData("Range()")]
    [InlineData("Range(1)")]
    [InlineData("Range(1, )")]
    [InlineData("Range(1, 2, 3)")]
    [InlineData("Range(\"1\", \"9\")")]
    [InlineData("Range(null, null)")]
    [InlineData("Range(new[] { 1 }, new[] { 9 })")]
    [InlineData("Range(typeof(int), typeof(long))")]
    [InlineData("Range(1, Unknown.Most)")]
    [InlineData("Range(1, 1 / 0)")]
    [InlineData("Range(1, 9_000_000_000)")]
    [InlineData("Range(1, 9, MinimumIsExclusive = new[] { true }, MaximumIsExclusive = true)")]
    public void A_range_that_does_not_compile_is_refused(string range) => CheckRefused($"[{range}] int PromptTokens");

    [Theory]
    [InlineData("[Range(1, 9)] int PromptTokens, [Range(1, 9)] int PromptTokens")]
    [InlineData("[Range(1, 9)] int")]
    [InlineData("[Range(1, 9)] PromptTokens")]
    [InlineData("[Range(1, 9)] int PromptTokens,")]
    [InlineData("[Range(1, 9)] ref int PromptTokens")]
    [InlineData("[Range(1, 9)] out int PromptTokens")]
    [InlineData("params int[] PromptTokens")]
    public void Parameters_that_do_not_compile_never_throw(string parameters) =>
        Verify.Edit($"{Sources.Usings}{Sources.Attribute} public partial record X({parameters});", Sources.Parts);

    private static void CheckRefused(string parameters) => Refused.Check(
        $$"""
        {{Sources.Attribute}} public partial record X({{parameters}});
        namespace Mine
        {
            public sealed class RangeAttribute(int low, int high) : System.Attribute;
        }
        """);
}
