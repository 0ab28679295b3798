using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>Checks that what came out of a generator compiles.</summary>
internal static class CompilerCheck
{
    public static void Output(
        GeneratorRun run, ReferenceAssemblies assemblies, CompilerDiagnostics level, IReadOnlyCollection<string> disabled)
    {
        if (level == CompilerDiagnostics.None)
            return;
        var least = level == CompilerDiagnostics.Warnings ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var bad = run.OutputCompilation.GetDiagnostics()
            .Where(found => found.Severity >= least && !disabled.Contains(found.Id) && !IsMissingDocumentation(run, found))
            .ToArray();
        if (bad.Length > 0)
            throw new VerificationException(
                $"With the generated sources the code does not compile cleanly on {assemblies}:{DiagnosticDump.Lines(bad)}");
    }

    // Test input need not be documented; generated code must.
    private static bool IsMissingDocumentation(GeneratorRun run, Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree is { } tree && run.InputCompilation.ContainsSyntaxTree(tree);
}
