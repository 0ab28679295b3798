using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class RefusedRecordTests
{
    private const string X = Sources.Attribute + " public partial record struct X" + Sources.Parameters + ";";

    [Theory]
    [InlineData("public record struct X(…);")]
    [InlineData("public record X(…);")]
    [InlineData("file partial record struct X(…);")]
    [InlineData("file partial record X(…);")]
    [InlineData("public abstract partial record X(…);")]
    [InlineData("public partial class X { }")]
    [InlineData("public partial struct X { }")]
    [InlineData("public partial class X(…) { }")]
    public void Only_records_that_can_get_a_part_and_be_created_are_extended(string declaration) =>
        Refused.Check(Sources.Attribute + declaration.Replace("(…)", Sources.Parameters, StringComparison.Ordinal));

    [Theory]
    [InlineData("public class Host { X }")]
    [InlineData("public struct Host { X }")]
    [InlineData("public record Host(int Id) { X }")]
    [InlineData("public interface Host { X }")]
    [InlineData("file partial class Host { X }")]
    [InlineData("public class Outer { public partial class Host { X } }")]
    [InlineData("public partial class Outer { public class Host { X } }")]
    [InlineData("public partial class Outer { public class Host { public partial class Inner { X } } }")]
    public void Every_type_around_it_has_to_be_partial(string host) =>
        Refused.Check(host.Replace("X", X, StringComparison.Ordinal));

    [Theory]
    [InlineData("public void Evaluate(int other) { }")]
    [InlineData("public int Evaluate => 1;")]
    [InlineData("public void EvaluateMany() { }")]
    [InlineData("public static int Summarize;")]
    [InlineData("public bool TryValidate;")]
    [InlineData("public static int WorstCase() => 1;")]
    [InlineData("public static int LongestPrompt() => 1;")]
    [InlineData("public event System.Action? LongestOutput;")]
    [InlineData("private const long ParameterCount = 1;")]
    [InlineData("public enum WeightBytes { }")]
    [InlineData("public sealed class KeyValueBytesPerToken { }")]
    public void A_member_by_the_name_of_a_generated_one_collides(string member) =>
        Refused.Check($"{Sources.Attribute} public partial record X{Sources.Parameters} {{ {member} }}");

    [Fact]
    public void A_member_on_another_part_collides_too() => Refused.Check(
        $"{Sources.Attribute} public partial record struct X{Sources.Parameters}; partial record struct X {{ void Evaluate() {{ }} }}");

    [Theory]
    [InlineData("public int Evaluate() => 1;")]
    [InlineData("protected const long WeightBytes = 1;")]
    [InlineData("public required int Shop { get; init; }")]
    public void Members_of_a_base_record_count(string member) => Refused.Check(
        $"public abstract record Product {{ {member} }} {Sources.Attribute} public partial record X{Sources.Parameters} : Product;");

    [Fact]
    public void A_deployment_cannot_inherit_from_another_one()
    {
        var run = Verify.Edit(
            $"""
            {Sources.Usings}
            {Sources.Attribute} public partial record Base{Sources.Parameters};
            {Sources.Attribute} public partial record X{Sources.Parameters} : Base(PromptTokens, OutputTokens);
            """,
            Sources.Parts).Current;
        Assert.Equal([HintNames.Of("Base")], run.HintNames);
    }

    [Theory]
    [InlineData("public required int Shop { get; init; }")]
    [InlineData("public required int Shop;")]
    [InlineData("public required int Shop { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public X() : this(1, 1) { }")]
    public void Required_members_are_refused(string member) =>
        Refused.Check($"{Sources.Attribute} public partial record X{Sources.Parameters} {{ {member} }}");

    [Theory]
    [InlineData("public X(int promptTokens) { }")]
    [InlineData("private X(int promptTokens, int outputTokens) { }")]
    [InlineData("public X([Range(1, 9)] int PromptTokens) { } public X(string text) { }")]
    public void A_record_class_with_explicit_constructors_only_is_refused(string constructors) =>
        Refused.Check($"{Sources.Attribute} public partial record X {{ {constructors} }}");

    [Fact]
    public void A_declaration_pasted_twice_does_no_harm_to_the_others()
    {
        var run = Verify.Edit(
            $"{Sources.Usings}{X}", $"{Sources.Usings}{X}", Sources.Kiosk, Sources.Parts).Current;
        Assert.Equal(1, run.HintNames.Count(name => name == Sources.KioskFile));
        Assert.InRange(run.HintNames.Count(name => name == HintNames.Of("X")), 0, 1);
    }

    [Fact]
    public void An_attribute_written_twice_does_no_harm_to_the_others()
    {
        var run = Verify.Edit(
            $"{Sources.Usings}{Sources.Attribute} {X} {Sources.Attribute} partial record struct X;", Sources.Kiosk, Sources.Parts).Current;
        Assert.Equal(1, run.HintNames.Count(name => name == Sources.KioskFile));
        Assert.InRange(run.HintNames.Count(name => name == HintNames.Of("X")), 0, 1);
    }
}
