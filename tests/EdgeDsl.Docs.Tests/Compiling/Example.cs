using System.Collections.Immutable;
using EdgeDsl.Analyzers;
using EdgeDsl.Catalog;
using EdgeDsl.CodeFixes;
using EdgeDsl.Docs.Tests.Pages;
using EdgeDsl.Generators;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Docs.Tests.Compiling;

/// <summary>A source in a project of a user: with runtime, catalog, generator, analyzer and an .editorconfig.</summary>
internal sealed class Example
{
    private readonly Document document;

    private Example(Document document)
    {
        this.document = document;
    }

    private static ImmutableArray<MetadataReference> References { get; } =
    [
        .. TestCompilation.Create(ReferenceAssemblies.Net.Net100).References,
        MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(TinyLlama).Assembly.Location),
    ];

    /// <summary>A source of a page, with the page's additional files.</summary>
    public static Example Of(RulePage page, string source, string? configuration = null) =>
        Of(source, configuration ?? page.Configuration, [.. page.Files]);

    public static Example Of(string source, string configuration = "", params (string Path, string Text)[] files)
    {
        var compilation = TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/Example.cs", source));
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject("Example", "Example", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees.Single().Options)
            .WithMetadataReferences(References)
            .WithAnalyzerReferences([new ProductGenerators()]);
        var options = SourceText.From("root = true\n" + configuration);
        project = project.AddAnalyzerConfigDocument(".editorconfig", options, filePath: "/.editorconfig").Project;
        foreach (var (path, text) in files)
            project = project.AddAdditionalDocument(path, text, filePath: "/" + path).Project;
        return new Example(project.AddDocument("Example.cs", source, filePath: "/Example.cs"));
    }

    /// <summary>What the compiler itself objects to, but for the documentation that examples leave out.</summary>
    public async Task<ImmutableArray<Diagnostic>> ObjectionsAsync() =>
    [
        .. (await CompileAsync()).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"),
    ];

    /// <summary>What the rules report, in the order of the text, suppressed diagnostics left out.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportsAsync()
    {
        var options = new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, null, true, false);
        var reported = await (await CompileAsync()).WithAnalyzers([new DeploymentAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>The texts that the generators add.</summary>
    public async Task<IEnumerable<string>> GeneratedAsync() =>
        (await CompileAsync()).SyntaxTrees.Where(tree => tree.FilePath != "/Example.cs").Select(tree => tree.ToString());

    /// <summary>The titles of the fixes that an editor offers for a diagnostic, in its order.</summary>
    public async Task<IReadOnlyList<string>> FixesAsync(Diagnostic diagnostic)
    {
        var provider = new RepairCodeFixProvider();
        var titles = new List<string>();
        if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => titles.Add(action.Title), default));
        return titles;
    }

    private async Task<Compilation> CompileAsync() => (await document.Project.GetCompilationAsync())!;

    private sealed class ProductGenerators : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) =>
            [new DeploymentGenerator().AsSourceGenerator(), new ModelGenerator().AsSourceGenerator(), new PolicyListGenerator().AsSourceGenerator(), new ProfilerGenerator().AsSourceGenerator(), new MatrixGenerator().AsSourceGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
    }
}
