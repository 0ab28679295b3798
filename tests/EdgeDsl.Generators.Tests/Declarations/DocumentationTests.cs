using Microsoft.CodeAnalysis;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public async Task The_summary_of_the_user_stays_and_the_costs_become_remarks()
    {
        var run = await Verify.RunAsync(
            $"""
            {Sources.Usings}
            /// <summary>Answers visitors.</summary>
            /// <param name="PromptTokens">The question.</param>
            /// <param name="OutputTokens">The answer.</param>
            {Sources.Attribute}
            public readonly partial record struct Kiosk{Sources.Parameters};
            """,
            Sources.Parts);
        var xml = run.OutputCompilation.GetTypeByMetadataName("Kiosk")!.GetDocumentationCommentXml()!;
        Assert.Contains("<summary>Answers visitors.</summary>", xml, StringComparison.Ordinal);
        Assert.Contains("<param name=\"OutputTokens\">The answer.</param>", xml, StringComparison.Ordinal);
        Assert.Contains("<remarks>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_headline_stands_first_in_the_remarks()
    {
        var run = await Verify.RunAsync(Sources.Kiosk, Sources.Parts);
        var lines = run[Sources.KioskFile].Split('\n').Select(line => line.Trim()).ToArray();
        // Weights 2471763968, KV cache 1280 · 32768, compute buffer 271056896, runtime 25000000 bytes.
        var headline = lines[Array.IndexOf(lines, "/// <remarks>") + 1];
        Assert.StartsWith("/// 2.62 GiB, first token after ", headline, StringComparison.Ordinal);
        Assert.EndsWith(" per token at PromptTokens = 1024, OutputTokens = 256.", headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_escaped_in_remarks()
    {
        var run = await Verify.RunAsync(
            $"""
            {Sources.Usings}
            [Deployment<Llama, Unknown, Half>] public partial record struct X{Sources.Parameters};
            [EdgeDevice] public record Unknown;
            """,
            Sources.Parts);
        var xml = run.OutputCompilation.GetTypeByMetadataName("X")!.GetDocumentationCommentXml()!;
        Assert.Contains("first token after unknown", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_public_member_is_documented()
    {
        var run = await Verify.RunAsync(Sources.Kiosk, Sources.Parts);
        var members = run.OutputCompilation.GetTypeByMetadataName("N.Kiosk")!.GetMembers()
            .Where(member => member.DeclaringSyntaxReferences is [var place] && !run.InputCompilation.ContainsSyntaxTree(place.SyntaxTree))
            .Where(member => member.DeclaredAccessibility == Accessibility.Public)
            .ToArray();
        Assert.Equal(
            [
                "Evaluate", "EvaluateMany", "KeyValueBytesPerToken", "LongestOutput", "LongestPrompt", "ParameterCount", "Summarize", "TryValidate",
                "WeightBytes", "WorstCase",
            ],
            members.Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.All(members, member => Assert.Contains("<summary>", member.GetDocumentationCommentXml(), StringComparison.Ordinal));
    }
}
