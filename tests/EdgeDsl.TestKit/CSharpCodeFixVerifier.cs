using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.TestKit;

/// <summary>Short forms of <see cref="CSharpCodeFixTest{TAnalyzer, TCodeFix}"/>.</summary>
public static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Checks that the fixes make the second source of the first, with the remaining diagnostics marked.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource, int? iterations = null, string? equivalenceKey = null) =>
        new CSharpCodeFixTest<TAnalyzer, TCodeFix>
        {
            TestCode = source,
            FixedCode = fixedSource,
            NumberOfIncrementalIterations = iterations,
            CodeActionEquivalenceKey = equivalenceKey,
        }.RunAsync();

    /// <summary>Checks that nothing is offered for a source.</summary>
    public static Task VerifyNoCodeFixAsync(string source) => VerifyCodeFixAsync(source, source, iterations: 0);

    /// <summary>The fixes offered for a source, to check titles and equivalence keys.</summary>
    public static Task<ImmutableArray<OfferedFix>> OfferedFixesAsync(string source) =>
        new CSharpCodeFixTest<TAnalyzer, TCodeFix> { TestCode = source }.OfferedFixesAsync();

    /// <summary>Checks that neither analyzer nor fixes throw on half-typed code: see <see cref="HalfTyped"/>.</summary>
    public static Task VerifyHalfTypedAsync(string source, int every = 5) =>
        new CSharpCodeFixTest<TAnalyzer, TCodeFix> { TestCode = source }.RunHalfTypedAsync(every);
}
