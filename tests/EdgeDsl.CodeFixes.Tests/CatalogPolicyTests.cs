using EdgeDsl.Generators;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

/// <summary>Policies that are known from a referenced assembly only.</summary>
public sealed class CatalogPolicyTests
{
    private const string Deployment = "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n";
    private const string Repaired = "[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n";

    private static readonly MetadataReference Catalog = Assembly("""
        namespace Acme.Catalog
        {
            [EdgeDsl.QuantizationPolicy(Weights = EdgeDsl.WeightFormat.Q8_0)]
            public sealed partial record Small;
            [EdgeDsl.QuantizationPolicy(Weights = EdgeDsl.WeightFormat.Q8_0, TokenEmbedding = EdgeDsl.WeightFormat.F16)]
            internal sealed partial record NotForOthers;
        }

        """);

    [Fact]
    public Task A_policy_that_the_assembly_lists_is_proposed_by_its_full_name() => UsePolicy.FixesAsync(
        ["Use Small: 1.54 GiB, 473 MiB spare"],
        [Usings + Model + Device + HalfPolicy + Deployment],
        [Usings + Model + Device + HalfPolicy + "[Deployment<Llama, Board, Acme.Catalog.Small>]\n" + Repaired],
        references: Catalog);

    [Fact]
    public Task A_using_of_the_catalog_shortens_the_name() => UsePolicy.FixesAsync(
        ["Use Small: 1.54 GiB, 473 MiB spare"],
        ["using Acme.Catalog;\n" + Usings + Model + Device + HalfPolicy + Deployment],
        ["using Acme.Catalog;\n" + Usings + Model + Device + HalfPolicy + "[Deployment<Llama, Board, Small>]\n" + Repaired],
        references: Catalog);

    [Fact]
    public Task Policies_of_the_project_and_of_the_catalog_compete() => UsePolicy.FixesAsync(
        ["Use Small: 1.54 GiB, 473 MiB spare"],
        [Usings + Model + Device + HalfPolicy + "[QuantizationPolicy(Mix = GgufMix.Q4_K_M)] public sealed partial record Mine;\n" + Deployment],
        [
            Usings + Model + Device + HalfPolicy + "[QuantizationPolicy(Mix = GgufMix.Q4_K_M)] public sealed partial record Mine;\n"
            + "[Deployment<Llama, Board, Acme.Catalog.Small>]\n" + Repaired,
        ],
        references: Catalog);

    [Fact]
    public Task A_policy_that_the_assembly_does_not_list_is_not_looked_for() => UsePolicy.IsNotOfferedAsync(
        Usings + Model + Device + HalfPolicy + Deployment,
        references: Assembly("""
            namespace Acme.Catalog
            {
                [EdgeDsl.QuantizationPolicy(Weights = EdgeDsl.WeightFormat.Q8_0)]
                internal sealed partial record NotForOthers;
            }

            """));

    /// <summary>An assembly with what the generator adds to it.</summary>
    private static MetadataReference Assembly(string source)
    {
        var compilation = TestCompilation.Create(ReferenceAssemblies.Net.Net80, ("/Catalog.cs", source)).WithAssemblyName("Acme.Catalog");
        CSharpGeneratorDriver
            .Create([new PolicyListGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var stream = new MemoryStream();
        var result = output.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
