extern alias analyzers;
extern alias generators;

using System.Reflection;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Compiles declarations with the generator and loads what comes out.</summary>
internal static class GeneratedCode
{
    public static Assembly Compile(IEnumerable<string> declarations) => Load(Generate(declarations));

    /// <summary>The declarations with the code that the generator adds.</summary>
    public static Compilation Generate(IEnumerable<string> declarations)
    {
        var compilation = TestCompilation.Create(
                ReferenceAssemblies.Net.Net100,
                declarations.Select((declaration, i) => ($"/0/Deployment{i}.cs", DeclarationSource.Usings + declaration))
                    .Append(("/0/Base.cs", DeclarationSource.Unit)))
            .AddReferences(
                MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Catalog.CatalogEntries).Assembly.Location))
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
        return output;
    }

    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>What the analyzers say, by the name of the file of each declaration.</summary>
    public static async Task<ILookup<string, Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var diagnostics = await compilation
            .WithAnalyzers([new analyzers::EdgeDsl.Analyzers.DeploymentAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        return diagnostics.ToLookup(diagnostic => Path.GetFileName(diagnostic.Location.GetLineSpan().Path));
    }
}
