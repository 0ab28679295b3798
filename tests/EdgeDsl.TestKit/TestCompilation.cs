using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>The compiler options of all tests: those of a project made by <c>dotnet new classlib</c>, with documentation checked.</summary>
public static class TestCompilation
{
    internal const string AssemblyName = "TestProject";

    // The SDK silences assembly unification (CS1701, CS1702) in every project.
    internal static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    /// <summary>How sources for a framework are parsed.</summary>
    public static CSharpParseOptions ParseOptions(ReferenceAssemblies assemblies) =>
        new(assemblies.LanguageVersion, DocumentationMode.Diagnose);

    /// <summary>Compiles sources (without markup) against a framework.</summary>
    public static CSharpCompilation Create(ReferenceAssemblies assemblies, params IEnumerable<(string Path, string Text)> sources) =>
        CSharpCompilation.Create(
            AssemblyName,
            sources.Select(source => Parse(source.Path, source.Text, ParseOptions(assemblies))),
            assemblies.All,
            Options);

    /// <summary>Compiles a library and makes a reference to it: for declarations that live in another assembly.</summary>
    public static MetadataReference Reference(string assemblyName, string source, params IEnumerable<MetadataReference> references)
    {
        var compilation = Create(ReferenceAssemblies.Net.Net80, ($"/{assemblyName}.cs", source))
            .WithAssemblyName(assemblyName)
            .AddReferences(references);
        return MetadataReference.CreateFromImage(EmittedAssembly.Emit(compilation));
    }

    internal static SyntaxTree Parse(string path, string text, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, path);
}
