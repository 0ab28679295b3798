using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Benchmarks;

/// <summary>Diagnostics of a project in which one declaration after another is edited, the compiler's and those of an analyzer.</summary>
/// <param name="deployments">Deployments of the project.</param>
/// <param name="analyzer">The analyzer; null for the compiler alone.</param>
internal sealed class AnalyzerSession(int deployments, DiagnosticAnalyzer? analyzer)
{
    private readonly EditedProject project = new(deployments);

    /// <summary>Seconds until an editor has the diagnostics of the file that was edited.</summary>
    public double MeasureFile() => Measure(compilation =>
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == DeploymentProject.FileOf(0));
        var model = compilation.GetSemanticModel(tree);
        var found = model.GetDiagnostics();
        return analyzer is null ? found : found.AddRange(With(compilation, analyzer).GetAnalyzerSemanticDiagnosticsAsync(model, null, default).Result);
    });

    /// <summary>Seconds until those of the whole project are there.</summary>
    public double MeasureProject() => Measure(compilation => analyzer is null
        ? compilation.GetDiagnostics()
        : With(compilation, analyzer).GetAllDiagnosticsAsync().Result);

    private double Measure(Func<CSharpCompilation, ImmutableArray<Diagnostic>> run)
    {
        var compilation = project.After(ProjectEdit.Deployment);
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var found = run(compilation);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        // Without the generated code the members of the records are there all the same: nothing uses others.
        if (found.FirstOrDefault(diagnostic => diagnostic.Id.StartsWith("EDGE", StringComparison.Ordinal) || diagnostic.Id == "AD0001") is { } unexpected)
            throw new InvalidOperationException("The deployments have to keep within their budgets: " + unexpected);
        return seconds;
    }

    private static CompilationWithAnalyzers With(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) => compilation.WithAnalyzers(
        [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
}
