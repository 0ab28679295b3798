using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>Whether a rule that is off by default was switched on, so that its work is done only then.</summary>
internal static class RuleSwitch
{
    public static bool IsOn(DiagnosticDescriptor rule, Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellation, out var severity)
                || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out severity)))
        {
            return severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
        }

        return compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific)
            && specific is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
    }
}
