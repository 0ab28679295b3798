using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>
/// Ranges of literals are taken from what is written, once the compiler has told in another file what <c>[Range]</c> means there. Here a
/// second file is written so that it means something else, or that what is written is not the value.
/// </summary>
public sealed class WrittenRangeTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\n";

    /// <summary>An attribute by the name of another namespace.</summary>
    private const string Own =
        "namespace Own { public sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } } }\n"
        + "namespace Inner { public sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } } }\n"
        + "namespace N { public abstract record Base { protected sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } } } }\n";

    private const string First = Usings + "namespace N;\n" + Sources.Attribute + "public partial record struct First([Range(1, 7)] int PromptTokens);\n";

    [Theory]
    [InlineData("[Range(2, 5)] int PromptTokens", "2", "5")]
    [InlineData("[Range(0x2, 1_024)] int PromptTokens", "2", "1_024")]
    [InlineData("[Range(0, 0b101)] int PromptTokens = 3", "0", "5")]
    [InlineData("[RangeAttribute(2, 5)] int PromptTokens", "2", "5")]
    [InlineData("[Range((2), 5)] int PromptTokens", "2", "5")]
    [InlineData("[Range(2, 2 + 3)] int PromptTokens", "2", "5")]
    [InlineData("[Range(2, Limits.Most)] int PromptTokens", "2", "9")]
    [InlineData("[Range('\\u0002', 5)] int PromptTokens", "2", "5")]
    [InlineData("[Range(maximum: 5, minimum: 2)] int PromptTokens", "2", "5")]
    [InlineData("[Range(2, 5, ErrorMessage = \"no\")] int PromptTokens", "2", "5")]
    [InlineData("[param: Range(2, 5)] int PromptTokens", "2", "5")]
    [InlineData("[property: Range(2, 5)] int PromptTokens", "2", "5")]
    [InlineData("[Range(2, 5)] System.Int32 PromptTokens", "2", "5")]
    [InlineData("[Own.Range(3, 4)] [Range(2, 5)] int PromptTokens", "2", "5")]
    public void What_is_written_is_what_it_means(string parameter, string low, string high)
    {
        var run = Run(Usings + "namespace N;\npublic static class Limits { public const int Most = 9; }\n" + Sources.Attribute + $"public partial record struct Second({parameter});\n");
        Assert.Contains($"if (PromptTokens is < {low} or > {high})", run[HintNames.Of("N.Second")], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Range(2.0, 5.0)] int PromptTokens")]
    [InlineData("[Range(2, 3_000_000_000)] int PromptTokens")]
    [InlineData("[Range(2, 5L)] int PromptTokens")]
    [InlineData("[Range(-2, 5)] int PromptTokens")]
    [InlineData("[Range(5, 2)] int PromptTokens")]
    [InlineData("[@Range(2, 5)] int PromptTokens")]
    [InlineData("[Range(2, 5)] long PromptTokens")]
    [InlineData("[Range(2, 5)] int? PromptTokens")]
    [InlineData("[Range(2, 5)] int Prompts")]
    [InlineData("[Range(2, 5)] int PromptTokens, [Range(2, 5)] int PromptTokens")]
    [InlineData("[Own.Range(2, 5)] int PromptTokens")]
    public void What_is_no_range_of_integers_is_none(string parameter) =>
        CheckNone(Usings + "namespace N;\n" + Sources.Attribute + $"public partial record struct Second({parameter});\n");

    [Theory]
    [InlineData("using Own;\nusing EdgeDsl;\nnamespace N;\n", "")]
    [InlineData("using EdgeDsl;\nnamespace N;\n", "")]
    [InlineData("using Range = Own.RangeAttribute;\n" + Usings + "namespace N;\n", "")]
    [InlineData(Usings + "using RangeAttribute = Own.RangeAttribute;\nnamespace N;\n", "")]
    [InlineData(Usings + "namespace N;\nusing Range = Own.RangeAttribute;\n", "")]
    [InlineData(Usings + "namespace N;\nusing Own;\n", "")]
    [InlineData(Usings + "namespace Inner;\n", "")]
    [InlineData(Usings + "namespace Inner.N;\n", "")]
    [InlineData(Usings + "namespace N;\n", "file sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } }\n")]
    [InlineData(Usings + "namespace N;\n", "file sealed class Range : System.Attribute { public Range(int minimum, int maximum) { } }\n")]
    public void A_name_that_means_another_attribute_in_its_file_is_no_range(string head, string beside) =>
        CheckNone(head + beside + Sources.Attribute + "public partial record struct Second([Range(2, 5)] int PromptTokens);\n");

    [Theory]
    [InlineData("public partial record Second([Range(2, 5)] int PromptTokens) : Base;\n")]
    [InlineData("public partial record struct Second([Range(2, 5)] int PromptTokens) { private sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } } }\n")]
    [InlineData("public partial record struct Second([Range(2, 5)] int PromptTokens);\npartial record struct Second { private sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } } }\n")]
    public void The_compiler_does_not_look_into_the_record_for_attributes_of_its_parameters(string declaration)
    {
        var run = Run(Usings + "namespace N;\n" + Sources.Attribute + declaration);
        Assert.Contains("if (PromptTokens is < 2 or > 5)", run[HintNames.Of("N.Second")], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_means_another_attribute_in_the_type_around_it_is_no_range() => CheckNone(
        Usings + "namespace N;\npublic static partial class Host\n{\n"
        + "private sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } }\n"
        + Sources.Attribute + "public partial record struct Second([Range(2, 5)] int PromptTokens);\n}\n");

    [Fact]
    public void What_a_name_means_is_asked_again_after_each_edit()
    {
        var session = Verify.Edit(First, Sources.Parts, Own, Usings + "namespace N;\n" + Sources.Attribute + "public partial record struct Second([Range(2, 5)] int PromptTokens);\n");
        Assert.Equal(2, session.Current.HintNames.Count());
        Assert.Empty(session.Add("/0/Global.cs", "global using Range = Own.RangeAttribute;").HintNames);
        Assert.Equal(2, session.Remove("/0/Global.cs").HintNames.Count());
        Assert.Empty(session.Add("/0/Near.cs", "namespace N; internal sealed class RangeAttribute : System.Attribute { public RangeAttribute(int minimum, int maximum) { } }").HintNames);
        session.AssertSameAsFresh();
    }

    private static void CheckNone(string second) => Assert.Equal([HintNames.Of("N.First")], Run(second).HintNames);

    private static GeneratorRun Run(string second) => Verify.Edit(First, Sources.Parts, Own, second).Current;
}
