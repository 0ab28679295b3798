using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>Builds a workspace out of a state, as an editor would hold it.</summary>
internal static class TestSolution
{
    /// <summary>The files of the twin project lie below this folder, since two projects with the same file would share it.</summary>
    public const string TwinFolder = "/twin";

    private const string TwinName = ".Twin";

    public static Solution Create(TestState state, ReferenceAssemblies assemblies, IEnumerable<IIncrementalGenerator> generators) =>
        AddProject(new AdhocWorkspace().CurrentSolution, "", state, assemblies, generators);

    /// <summary>Adds a second project with the same files, so that fixing a project can be told from fixing the solution.</summary>
    public static Solution AddTwin(
        Solution solution, TestState state, ReferenceAssemblies assemblies, IEnumerable<IIncrementalGenerator> generators) =>
        AddProject(solution, TwinFolder, state, assemblies, generators);

    public static bool IsTwin(Project project) => project.Name.EndsWith(TwinName, StringComparison.Ordinal);

    private static Solution AddProject(
        Solution solution, string folder, TestState state, ReferenceAssemblies assemblies, IEnumerable<IIncrementalGenerator> generators)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            TestCompilation.AssemblyName + (folder.Length > 0 ? TwinName : ""),
            TestCompilation.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: TestCompilation.Options,
            parseOptions: TestCompilation.ParseOptions(assemblies),
            metadataReferences: assemblies.All.AddRange(state.AdditionalReferences),
            analyzerReferences: [new Generators([.. generators.Select(generator => generator.AsSourceGenerator())])]);
        solution = solution.AddProject(project);
        foreach (var (path, text) in state.Sources)
            solution = solution.AddDocument(NewId(path), Path.GetFileName(path), Unmarked(text), filePath: folder + path);
        foreach (var (path, text) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(NewId(path), Path.GetFileName(path), Unmarked(text), filePath: folder + path);
        foreach (var (path, text) in state.AllConfigFiles())
            solution = solution.AddAnalyzerConfigDocument(NewId(path), Path.GetFileName(path), Plain(text), filePath: path);
        return solution;

        DocumentId NewId(string path) => DocumentId.CreateNewId(project.Id, path);
    }

    private static SourceText Unmarked(string text) => Plain(Markup.Parse(text).Text);

    private static SourceText Plain(string text) => SourceText.From(text, Encoding.UTF8);

    private sealed class Generators(ImmutableArray<ISourceGenerator> generators) : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => generators;
    }
}
