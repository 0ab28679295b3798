using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class NestingTests
{
    private const string X = Sources.Attribute + " public partial record struct X" + Sources.Parameters + ";";

    [Theory]
    [InlineData("partial class Host")]
    [InlineData("static partial class Host")]
    [InlineData("sealed partial class Host")]
    [InlineData("partial struct Host")]
    [InlineData("readonly ref partial struct Host")]
    [InlineData("partial record Host(int Id)")]
    [InlineData("partial record struct Host(int Id)")]
    [InlineData("partial interface Host")]
    public async Task Every_kind_of_type_may_be_around_a_deployment(string host)
    {
        var run = await Verify.RunAsync($"{Sources.Usings}{host} {{ {X} }}", Sources.Parts);
        Assert.Equal([HintNames.Of("Host+X")], run.HintNames);
    }

    [Fact]
    public async Task Several_levels_of_types_and_namespaces_are_repeated()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            namespace A
            {
                namespace B.C
                {
                    public static partial class Shop
                    {
                        internal partial struct Shelf
                        {
                            private partial interface Slot
                            {
                                {{X}}
                            }
                        }
                    }
                }
            }
            """,
            Sources.Parts);
        Assert.Equal([HintNames.Of("A.B.C.Shop+Shelf+Slot+X")], run.HintNames);
        var text = run[HintNames.Of("A.B.C.Shop+Shelf+Slot+X")];
        Assert.Contains("namespace A.B.C\n{\n    partial class Shop\n    {\n", text, StringComparison.Ordinal);
        Assert.Contains("\n        partial struct Shelf\n        {\n", text, StringComparison.Ordinal);
        Assert.Contains("\n            partial interface Slot\n            {\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generic_host_keeps_its_type_parameters()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            public partial class Host<TKey, @event>
                where TKey : struct
            {
                public partial record Inner<T> { {{X}} }
            }
            """,
            Sources.Parts);
        var text = run[HintNames.Of("Host`2+Inner`1+X")];
        Assert.Contains("partial class Host<TKey, @event>\n", text, StringComparison.Ordinal);
        Assert.Contains("partial record Inner<T>\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class Outer<T> where T : struct { partial record Inner<T, U> {", "Outer`1+Inner`2+X")]
    [InlineData("partial class Outer<T> where T : class { partial struct Middle { partial interface Inner<T> {", "Outer`1+Middle+Inner`1+X")]
    public async Task A_type_parameter_may_hide_one_of_a_type_around(string hosts, string name)
    {
        // A warning of the user's own, and the reason why the name of the record cannot be written in full.
        var run = await Verify.RunAsync(
            $"#pragma warning disable CS0693\n{Sources.Usings}{hosts} {X} {new string('}', hosts.Count(character => character == '{'))}", Sources.Parts);
        Assert.Equal([HintNames.Of(name)], run.HintNames);
    }

    [Fact]
    public async Task A_record_without_namespace_stays_without()
    {
        var run = await Verify.RunAsync(Sources.Usings + X, Sources.Parts);
        Assert.DoesNotContain("namespace", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_the_user_by_the_names_of_the_framework_do_no_harm()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            namespace Shop
            {
                public static class System { }
                public static class Math { }
                public static class EdgeDsl { }
                public sealed class CostReport { }
                public sealed class Budget { }
                public sealed class LongestFit { }
                {{X}}
            }
            """,
            Sources.Parts);
        Assert.Single(run.HintNames);
    }
}
