extern alias generators;

using System.Reflection;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Compiles declarations with the generator and loads what comes out.</summary>
internal static class GeneratedCode
{
    public static Assembly Compile(IEnumerable<string> declarations)
    {
        var compilation = TestCompilation.Create(
                ReferenceAssemblies.Net.Net100,
                declarations.Select((declaration, i) => ($"/0/Deployment{i}.cs", DeclarationSource.Usings + declaration)))
            .AddReferences(MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location))
            .WithOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: true,
                nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new generators::EdgeDsl.Generators.DeploymentGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var problems);
        Assert.Empty(problems);

        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
        return Assembly.Load(image.ToArray());
    }
}
