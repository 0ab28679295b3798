using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class RecordKindTests
{
    [Theory]
    [InlineData("partial record struct", "partial record struct X")]
    [InlineData("readonly partial record struct", "partial record struct X")]
    [InlineData("internal readonly partial record struct", "partial record struct X")]
    [InlineData("partial record", "partial record X")]
    [InlineData("partial record class", "partial record X")]
    [InlineData("public sealed partial record", "partial record X")]
    public async Task Every_kind_of_record_is_extended(string declaration, string part)
    {
        var run = await Verify.RunAsync($"{Sources.Usings}{Sources.Attribute} {declaration} X{Sources.Parameters};", Sources.Parts);
        Assert.Equal([HintNames.Of("X")], run.HintNames);
        Assert.Contains($"\n{part} : global::EdgeDsl.IDeployment<global::X>\n", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial record X { }")]
    [InlineData("partial record struct X;")]
    [InlineData("partial record X { private X() { } public static X Make() => new(); }")]
    [InlineData("partial record X { protected X(X other) { } }")]
    public async Task A_record_may_have_no_parameters(string declaration)
    {
        var run = await Verify.RunAsync($"{Sources.Usings}{Sources.Attribute} {declaration}", Sources.Parts);
        Assert.Contains("new global::X()", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_lists_the_interface_may_be_used_generically_before_the_code_is_there()
    {
        var source = $"{Sources.Usings}{Sources.Attribute} public partial record struct X{Sources.Parameters} : IDeployment<X>;";
        Assert.Equal([HintNames.Of("X")], (await Verify.RunAsync(source, Sources.Parts)).HintNames);
    }

    [Fact]
    public async Task Members_of_the_user_stay()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            {{Sources.Attribute}}
            public partial record X{{Sources.Parameters}}
            {
                public X(int promptTokens) : this(promptTokens, 128) { }
                public string Name => "mine";
                public int Limit { get; init; } = 3;
                public double Seconds => Evaluate().EndToEndLatency;
            }
            """,
            Sources.Parts);
        Assert.Single(run.HintNames);
    }

    [Fact]
    public async Task Attributes_and_parameters_may_stand_on_different_parts()
    {
        var run = await Verify.RunAsync(
            $"{Sources.Usings}{Sources.Attribute} public partial record struct X;",
            $"{Sources.Usings}[MemoryBudget(2 * GiB)] public partial record struct X{Sources.Parameters};",
            Sources.Parts);
        var text = run[HintNames.Of("X")];
        Assert.Contains("global::EdgeDsl.Budget.Memory => 2147483648.0,", text, StringComparison.Ordinal);
        Assert.Contains("new global::X(PromptTokens: 1_024, OutputTokens: 256)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generic_record_is_extended()
    {
        var run = await Verify.RunAsync(
            $"{Sources.Usings}{Sources.Attribute} public partial record struct X<T>{Sources.Parameters} where T : struct;", Sources.Parts);
        Assert.Contains(
            "partial record struct X<T> : global::EdgeDsl.IDeployment<global::X<T>>", run[HintNames.Of("X`1")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_may_inherit_from_an_ordinary_one()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            public abstract record Product(string Label)
            {
                private int Evaluate() => Label.Length;
                public int Length => Evaluate();
            }
            {{Sources.Attribute}} public partial record X{{Sources.Parameters}} : Product("x");
            """,
            Sources.Parts);
        Assert.Equal([HintNames.Of("X")], run.HintNames);
    }
}
