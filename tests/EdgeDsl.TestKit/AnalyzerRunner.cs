using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.TestKit;

/// <summary>Runs an analyzer the way the compiler does: concurrently, with the project's options and additional files.</summary>
internal static class AnalyzerRunner
{
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        DiagnosticAnalyzer analyzer, Project project, CancellationToken cancellationToken = default)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var compilation = await CompileAsync(project, cancellationToken);
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var result = await WithRulesOn(compilation, analyzer)
            .WithAnalyzers([analyzer], options)
            .GetAnalysisResultAsync(cancellationToken)
            ;
        if (exceptions.TryPeek(out var first))
            throw new VerificationException(
                $"{analyzer.GetType().Name} threw {first.GetType().Name}: {first.Message}\n{first.StackTrace}", first);

        var diagnostics = result.GetAllDiagnostics();
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } crash)
            throw new VerificationException($"{analyzer.GetType().Name} threw: {DiagnosticDump.Message(crash)}");
        return diagnostics;
    }

    public static async Task<ImmutableArray<Diagnostic>> CompilerAsync(Project project, CompilerDiagnostics level)
    {
        if (level == CompilerDiagnostics.None)
            return [];
        var least = level == CompilerDiagnostics.Warnings ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var compilation = await CompileAsync(project, default);
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= least && diagnostic.Id != "CS1591")];
    }

    private static async Task<Compilation> CompileAsync(Project project, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken)
        ?? throw new InvalidOperationException("The project has no compilation.");

    // Rules that are off by default are switched on, so that every rule can be tested.
    private static Compilation WithRulesOn(Compilation compilation, DiagnosticAnalyzer analyzer)
    {
        var off = analyzer.SupportedDiagnostics
            .Where(rule => !rule.IsEnabledByDefault)
            .Select(rule => KeyValuePair.Create(rule.Id, Report(rule.DefaultSeverity)));
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.AddRange(off)));
    }

    private static ReportDiagnostic Report(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
